import type { Registry } from "../../domain/district/registry.js";
import type { MatterEvent } from "../../domain/matter/events.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Card, Choice } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { listItemText, matterTitle, placeText } from "../matter-words.js";
import { openEnd } from "../open-end.js";
import { suggestedCall } from "../suggested-call.js";
import { unitName, unitShort } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/** To the district centre: a matter that is nobody's; it names the department and then writes the ground (HY-13-001). */
export function leadCard(matter: Matter, context: CardContext, opened: Recorded<MatterEvent> | undefined): Card {
  const { registry } = context;
  const item = suggestedCall(registry, matter);
  const reason = opened?.type === "LeadAsked" ? `${openEnd(opened.data.reason)}。` : "";
  return buttonsCard(context, {
    title: `请指定主办 ${matterTitle(registry, matter)}`,
    desc: `${unitName(registry, matter.street)}请求;按下后请写明依据`,
    text: `${reason}情况:${matter.text}`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("清单事项", item === undefined ? "未对应清单" : listItemText(registry, item.code)),
      line("兜底部门", item?.fallback && unitShort(registry, item.fallback)),
      "clock" in matter ? line("指定时限", dueText(matter.clock.deadline)) : undefined,
    ],
    choice: departmentChoice(registry, item?.fallback ?? item?.lead),
    buttons: [button("name_lead", "指定")],
  });
}

/** The fallback of the list item first. */
function departmentChoice(registry: Registry, likely: UnitCode | undefined): Choice {
  const departments = [...registry.units.values()]
    .filter(({ kind }) => kind === "DEPARTMENT")
    .sort((a, b) => Number(b.code === likely) - Number(a.code === likely));
  return {
    key: CHOICE_KEYS.department,
    title: "主办部门",
    options: options(departments.map(({ code, short }) => ({ id: code, text: short }))),
    ...(likely === undefined ? {} : { selected: likely }),
  };
}
