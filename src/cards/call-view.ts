import type { Call } from "../domain/call/call.js";
import { clocksOf } from "../domain/call/facts.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { scoreOfCall } from "../domain/scoring/call-score.js";
import type { LoadedCall } from "../ports/records.js";
import { leadName, streetName } from "./call-words.js";
import { clip, fitText } from "./clip.js";
import { CALL_DEEDS } from "./deeds.js";
import { maskedCall } from "./masked.js";
import { placeText } from "./matter-words.js";
import { CALL_STATE_NAMES, URGENCY_NAMES } from "./names.js";
import { callHints } from "./reply-hints.js";
import { scoreLines } from "./score.js";
import { handlesCall } from "./sees-phones.js";
import { starsWord } from "./stars.js";
import { callTimeline } from "./timeline.js";
import { unitShorts } from "./unit-names.js";
import { clockLines, hintLine, recentLines } from "./view-parts.js";

const QUIET = [CALL_DEEDS.CallLightTurned, CALL_DEEDS.CallReminded];

/** 查: state, every running limit with its reckoning, the plan, the points once there are any, what to reply. */
export function callView(loaded: LoadedCall, speaker: Staff, registry: Registry, now: Date): string {
  const { state, events } = loaded;
  const call = handlesCall(speaker, state) ? state : maskedCall(state);
  const lines = [
    `【有呼必应】${call.no} ${CALL_STATE_NAMES[call.state]}`,
    `${streetName(registry, call)}呼叫${leadName(registry, call)}·${placeText(registry, call.subject.place)}·${URGENCY_NAMES[call.urgency]}`,
    `诉求:${clip(call.ask, 80)}(事项${call.subject.matter})`,
    call.assist.length === 0 ? "" : `协办:${unitShorts(registry, call.assist)}`,
    planLine(call),
    resultLine(call, registry),
    ...pointLines(loaded, registry),
    ...clocksOf(call).flatMap((clock) => clockLines(clock, now)),
    ...hintLine(callHints(state, speaker)),
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
  const stars = call.stars === undefined ? "" : `;评价:${call.stars}星(${starsWord(registry, call.stars)})`;
  return `结果:${clip(call.result, 60)}${stars}`;
}

/** Points exist from the rating on; before it every dimension may still change. */
function pointLines({ state, events }: LoadedCall, registry: Registry): string[] {
  if (state.state !== "RATED" && state.state !== "ARCHIVED") return [];
  return scoreLines(scoreOfCall(events, "lead", registry.rules, registry.calendar));
}
