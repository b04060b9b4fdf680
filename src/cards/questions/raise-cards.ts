import type { Call } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Card, Choice } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { leadName, oneLine, oneLineOpen, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { maskedCall } from "../masked.js";
import { placeText } from "../matter-words.js";
import { openEnd } from "../open-end.js";
import { RAISE_GROUNDS } from "../raise-texts.js";
import { shortNo } from "../short-no.js";
import { unitShorts } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/** To the street's chief: his desk or a leader wants it raised (C29). */
export function raiseCard(call: Call, context: CardContext): Card {
  const { registry } = context;
  const { raise } = call;
  const draft = call.state === "IN_REVIEW" ? "同意即审核通过并提级。" : "";
  return buttonsCard(context, {
    title: `申请提级呼叫 ${shortNo(call.no)} → ${leadName(registry, call)}`,
    desc: raise === undefined ? "" : `${actorName(raise.by)}提出 · ${RAISE_GROUNDS[raise.ground]}`,
    text: `${draft}理由:${openEnd(raise?.reason ?? "")}。诉求:${oneLineOpen(call)}`,
    lines: [
      line("编号", call.no),
      line("地点", placeText(registry, call.subject.place)),
      line("主办", leadName(registry, call)),
      line("协办", call.assist.length === 0 ? "无" : unitShorts(registry, call.assist)),
      "finish" in call && call.finish ? line("办结时限", dueText(call.finish.deadline)) : undefined,
    ],
    buttons: [button("approve_raise", "同意提级"), button("refuse_raise", "不提级", "danger")],
  });
}

/** To the district leader in charge: what he is asked to say a word about, and who should lead (C29). */
export function commentCard(unmasked: Call, context: CardContext): Card {
  const call = maskedCall(unmasked);
  const { registry } = context;
  const { raise, comment } = call;
  return buttonsCard(context, {
    title: `提级呼叫待批示 ${shortNo(call.no)} ${streetName(registry, call)}`,
    desc: raise === undefined ? "" : RAISE_GROUNDS[raise.ground],
    text: `理由:${openEnd(raise?.reason ?? "")}。诉求:${oneLineOpen(call)}`,
    lines: [
      line("编号", call.no),
      line("事项", oneLine({ ...call, ask: "" })),
      line("地点", placeText(registry, call.subject.place)),
      line("主办", leadName(registry, call)),
      line("协办", call.assist.length === 0 ? "无" : unitShorts(registry, call.assist)),
      comment && line("批示时限", dueText(comment.deadline)),
    ],
    choice: leadChoice(registry, call),
    buttons: [button("comment", "批示")],
  });
}

/** Who leads now, then those who assist, then the others. */
function leadChoice(registry: Registry, { lead, assist }: Call): Choice {
  const likely: readonly UnitCode[] = [lead, ...assist];
  const rank = (code: UnitCode) => (likely.includes(code) ? likely.indexOf(code) : likely.length);
  const departments = [...registry.units.values()].filter(({ kind }) => kind === "DEPARTMENT");
  const ranked = departments.sort((a, b) => rank(a.code) - rank(b.code));
  return {
    key: CHOICE_KEYS.department,
    title: "牵头部门",
    options: options(ranked.map(({ code, short }) => ({ id: code, text: short }))),
    selected: lead,
  };
}
