import type { Stars } from "../../src/domain/call/call.js";
import type { RuleBook } from "../../src/domain/district/rule-book.js";
import type { CountedCall } from "../../src/domain/scoring/counted-call.js";
import type { EventDeduction } from "../../src/domain/scoring/event-deductions.js";
import { asId } from "../../src/domain/shared/ids.js";
import { localInstant } from "./calendar.js";

/** Numbers of domain 9.4–9.6, as the sample district has them. */
export const MONTH_RULES: Pick<RuleBook, "month" | "yearShare" | "streetScore"> = {
  month: {
    eventDeductions: { shirking: -10, falseFinish: -10, supervisionUnanswered: -3 },
    bands: [
      { name: "优秀", from: 95 },
      { name: "良好", from: 90 },
      { name: "合格", from: 80 },
      { name: "待改进", from: 0 },
    ],
    minCalls: 3,
    draftWorkday: 1,
    appealWorkday: 3,
    finalWorkday: 5,
  },
  yearShare: 5,
  streetScore: {
    accept: 25,
    solvedBelow: 35,
    callQuality: 25,
    ratingInTime: 15,
    pastMonths: 12,
    callRate: { farTimes: 2, nothingTimes: 4, freeCalls: 2 },
  },
};

let running = 0;

/** A rated call of so many points; all of them are the satisfaction's, as far as the dimensions matter. */
export function aCounted(total: number, weight = 1, overrides: Partial<CountedCall> = {}): CountedCall {
  running += 1;
  const stars: Stars = 5;
  return {
    no: asId(`HJ-20260310-${String(running).padStart(4, "0")}`),
    street: asId("440112014"),
    role: weight === 0.5 ? "assist" : "lead",
    ratedAt: localInstant("2026-03-12 10:00"),
    stars,
    byDefault: false,
    score: {
      total,
      weight,
      scored: true,
      marks: [],
      parts: [{ dimension: "satisfaction", points: total, full: 100, stars, word: "非常满意", deductions: [] }],
    },
    inTime: { sign: true, respond: true, finish: true },
    hoursToResponse: 2,
    workdaysToFinish: 1,
    reworks: 0,
    extensions: 0,
    holds: 0,
    ...overrides,
  };
}

export function aConfirmed(kind: EventDeduction["kind"] = "shirking"): EventDeduction {
  return { kind, call: asId("HJ-20260310-0003"), at: localInstant("2026-03-20 10:00"), reason: "经核实" };
}
