import type { CountedDeduction } from "../domain/scoring/event-deductions.js";
import { monthOf } from "../domain/scoring/month-dates.js";
import { isoLocal } from "../domain/shared/local-time.js";
import { clip } from "./clip.js";
import { maskPhones } from "./mask-phones.js";
import { openEnd } from "./open-end.js";
import { monthName } from "./scorecard-sheet/words.js";
import { EVENT_NAMES } from "./scorecard-texts.js";

/** Deductions of the department's month as programs read them: they are no part of the call's total. */
export function monthDeductionsJson(deductions: readonly CountedDeduction[]) {
  return deductions.map(({ accountability, kind, points, at, reason }) => ({
    ...{ accountability: accountability ?? null, rule: kind, points, month: monthOf(at), at: isoLocal(at) },
    reason: maskPhones(reason),
  }));
}

/** 「WZ-20260310-01 推诿经认定,扣2026年3月评分10分(不在本呼叫得分内扣)。依据:…」 */
export function monthDeductionLines(deductions: readonly CountedDeduction[]): string[] {
  return deductions.map(({ accountability, kind, points, at, reason }) => {
    const number = accountability === undefined ? "" : `${accountability} `;
    const what = `${number}${EVENT_NAMES[kind]}经认定,扣${monthName(monthOf(at))}评分${points}分(不在本呼叫得分内扣)`;
    return `${what}。依据:${clip(openEnd(maskPhones(reason)), 100)}`;
  });
}
