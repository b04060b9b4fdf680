import type { Call } from "../domain/call/call.js";
import type { Registry } from "../domain/district/registry.js";
import type { ExcludableRule } from "../domain/scoring/excludable-rules.js";
import { leadName } from "./call-words.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";

/** Short names of the deductions an appeal can take away. */
const DEDUCTION_NAMES: Readonly<Record<ExcludableRule, string>> = {
  sign_late: "迟签收",
  sign_very_late: "严重迟签收",
  sign_by_system: "系统代签",
  respond_late: "响应超期",
  respond_missing: "未响应",
  finish_late: "办结超期",
  rework: "退回重办",
  second_extension: "第二次延期",
};

export function deductionNames(rules: readonly ExcludableRule[]): string {
  return rules.map((rule) => DEDUCTION_NAMES[rule]).join("、");
}

/** To the street: its call's score is contested (C26). */
export function appealedText(registry: Registry, call: Call): string {
  const reason = clip(openEnd(call.scoreAppeal?.reason ?? ""), 300);
  const until =
    call.state === "RATED" && call.decision ? `,由基层治理创新处于${dueText(call.decision.deadline)}前裁定` : "";
  return `【有呼必应】${leadName(registry, call)}对${call.no}的评分提出申诉:${reason}。申诉期间暂不归档${until}。`;
}

/** To both sides (C27). */
export function appealDecidedText(call: Call): string {
  const decided = call.scoreAppeal?.decided;
  const ground = clip(openEnd(decided?.ground ?? ""), 300);
  return `【有呼必应】${call.no}评分申诉裁定:${verdictText(decided?.excluded ?? [])}。依据:${ground}。回复「查分 ${shortNo(call.no)}」看得分。`;
}

/** 「成立,剔除迟签收的扣分」 or 「不成立,得分不变」 */
export function verdictText(excluded: readonly ExcludableRule[]): string {
  return excluded.length === 0 ? "不成立,得分不变" : `成立,剔除${deductionNames(excluded)}的扣分(星级不变)`;
}
