import type { Call } from "../domain/call/call.js";
import type {
  SupervisionGround,
  SupervisionLevel,
  SupervisionOrder,
  SupervisionProposal,
} from "../domain/call/supervision.js";
import type { SupervisionEvent, SupervisionOrdered, SupervisionReplied } from "../domain/call/supervision-events.js";
import { departmentClocks, openProposal, supervisionLevel } from "../domain/call/supervision-of.js";
import type { Deadline } from "../domain/deadline/deadline.js";
import type { Registry } from "../domain/district/registry.js";
import { leadName, streetName } from "./call-words.js";
import { clip } from "./clip.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { monthDay } from "./local-time.js";
import { CLOCK_NAMES } from "./names.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { starsWord } from "./stars.js";

/** Words about 督办 (domain C28, 11, 17.3): what is the case, never a judgement of it. */

export const SUPERVISION_GROUNDS: Readonly<Record<SupervisionGround, string>> = {
  red: "超期未办",
  dissatisfied_again: "重办后仍不满意",
  urgent_unanswered: "紧急呼叫未响应",
  recurring_place: "同一地点反复发生",
};

export const LEVEL_NAMES: Readonly<Record<SupervisionLevel, string>> = {
  0: "绿灯",
  1: "黄灯预警",
  2: "红灯逾期",
  3: "督办",
  4: "提级(问责建议)",
};

/** Why it is proposed, with the facts: 「已于03-12 17:30到期,至今未响应(时限2个工作日)」 */
export function proposalWords(registry: Registry, call: Call, { ground, clock }: SupervisionProposal): string {
  switch (ground) {
    case "red":
    case "urgent_unanswered": {
      const over = departmentClocks(call).find(({ name }) => name === clock);
      if (over === undefined) return SUPERVISION_GROUNDS[ground];
      const { deadline, name } = over;
      return `已于${dueText(deadline)}到期,至今未${CLOCK_NAMES[name]}(时限${limitWords(deadline.limit)})`;
    }
    case "dissatisfied_again": {
      const stars = call.stars ?? 1;
      const reason = call.ratingReason === undefined ? "" : `,意见:${clip(openEnd(call.ratingReason), 80)}`;
      return `重办后${streetName(registry, call)}仍评价${starsWord(registry, stars)}(${stars}星)${reason}`;
    }
    case "recurring_place":
      return `同一地点${registry.rules.supervision.recurrence.days}天内已复发重开${call.subject.reopenedAt?.length ?? 0}次`;
  }
}

/** Domain 17.3, supervision: to the department's deputy head and head, and to the street. */
export function orderedText(
  registry: Registry,
  call: Call,
  { no, ground, demand, reply }: SupervisionOrdered["data"],
): string {
  return (
    `【有呼必应·督办】${no}:${call.no}${leadName(registry, call)}承办${ground ? `,${SUPERVISION_GROUNDS[ground]}` : ""}。` +
    `${demandWords(demand)}请${dueText(reply)}前书面回复原因、措施、完成时间。`
  );
}

/** How the deputy head answers. */
export function replyHint(call: Pick<Call, "no">): string {
  return `回复「督办回复 ${shortNo(call.no)} 原因… 措施… 完成时间…」。`;
}

/** To the street: what the department wrote. */
export function repliedText(registry: Registry, call: Call, { no, ...said }: SupervisionReplied["data"]): string {
  return `【有呼必应·督办】${leadName(registry, call)}已回复督办单${no}(${call.no}):${replyWords(said)}。回复「查 ${shortNo(call.no)}」看详情。`;
}

/** To the department and the district centre: the limit of the reply is over. */
export function unansweredText(registry: Registry, call: Call, no: string): string {
  return (
    `【有呼必应·督办】${leadName(registry, call)}未在时限内书面回复督办单${no}(${call.no})。` +
    `请尽快补报:${replyHint(call)}`
  );
}

