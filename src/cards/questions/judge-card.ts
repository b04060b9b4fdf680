import type { Registry } from "../../domain/district/registry.js";
import type { MatterEvent } from "../../domain/matter/events.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Button, Card, Choice } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { handlingUnitName, listItemText, matterTitle, placeText } from "../matter-words.js";
import { openEnd } from "../open-end.js";
import { suggestedCall, suggestedLead } from "../suggested-call.js";
import { unitShort } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/** To the street centre: a raised matter, call a department or take it on (M14, M12). */
export function judgeCard(matter: Matter, context: CardContext, opened: Recorded<MatterEvent> | undefined): Card {
  const { registry } = context;
  const suggested = suggestedCall(registry, matter);
  const lead = suggestedLead(registry, matter);
  return buttonsCard(context, {
    title: `请研判 ${matterTitle(registry, matter)}`,
    desc: `${handlingUnitName(registry, matter)}上呈`,
    text: `${whyHere(matter, opened)}情况:${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line(matter.namedLead ? "指定主办" : "建议部门", lead === undefined ? "由您选定" : unitShort(registry, lead)),
      line("清单事项", suggested === undefined ? "未对应清单" : listItemText(registry, suggested.code)),
      "clock" in matter ? line("研判时限", dueText(matter.clock.deadline)) : undefined,
    ],
    choice: departmentChoice(registry, lead),
    buttons: [
      button("call", "呼叫"),
      button("street_assign", "街道处置", "plain"),
      ...sendBack(matter),
      ...askLead(lead),
    ],
  });
}

/** Nobody is clearly responsible: the district centre says who is. */
function askLead(lead: UnitCode | undefined): readonly Button[] {
  return lead === undefined ? [button("ask_lead", "请区指定主办", "plain")] : [];
}

/** M13: once, and only to a community. */
function sendBack({ community, sentBack }: Matter): readonly Button[] {
  return community === undefined || sentBack ? [] : [button("send_back_matter", "退回社区", "plain")];
}

function whyHere(matter: Matter, opened: Recorded<MatterEvent> | undefined): string {
  if (opened?.type === "LeadNamed") return `区指挥中心已指定主办,依据:${openEnd(opened.data.ground)}。`;
  if (opened?.type === "CallsCancelled") return `呼叫${opened.data.call}已撤销,请重新研判。`;
  return matter.state === "RAISED" ? `上呈理由:${matter.reason}。` : "";
}

function departmentChoice(registry: Registry, suggested: UnitCode | undefined): Choice {
  const departments = [...registry.units.values()]
    .filter((unit) => unit.kind === "DEPARTMENT")
    .sort((a, b) => Number(b.code === suggested) - Number(a.code === suggested));
  return {
    key: CHOICE_KEYS.department,
    title: "呼叫部门",
    options: options(departments.map((unit) => ({ id: unit.code, text: unit.short }))),
    ...(suggested === undefined ? {} : { selected: suggested }),
  };
}
