import type { Call } from "../domain/call/call.js";
import { clocksOf, isWithDepartment } from "../domain/call/facts.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { scoreOfCall } from "../domain/scoring/call-score.js";
import { eventDeductions } from "../domain/scoring/event-deductions.js";
import type { LoadedCall } from "../ports/records.js";
import { verdictText } from "./appeal-texts.js";
import { leadName, streetName } from "./call-words.js";
import { clip, fitText } from "./clip.js";
import { CALL_DEEDS } from "./deeds.js";
import { dutyLines, objectionHint, questionLine } from "./duty-lines.js";
import { extensionLine } from "./extension-texts.js";
import { holdAskedLine, holdLine } from "./hold-texts.js";
import { dayTime } from "./local-time.js";
import { maskedCall } from "./masked.js";
import { placeText } from "./matter-words.js";
import { monthDeductionLines } from "./month-deductions.js";
import { CALL_STATE_NAMES, URGENCY_NAMES } from "./names.js";
import { partLine, partOfLine, releasedLine } from "./part-texts.js";
import { raiseLines } from "./raise-texts.js";
import { callHints } from "./reply-hints.js";
import { scoreLines } from "./score.js";
import { handlesCall } from "./sees-phones.js";
import { starsWord } from "./stars.js";
import { supervisionLines } from "./supervision-texts.js";
import { callTimeline } from "./timeline.js";
import { unitShorts } from "./unit-names.js";
import { clockLines, hintLine, recentLines } from "./view-parts.js";

/** Left out of what happened last; how the parts stand has lines of its own. */
const QUIET = [CALL_DEEDS.CallLightTurned, CALL_DEEDS.CallReminded, CALL_DEEDS.PartOpened];

/**
 * 查: state, every running limit with its reckoning, the plan, the points once there are any, what to reply. `parts` are the call's own,
 * each shown as it stands.
 */
export function callView(
  loaded: LoadedCall,
  speaker: Staff,
  registry: Registry,
  now: Date,
  parts: readonly LoadedCall[] = [],
): string {
  const { state, events } = loaded;
  const call = handlesCall(speaker, state, registry) ? state : maskedCall(state);
  const lines = [
    `【有呼必应】${call.no} ${CALL_STATE_NAMES[call.state]}`,
    `${streetName(registry, call)}呼叫${leadName(registry, call)}·${placeText(registry, call.subject.place)}·${URGENCY_NAMES[call.urgency]}`,
    `诉求:${clip(call.ask, 80)}(事项${call.subject.matter})`,
    call.assist.length === 0 || parts.length > 0 ? "" : `协办:${unitShorts(registry, call.assist)}`,
    partOfLine(registry, call),
    ...parts.map(({ state: part }) => partLine(registry, part)),
    releasedLine(call),
    planLine(call),
    resultLine(call, registry),
    reworkLine(call),
    cancellationLine(call),
    extensionLine(registry, call),
    call.state === "ON_HOLD" ? holdLine(registry, call.hold) : "",
    call.state === "RESPONDED" && call.holdAsked ? holdAskedLine(registry, call.holdAsked) : "",
    ...dutyLines(call, registry),
    questionLine(call),
    ...raiseLines(call),
    ...supervisionLines(call, registry),
    appealLine(call),
    ...pointLines(loaded, registry),
    ...monthDeductionLines(eventDeductions(call.no, events, registry.rules)),
    ...clocksOf(call).flatMap((clock) => clockLines(clock, now)),
    objectionHint(state, speaker, registry, now),
    ...hintLine(callHints(state, speaker, registry)),
    ...recentLines(callTimeline(events, registry), 3, QUIET),
  ];
  return fitText(lines.filter((line) => line !== "").join("\n"));
}

function planLine({ response }: Call): string {
  if (response === undefined) return "";
  const phone = response.phone === undefined ? "" : `,电话${response.phone}`;
  return `响应:${clip(response.person, 20)} ${clip(response.visit, 20)}到场,${clip(response.plan, 60)}${phone}`;
}

function resultLine(call: Call, registry: Registry): string {
  if (call.result === undefined) return "";
  const by = call.ratedByDefault ? "系统默认" : "";
  const stars = call.stars === undefined ? "" : `;评价:${by}${call.stars}星(${starsWord(registry, call.stars)})`;
  return `结果:${clip(call.result, 60)}${stars}`;
}

/** Sent back once (C15), or a verifier's finding that waits for the leader (M19). */
function reworkLine(call: Call): string {
  if (call.state === "FINISHED" && call.disputed)
    return `核查不通过:${clip(call.disputed.reason, 60)},待街道领导决定是否重办`;
  return call.rework === undefined ? "" : `退回重办:${dayTime(call.rework.at)} ${clip(call.rework.reason, 60)}`;
}

function appealLine({ scoreAppeal }: Call): string {
  if (scoreAppeal === undefined) return "";
  const { reason, decided } = scoreAppeal;
  const verdict = decided ? `${verdictText(decided.excluded)}。依据:${clip(decided.ground, 60)}` : "待裁定";
  return `评分申诉:${clip(reason, 60)};${verdict}`;
}

/** C25: only while it is still to be agreed to. */
function cancellationLine(call: Call): string {
  const { cancellation } = call;
  return cancellation === undefined || !isWithDepartment(call)
    ? ""
    : `镇街要求撤销:${clip(cancellation.reason, 60)},待部门分管领导同意`;
}

/** Points exist from the rating on; before it every dimension may still change. */
function pointLines({ state, events }: LoadedCall, registry: Registry): string[] {
  if (state.state !== "RATED" && state.state !== "ARCHIVED") return [];
  return scoreLines(scoreOfCall(events, registry.rules, registry.calendar));
}
