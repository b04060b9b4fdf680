import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import type { CallScore, Deduction } from "../../../../src/domain/scoring/score.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";
import { SCORE_RULES } from "../../../support/score-rules.js";
import { type Course, callEvents } from "../../../support/scored-call.js";

/** Vector F of domain 9.3: sent back on Tuesday 03-17, so the rework limit of three workdays ends on Friday 17:30. */
const REWORKED = {
  sentAt: localInstant("2026-03-10 10:00"),
  signedAt: localInstant("2026-03-10 11:00"),
  respondedAt: localInstant("2026-03-11 10:00"),
  finishedAt: localInstant("2026-03-16 15:00"),
  reworkAt: localInstant("2026-03-17 10:00"),
  finishedAgainAt: localInstant("2026-03-20 17:30"),
  stars: 5,
} satisfies Course;

/** The same of an urgent call; its rework limit counts from Saturday 10-10, a make-up workday, to Wednesday 10-14. */
const URGENT = {
  urgency: "URGENT",
  sentAt: localInstant("2026-10-10 09:00"),
  signedAt: localInstant("2026-10-10 09:10"),
  respondedAt: localInstant("2026-10-10 10:00"),
  finishedAt: localInstant("2026-10-10 15:00"),
  reworkAt: localInstant("2026-10-10 16:00"),
  finishedAgainAt: localInstant("2026-10-14 17:30"),
  stars: 5,
} satisfies Course;

function score(course: Course): CallScore {
  return scoreOfCall(callEvents(course), SCORE_RULES, CALENDAR);
}

function finishPoints(course: Course): number | undefined {
  return score(course).parts.find(({ dimension }) => dimension === "finish")?.points;
}

function finishDeductions(course: Course): readonly Deduction[] {
  return score(course).parts.find(({ dimension }) => dimension === "finish")?.deductions ?? [];
}

describe("rework (C15)", () => {
  test("F: one rework, then very good, is 95", () => {
    expect(score(REWORKED)).toMatchObject({ total: 95, scored: true });
    expect(score(REWORKED).parts.map(({ points }) => points)).toEqual([20, 15, 20, 40]);
    expect(finishDeductions(REWORKED)).toEqual([{ rule: "rework", points: 5, at: REWORKED.reworkAt }]);
  });

  test("the second report is measured against the rework limit, whose last instant is in time", () => {
    const part = score(REWORKED).parts.find(({ dimension }) => dimension === "finish");
    expect(part).toMatchObject({ due: localInstant("2026-03-20 17:30"), at: REWORKED.finishedAgainAt });
    expect(finishPoints({ ...REWORKED, finishedAgainAt: localInstant("2026-03-20 17:30:01") })).toBe(15);
    expect(finishPoints({ ...REWORKED, finishedAgainAt: localInstant("2026-03-24 09:00") })).toBe(10);
  });

  test("both reports can be late, and the rework costs besides", () => {
    // The first report is one workday late (due 03-17 17:30), the second one two.
    const course: Course = {
      ...REWORKED,
      finishedAt: localInstant("2026-03-18 09:00"),
      reworkAt: localInstant("2026-03-18 10:00"),
      finishedAgainAt: localInstant("2026-03-25 09:00"),
    };
    expect(finishDeductions(course).map(({ rule, points }) => [rule, points])).toEqual([
      ["finish_late", 5],
      ["finish_late", 10],
      ["rework", 5],
    ]);
    expect(finishPoints(course)).toBe(5);
  });

  test("an urgent call's second report is late by begun spans of twelve hours", () => {
    expect(finishPoints(URGENT)).toBe(20);
    expect(score(URGENT)).toMatchObject({ total: 95, weight: 1.5 });
    expect(finishPoints({ ...URGENT, finishedAgainAt: localInstant("2026-10-14 17:30:01") })).toBe(15);
    const course: Course = { ...URGENT, finishedAgainAt: localInstant("2026-10-15 06:00") };
    expect(finishDeductions(course)[0]).toMatchObject({
      rule: "finish_late",
      points: 10,
      lateUnits: 2,
      lateUnit: { unit: "hours", hours: 12 },
    });
  });

  test("while it is done again the five points are gone already and nothing is final", () => {
    const { finishedAgainAt: _again, stars: _stars, ...open } = REWORKED;
    expect(score(open)).toMatchObject({ total: 55, scored: false });
  });
});

describe("what the system does in somebody's place", () => {
  test("H: nobody rated: 100, marked, and the reckoning says so", () => {
    const { reworkAt: _at, finishedAgainAt: _again, ...inTime } = REWORKED;
    const rated = score({ ...inTime, byDefault: true });
    expect(rated).toMatchObject({ total: 100, marks: ["default_rating"] });
    expect(rated.parts.at(-1)).toMatchObject({ dimension: "satisfaction", stars: 5, byDefault: true });
    expect(score(inTime).parts.at(-1)).not.toHaveProperty("byDefault");
  });

  test("C6: the system's signature earns nothing, whatever comes after it", () => {
    const signed = score({
      ...REWORKED,
      signedAt: localInstant("2026-03-11 11:00:01"),
      signedBySystem: true,
    });
    expect(signed.parts[0]).toMatchObject({ dimension: "sign", points: 0, deductions: [{ rule: "sign_by_system" }] });
  });
});

describe("a call that was taken back (C25)", () => {
  test("is not scored, whatever was done until then", () => {
    const { finishedAt: _1, reworkAt: _2, finishedAgainAt: _3, stars: _4, ...begun } = REWORKED;
    expect(score({ ...begun, cancelledAt: localInstant("2026-03-12 09:00") })).toEqual({
      total: 0,
      weight: 0,
      parts: [],
      scored: false,
      marks: [],
    });
  });
});
