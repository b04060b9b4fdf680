import type { Call, ResponsePlan } from "../domain/call/call.js";
import type { CallCancelled, CallFinished, CallRated, FinishDisputed, ProgressNoted } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import { leadName, streetName } from "./call-words.js";
import { clip } from "./clip.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { dayTime } from "./local-time.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { starsWord } from "./stars.js";

/** Outgoing texts about a call (domain 17.3), each to the letter; what stands behind them says what to reply. */

/** To community and reporter when the call has left the street. */
export function sentText(registry: Registry, call: Call): string {
  const until = call.state === "SENT" ? `,要求${dueText(call.finish.deadline)}前办结` : "";
  const who = `${streetName(registry, call)}已呼叫${leadName(registry, call)}`;
  return `【有呼必应】${call.subject.matter}:${who},呼叫编号${call.no}${until}。回复「查 ${shortNo(call.no)}」看进度。`;
}

export function signedText(registry: Registry, call: Call): string {
  return `【有呼必应】${leadName(registry, call)}已签收${call.no}。`;
}

/** `plan` is the event's own words; without it, those the call holds. */
export function respondedText(registry: Registry, call: Call, plan?: ResponsePlan): string {
  const said = plan ?? call.response;
  if (said === undefined) return `【有呼必应】${leadName(registry, call)}响应${call.no}。`;
  const phone = plan?.phone === undefined ? "" : `联系电话${plan.phone}。`;
  return (
    `【有呼必应】${leadName(registry, call)}响应${call.no}:` +
    `${said.person}${said.visit}到场,方案:${clip(openEnd(said.plan), 120)}。${phone}`
  );
}

export function progressText(registry: Registry, call: Call, { text, photos }: ProgressNoted["data"]): string {
  const pictures = photos.length === 0 ? "" : `(照片${photos.length}张)`;
  return `【有呼必应】${leadName(registry, call)}报告${call.no}进展:${clip(text, 300)}${pictures}`;
}

/** {3个工作日} is the rating limit the call has. */
export function finishedText(
  registry: Registry,
  call: Call,
  { result, proof, remains, rate }: CallFinished["data"],
): string {
  const rest = remains === undefined ? "" : `遗留:${openEnd(remains)}。`;
  return (
    `【有呼必应】${leadName(registry, call)}报告${call.no}已办结,请${limitWords(rate.limit)}内核实评价:` +
    `回复「评价 ${shortNo(call.no)} 5星」。\n结果:${clip(openEnd(result), 300)}。${rest}照片${proof.length}张。`
  );
}

/** ★5, or lower with the reason. */
export function ratedText(registry: Registry, call: Call, { stars, appeal }: CallRated["data"]): string {
  const what = `【有呼必应】${streetName(registry, call)}对${call.no}评价:${starsWord(registry, stars)}(${stars}星)`;
  if (stars === 5) return `${what}。满分。`;
  const reason = call.ratingReason === undefined ? "" : `,意见:${clip(openEnd(call.ratingReason), 300)}`;
  return `${what}${reason}。如有异议${limitWords(appeal.limit)}内可申诉。`;
}

/** To the department's head and the district centre (C6). */
export function signedBySystemText(registry: Registry, call: Call, at: Date): string {
  const times = registry.rules.autoSignAfterSignLimits;
  const next = call.state === "SIGNED" ? `请督促${dueText(call.respond.deadline)}前响应。` : "";
  return (
    `【有呼必应·系统代签】${leadName(registry, call)}超过签收时限${times}倍仍未签收${call.no},` +
    `系统已于${dayTime(at)}代签,签收不得分。${next}回复「查 ${shortNo(call.no)}」看详情。`
  );
}

/** To the street's desk: somebody looked, and its leader decides (M19, C15). */
export function disputedText(registry: Registry, call: Call, { reason, photos }: FinishDisputed["data"]): string {
  return (
    `【有呼必应】${leadName(registry, call)}报办结的${call.no}核查不通过:${clip(openEnd(reason), 200)}` +
    `(照片${photos.length}张)。已请街道领导决定是否退回重办。`
  );
}

/** C15, on the department's card: sent back once, with the new limit. */
export function reworkText(registry: Registry, call: Call): string {
  const until = call.state === "RESPONDED" ? `新时限${dueText(call.finish.deadline)}。` : "";
  const reason = clip(openEnd(call.rework?.reason ?? ""), 100);
  return `【有呼必应】${streetName(registry, call)}认为${call.no}未办好,退回重办:${reason}。${until}`;
}

/** C25 */
export function cancelledText(registry: Registry, call: Call, { reason, ground }: CallCancelled["data"]): string {
  const agreed = ground === "agreed" ? `经${leadName(registry, call)}同意,` : "";
  const why = reason === "" ? "" : `:${clip(openEnd(reason), 200)}`;
  const what = call.part ? "协办单" : "呼叫";
  const whose = `${streetName(registry, call)}对${leadName(registry, call)}的${what}${call.no}`;
  return `【有呼必应】${agreed}${whose}已撤销${why}。不计分,无需再办理。`;
}

export function defaultRatingText(call: Call): string {
  return `【有呼必应】${call.no}超过评价期限,系统默认${call.stars ?? 5}星(不计入满意率)。请今后及时评价。`;
}
