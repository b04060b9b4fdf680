import type { Call } from "../../domain/call/call.js";
import { excludableOf } from "../../domain/call/decide-appeal.js";
import type { CallEvent } from "../../domain/call/events.js";
import { scoreOfCall } from "../../domain/scoring/call-score.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { deductionNames } from "../appeal-texts.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { ratedText } from "../call-texts.js";
import { leadName, streetName } from "../call-words.js";
import { dueText } from "../due-text.js";
import { scoreLines } from "../score.js";
import { shortNo } from "../short-no.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

type History = readonly Recorded<CallEvent>[];

/** To the deputy head when the call lost points: how it was rated, and the way to appeal (C26). */
export function ratedCard(call: Call, context: CardContext, opened: Recorded<CallEvent>, history: History): Card {
  const { registry } = context;
  const score = scoreOfCall(history, registry.rules, registry.calendar);
  return buttonsCard(context, {
    title: `已评价 ${shortNo(call.no)} 得${score.total}分`,
    desc: `${streetName(registry, call)}评价${leadName(registry, call)}`,
    text: opened.type === "CallRated" ? ratedText(registry, call, opened.data) : "",
    lines: [
      line("编号", call.no),
      ...score.parts.map(({ dimension, points, full }) => line(PART_NAMES[dimension], `${points}/${full}`)),
      call.state === "RATED" ? line("申诉期限", dueText(call.appeal.deadline)) : undefined,
    ],
    buttons: [button("appeal_score", "申诉", "plain")],
  });
}

const PART_NAMES = { sign: "签收", respond: "响应", finish: "办结", satisfaction: "满意度" } as const;

/** To the governance office: uphold, and which deduction is meant, or dismiss (C27). The stars are no choice. */
export function appealCard(call: Call, context: CardContext, history: History): Card {
  const { registry } = context;
  const excludable = excludableOf(history, { registry });
  const score = scoreOfCall(history, registry.rules, registry.calendar);
  const choices = [
    ...(excludable.length > 1 ? [{ id: "all", text: "以上全部扣分" }] : []),
    ...excludable.map((rule) => ({ id: rule, text: deductionNames([rule]) })),
  ];
  const dismiss = button("dismiss_appeal", "申诉不成立", "danger");
  return buttonsCard(context, {
    title: `评分申诉待裁定 ${shortNo(call.no)} ${leadName(registry, call)}`,
    desc: `${call.scoreAppeal?.by.kind === "staff" ? call.scoreAppeal.by.name : ""}申诉 · 现得${score.total}分`,
    text: `理由:${call.scoreAppeal?.reason ?? ""}。${scoreLines(score).slice(1).join(";")}`,
    lines: [
      line("编号", call.no),
      line("镇街", streetName(registry, call)),
      call.state === "RATED" && call.decision ? line("裁定时限", dueText(call.decision.deadline)) : undefined,
      excludable.length === 0 ? line("说明", "没有可剔除的扣分,星级不能更改") : undefined,
    ],
    ...(choices.length === 0
      ? {}
      : { choice: { key: CHOICE_KEYS.deduction, title: "剔除哪项扣分", options: options(choices) } }),
    buttons: choices.length === 0 ? [dismiss] : [button("uphold_appeal", "申诉成立"), dismiss],
  });
}
