import { EXCLUDABLE_RULES, isExcludable } from "../../../../src/domain/scoring/excludable-rules.js";
import { type Deduction, deduct } from "../../../../src/domain/scoring/score.js";
import { localInstant } from "../../../support/calendar.js";

const at = localInstant("2026-03-20 10:00");
const LATE: Deduction = {
  ...{ rule: "finish_late", points: 30, due: localInstant("2026-03-12 17:30"), at },
  ...{ lateUnits: 6, lateUnit: { unit: "workday" }, days: [] },
};
const REWORK: Deduction = { rule: "rework", points: 5, at };

test("deductions are cut to what is left, the later ones first to nothing", () => {
  const { points, deductions } = deduct(25, [LATE, REWORK], new Set());
  expect([points, ...deductions.map((one) => one.points)]).toEqual([0, 25, 0]);
});

test("where an appeal took one away, the next is deducted from what it leaves", () => {
  const { points, deductions } = deduct(25, [LATE, REWORK], new Set(["finish_late"]));
  expect(points).toBe(20);
  expect(deductions).toEqual([{ ...LATE, points: 0, excluded: true }, REWORK]);
});

test("what the stars cost is no deduction that can be excluded", () => {
  expect(isExcludable("stars")).toBe(false);
  expect(EXCLUDABLE_RULES.every(isExcludable)).toBe(true);
});
