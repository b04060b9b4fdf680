import type { RuleBook } from "../../src/domain/district/rule-book.js";

/** Numbers of domain 9.2, 9.4 and 7.3, as the sample district has them. */
export const SCORE_RULES: Pick<RuleBook, "score" | "lights"> = {
  score: {
    sign: { full: 20, late: 10, auto: 0, lateUntilLimits: 2 },
    respond: { full: 15, perUnitLate: -5 },
    finish: { full: 25, perUnitLate: -5, rework: -5, secondExtension: -2 },
    urgentLateHours: { respond: 2, finish: 12 },
    stars: { 5: 40, 4: 32, 3: 24, 2: 10, 1: 0 },
    words: { 5: "非常满意", 4: "基本满意", 3: "基本满意", 2: "不满意", 1: "不满意" },
    weights: { lead: 1, urgentOrComplex: 1.5, assist: 0.5 },
  },
  lights: { yellowHourShare: 0.25, yellowHourMinMinutes: 10 },
};
