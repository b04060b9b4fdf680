import type {
  Accountability,
  AccountabilityState,
  ReferralResult,
} from "../../domain/accountability/accountability.js";
import { referralOf } from "../../domain/accountability/accountability.js";
import { measuresFor } from "../../domain/accountability/decide-accountability.js";
import type { AccountabilityEvent } from "../../domain/accountability/events.js";
import type { AccountabilityGround, Measure } from "../../domain/accountability/grounds.js";
import type { Red } from "../../domain/accountability/reds-in-month.js";
import type { Registry } from "../../domain/district/registry.js";
import { monthOf } from "../../domain/scoring/month-dates.js";
import { actorName } from "../actor-name.js";
import { clip } from "../clip.js";
import { dueText } from "../due-text.js";
import { dayTime } from "../local-time.js";
import { maskPhones } from "../mask-phones.js";
import { CLOCK_NAMES } from "../names.js";
import { openEnd } from "../open-end.js";
import { shortNo } from "../short-no.js";
import { unitName } from "../unit-names.js";

/** Words about 问责建议 (domain 11, level 4): facts and what follows, never a judgement of ours. */

export const ACCOUNTABILITY_STATE_NAMES: Readonly<Record<AccountabilityState, string>> = {
  PROPOSED: "待部门陈述",
  READY: "待裁定",
  CONFIRMED: "已认定",
  DISMISSED: "不予认定",
};

export const ACCOUNTABILITY_NAMES: Readonly<Record<AccountabilityGround, string>> = {
  shirking: "推诿",
  falseFinish: "虚假办结",
  supervisionUnanswered: "督办逾期未复",
  redAfterOrder: "督办后仍逾期",
  redsInMonth: "月内多次红灯",
};

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  TALK: "约谈",
  REPORT: "报告区领导",
  REFERRAL: "问题线索移送",
};

export const RESULT_NAMES: Readonly<Record<ReferralResult, string>> = {
  UNFOUNDED: "不成立",
  REMINDED: "谈话提醒",
  HANDLED: "已处理",
  OTHER: "其他",
};

/** Points the month loses when it is confirmed; nothing for grounds without a deduction. */
export function deductionOf(ground: AccountabilityGround, { rules }: Registry): number {
  const table: Readonly<Partial<Record<AccountabilityGround, number>>> = rules.month.eventDeductions;
  return table[ground] ?? 0;
}

/** 「WZ-20260311-01 推诿(区水务局,HJ-20260310-0003)」 */
export function accountabilityTitle({ no, ground, department, calls }: Accountability, registry: Registry): string {
  return `${no} ${ACCOUNTABILITY_NAMES[ground]}(${unitName(registry, department)},${calls.join("、")})`;
}

/** What may follow: the department is told before it states its side. */
export function possibleText(one: Accountability, registry: Registry): string {
  const points = deductionOf(one.ground, registry);
  const all = [
    ...(points === 0 ? [] : [`当月扣${-points}分`]),
    ...measuresFor(one, { registry }).map((measure) => MEASURE_NAMES[measure]),
  ];
  return `可能的处理:${all.join("、")}`;
}

/** To the department: what is on the table, and how it states its side. */
export function proposedText(one: Accountability, registry: Registry): string {
  const until = one.state === "PROPOSED" ? `请${dueText(one.statementUntil)}前陈述情况:` : "陈述情况:";
  return (
    `【有呼必应·问责建议】${accountabilityTitle(one, registry)}。${factsText(one)}${possibleText(one, registry)}。` +
    `${until}回复「陈述 ${one.no} 内容」。由基层治理创新处裁定,系统不自动处理。`
  );
}

export function remindedText(one: Accountability): string {
  const until = one.state === "PROPOSED" ? dueText(one.statementUntil) : "";
  return `【有呼必应·提醒】问责建议${one.no}的陈述时限${until}到期。回复「陈述 ${one.no} 内容」;不陈述的,到期后由基层治理创新处裁定。`;
}

/** To the governance office. */
export function announcedText(one: Accountability, registry: Registry): string {
  return `【有呼必应】问责建议${accountabilityTitle(one, registry)}已送部门陈述,陈述或到期后您会收到裁定卡片。${one.reds ? `${factsText(one)}${possibleText(one, registry)}。` : ""}`;
}

/** To the department, the district centre and whoever proposed it; to the district leader where it is reported to him. */
export function decidedText(one: Accountability, registry: Registry): string {
  if (one.state !== "CONFIRMED" && one.state !== "DISMISSED") return "";
  const { ground } = one.decision;
  const because = `依据:${clip(openEnd(maskPhones(ground)), 200)}。`;
  const title = accountabilityTitle(one, registry);
  if (one.state === "DISMISSED") return `【有呼必应】问责建议${title}不予认定。${because}不扣分。`;
  return `【有呼必应】问责建议${title}已认定。${because}处理:${measuresText(one, registry)}。`;
}

/** 「当月扣10分、约谈」 */
export function measuresText(one: Accountability, registry: Registry): string {
  if (one.state !== "CONFIRMED") return "";
  const points = deductionOf(one.ground, registry);
  const all = [
    ...(points === 0 ? [] : [`当月扣${-points}分`]),
    ...one.decision.measures.map((measure) => MEASURE_NAMES[measure]),
  ];
  return all.length === 0 ? "记录在案" : all.join("、");
}