export function acceptedText(call: Call, no: string, note: string): string {
  const said = note === "" ? "" : `:${clip(openEnd(note), 200)}`;
  return `【有呼必应·督办】区指挥中心认可督办单${no}(${call.no})的回复${said}。请按所报措施和时间办理。`;
}

/** 「原因:…;措施:…;完成时间:3月12日」 */
export function replyWords({
  reason,
  measure,
  until,
}: Pick<NonNullable<SupervisionOrder["reply"]>, "reason" | "measure" | "until">): string {
  return `原因:${clip(openEnd(reason), 150)};措施:${clip(openEnd(measure), 150)};完成时间:${monthDay(until)}`;
}

/** As a line of the record. */
export function supervisionEventText(event: SupervisionEvent): string {
  switch (event.type) {
    case "SupervisionProposed":
      return SUPERVISION_GROUNDS[event.data.ground];
    case "SupervisionOrdered":
      return `${event.data.no},${dueText(event.data.reply)}前书面回复。${openEnd(event.data.demand)}`;
    case "SupervisionDeclined":
      return event.data.reason;
    case "SupervisionReplied":
      return `${event.data.no} 原因:${event.data.reason};措施:${event.data.measure};完成时间:${event.data.until}`;
    case "ReplyAccepted":
      return `${event.data.no} ${event.data.note}`.trim();
    case "ReplyAskedAgain":
      return `${event.data.no} ${event.data.reason},${dueText(event.data.reply)}前重新回复`;
    case "SupervisionUnanswered":
      return event.data.no;
  }
}

/** What whoever acted reads. */
export function supervisionAnswer(event: SupervisionEvent, call: Call, registry: Registry): string {
  const lead = leadName(registry, call);
  switch (event.type) {
    case "SupervisionProposed":
      return event.data.ground === "dissatisfied_again"
        ? "重办后仍不满意,已建议区指挥中心督办。"
        : "已建议区指挥中心督办。";
    case "SupervisionOrdered":
      return `督办单${event.data.no}已发${lead}(${call.no}),${untilText(event.data.reply)}书面回复原因、措施、完成时间。`;
    case "SupervisionDeclined":
      return `${call.no}暂不督办,理由已记录。`;
    case "SupervisionReplied":
      return `督办单${event.data.no}(${call.no})的回复已报区指挥中心,并告知${streetName(registry, call)}。`;
    case "ReplyAccepted":
      return `已认可${lead}对督办单${event.data.no}(${call.no})的回复。`;
    case "ReplyAskedAgain":
      return `已要求${lead}重新回复督办单${event.data.no}(${call.no}),${untilText(event.data.reply)}。`;
    case "SupervisionUnanswered":
      return "";
  }
}

const SHOWN_ORDERS = 3;

/** 查: the level, a proposal that waits, the latest orders with their replies. */
export function supervisionLines(call: Call, registry: Registry): string[] {
  const level = supervisionLevel(call);
  const proposal = openProposal(call);
  const orders = call.supervision?.orders ?? [];
  return [
    level < 3 ? "" : `督办等级:${level}级 ${LEVEL_NAMES[level]}`,
    proposal ? `督办建议:${proposalWords(registry, call, proposal)},待区指挥中心决定` : "",
    ...orders.slice(-SHOWN_ORDERS).map(orderLine),
  ];
}

const ORDER_STATES: Readonly<Record<SupervisionOrder["state"], string>> = {
  waiting: "待书面回复",
  replied: "已回复,待区指挥中心认可",
  accepted: "回复已认可",
  unanswered: "逾期未复",
  lapsed: "已终止",
};

function orderLine({ no, state, demand, reply }: SupervisionOrder): string {
  const said = reply ? `。${clip(replyWords(reply), 120)}` : "";
  return `督办单${no}(${ORDER_STATES[state]}):${clip(openEnd(demandWords(demand)), 60)}${said}`;
}

/** What is asked besides reason, measure and date. */
function demandWords(demand: string): string {
  return demand === "" ? "请抓紧办理。" : `${clip(openEnd(demand), 300)}。`;
}

function untilText(reply: Deadline): string {
  return `${dueText(reply)}前`;
}
