import type { Registry } from "../domain/district/registry.js";
import { scoreOfCall } from "../domain/scoring/call-score.js";
import { monthCounted } from "../domain/scoring/counted-call.js";
import { eventDeductions } from "../domain/scoring/event-deductions.js";
import type { LoadedCall } from "../ports/records.js";
import { leadName } from "./call-words.js";
import { fitText } from "./clip.js";
import { monthDeductionLines } from "./month-deductions.js";
import { CALL_STATE_NAMES } from "./names.js";
import { scoreLines } from "./score.js";
import { monthName } from "./scorecard-sheet/words.js";

/** 查分: the reckoning of one call line by line, the month in which it counts, and what was confirmed about it beside. `registry` is the one it was made under. */
export function scoreView({ state: call, events }: LoadedCall, registry: Registry): string {
  const score = scoreOfCall(events, registry.rules, registry.calendar);
  const month = monthCounted(events);
  const sample = registry.district.sample ? "(示范数据)" : "";
  const lines = [
    `【有呼必应】${call.no} ${leadName(registry, call)} ${CALL_STATE_NAMES[call.state]}${sample}`,
    ...scoreLines(score),
    month === undefined ? "" : `计入${monthName(month)}评分`,
    ...monthDeductionLines(eventDeductions(call.no, events, registry.rules)),
  ];
  return fitText(lines.filter((line) => line !== "").join("\n"));
}