export function resultText(one: Accountability): string {
  const result = referralOf(one)?.result;
  return `【有呼必应】移送${one.no}的处理结果:${result ? RESULT_NAMES[result.kind] : ""}。`;
}

export function factsText({ facts, reds }: Pick<Accountability, "facts" | "reds">): string {
  const said = facts === "" ? "" : `${clip(openEnd(maskPhones(facts)), 200)}。`;
  return `${reds === undefined ? "" : redsText(reds)}${said}`;
}

/** The same as a card has room for it: 「3月红灯3次:0003签收(03-10 10:30)、…。」 */
export function shortFactsText(one: Pick<Accountability, "facts" | "reds">): string {
  if (one.reds === undefined) return factsText(one);
  const named = one.reds.map(({ call, clock, due }) => `${shortNo(call)}${CLOCK_NAMES[clock]}(${dayTime(due)})`);
  return `${monthOfReds(one.reds)}红灯${named.length}次:${clip(named.join("、"), 90)}。`;
}

const MOST_REDS = 6;

/** 「3月红灯3次:HJ-20260310-0003签收(时限03-10 10:30)、…。」 */
function redsText(reds: readonly Red[]): string {
  const named = reds.slice(0, MOST_REDS).map(({ call, clock, due, at }) => {
    const later = dayTime(at) === dayTime(due) ? "" : `,${dayTime(at)}转红`;
    return `${call}${CLOCK_NAMES[clock]}(时限${dayTime(due)}${later})`;
  });
  const more = reds.length > MOST_REDS ? "等" : "";
  return `${monthOfReds(reds)}红灯${reds.length}次:${named.join("、")}${more}。`;
}

function monthOfReds([first]: readonly Red[]): string {
  return first ? `${Number(monthOf(first.at).slice(5))}月` : "";
}

const DEEDS: Readonly<Record<AccountabilityEvent["type"], string>> = {
  AccountabilityProposed: "已提出问责建议",
  StatementReminded: "已提醒陈述",
  SideStated: "已陈述",
  StatementOver: "陈述到期",
  AccountabilityConfirmed: "已认定",
  AccountabilityDismissed: "不予认定",
  ReferralReceived: "已接收移送",
  ReferralResulted: "已登记结果",
};

export function accountabilityDeed({ type }: AccountabilityEvent): string {
  return DEEDS[type];
}

/** As a line of the record. */
export function accountabilityEventText(event: AccountabilityEvent): string {
  switch (event.type) {
    case "AccountabilityProposed":
      return `${ACCOUNTABILITY_NAMES[event.data.ground]},${dueText(event.data.statement)}前陈述。${event.data.reds ? factsText(event.data) : event.data.facts}`;
    case "SideStated":
      return event.data.text;
    case "AccountabilityConfirmed": {
      const measures = event.data.measures.map((measure) => MEASURE_NAMES[measure]).join("、");
      return `依据:${event.data.ground}${measures === "" ? "" : `;处理:${measures}`}`;
    }
    case "AccountabilityDismissed":
      return `依据:${event.data.ground}`;
    case "ReferralResulted":
      return RESULT_NAMES[event.data.result];
    default:
      return "";
  }
}

/** What whoever acted reads. */
export function accountabilityAnswer(event: AccountabilityEvent, one: Accountability, registry: Registry): string {
  switch (event.type) {
    case "SideStated":
      return `已记录对${one.no}的陈述,由基层治理创新处裁定。`;
    case "AccountabilityConfirmed":
      return `已认定${accountabilityTitle(one, registry)},处理:${measuresText(one, registry)}。已告知部门。`;
    case "AccountabilityDismissed":
      return `${one.no}不予认定,已告知部门。`;
    case "ReferralReceived":
      return `已登记接收${one.no}。有结果时回复「结果 ${one.no} 不成立/谈话提醒/已处理/其他」。`;
    case "ReferralResulted":
      return `已登记${one.no}的处理结果:${RESULT_NAMES[event.data.result]}。`;
    default:
      return "";
  }
}

/** 查: what it is about, the department's side, the decision, what came back. */
export function accountabilityLines(one: Accountability, registry: Registry): string[] {
  const referral = referralOf(one);
  const { statement } = one;
  return [
    `${unitName(registry, one.department)}·${ACCOUNTABILITY_NAMES[one.ground]}·${one.calls.join("、")}`,
    factsText(one),
    statement ? `部门陈述:${clip(maskPhones(statement.text), 150)}` : "",
    one.state === "PROPOSED" ? `陈述时限 ${dueText(one.statementUntil)};${possibleText(one, registry)}` : "",
    one.state === "CONFIRMED" || one.state === "DISMISSED"
      ? `裁定:${actorName(one.decision.actor)} ${dayTime(one.decision.at)} 依据:${clip(maskPhones(one.decision.ground), 100)}`
      : "",
    one.state === "CONFIRMED" ? `处理:${measuresText(one, registry)}` : "",
    referral
      ? `移送:${referral.result ? RESULT_NAMES[referral.result.kind] : referral.received ? "已接收" : "待接收"}`
      : "",
  ];
}
