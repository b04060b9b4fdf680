import { scoreOfCall } from "../../../../src/domain/scoring/call-score.js";
import type { CallScore, Deduction, Dimension } from "../../../../src/domain/scoring/score.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";
import { SCORE_RULES } from "../../../support/score-rules.js";
import { type Course, callEvents } from "../../../support/scored-call.js";

/** T0 of worked date 1: sign 03-10 16:00, respond 03-12 17:30, finish 03-17 17:30; twice the sign limit 03-11 11:00. */
const IN_TIME = {
  sentAt: localInstant("2026-03-10 10:00"),
  signedAt: localInstant("2026-03-10 11:00"),
  respondedAt: localInstant("2026-03-11 10:00"),
  finishedAt: localInstant("2026-03-16 15:00"),
  stars: 5,
} satisfies Course;

/** T0 of the urgent example: sign 22:40, respond 10-04 00:10, finish 10-04 22:10; twice the sign limit 23:10. */
const URGENT = {
  urgency: "URGENT",
  sentAt: localInstant("2026-10-03 22:10"),
  signedAt: localInstant("2026-10-03 22:20"),
  respondedAt: localInstant("2026-10-03 23:50"),
  finishedAt: localInstant("2026-10-04 20:00"),
  stars: 5,
} satisfies Course;

function score(course: Course): CallScore {
  return scoreOfCall(callEvents(course), SCORE_RULES, CALENDAR);
}

function pointsOf(course: Course): (number | undefined)[] {
  const { parts } = score(course);
  const dimensions: Dimension[] = ["sign", "respond", "finish", "satisfaction"];
  return dimensions.map((dimension) => parts.find((part) => part.dimension === dimension)?.points);
}

function deductionsOf(course: Course): Deduction[] {
  return score(course).parts.flatMap(({ deductions }) => deductions);
}

describe("worked scores of domain 9.3", () => {
  test("A: all in time and five stars are 100", () => {
    expect(pointsOf(IN_TIME)).toEqual([20, 15, 25, 40]);
    expect(score(IN_TIME)).toMatchObject({ total: 100, weight: 1, scored: true, marks: [] });
    expect(deductionsOf(IN_TIME)).toEqual([]);
  });

  test("B: four stars are 92", () => {
    expect(score({ ...IN_TIME, stars: 4 }).total).toBe(92);
    expect(deductionsOf({ ...IN_TIME, stars: 4 })).toEqual([{ rule: "stars", points: 8, stars: 4, word: "基本满意" }]);
  });

  test("C: signed between the limit and twice the limit is 90", () => {
    const course = { ...IN_TIME, signedAt: localInstant("2026-03-11 09:00") };
    expect(pointsOf(course)).toEqual([10, 15, 25, 40]);
    expect(deductionsOf(course)).toEqual([
      {
        rule: "sign_late",
        points: 10,
        due: localInstant("2026-03-10 16:00"),
        at: localInstant("2026-03-11 09:00"),
        limits: 2,
        until: localInstant("2026-03-11 11:00"),
      },
    ]);
  });

  test("D: response one workday late, finish two late, three stars are 69", () => {
    const course: Course = {
      ...IN_TIME,
      respondedAt: localInstant("2026-03-13 10:00"),
      finishedAt: localInstant("2026-03-19 15:00"),
      stars: 3,
    };
    expect(pointsOf(course)).toEqual([20, 10, 15, 24]);
    expect(score(course).total).toBe(69);
    expect(deductionsOf(course).slice(0, 2)).toEqual([
      {
        rule: "respond_late",
        points: 5,
        due: localInstant("2026-03-12 17:30"),
        at: localInstant("2026-03-13 10:00"),
        lateUnits: 1,
        lateUnit: { unit: "workday" },
        days: ["2026-03-13"],
      },
      {
        rule: "finish_late",
        points: 10,
        due: localInstant("2026-03-17 17:30"),
        at: localInstant("2026-03-19 15:00"),
        lateUnits: 2,
        lateUnit: { unit: "workday" },
        days: ["2026-03-18", "2026-03-19"],
      },
    ]);
  });

  test("E: signed by the system, no response, more than five workdays late, one star is 0", () => {
    const course: Course = {
      sentAt: IN_TIME.sentAt,
      signedAt: localInstant("2026-03-11 11:00:01"),
      signedBySystem: true,
      finishedAt: localInstant("2026-03-25 10:00"),
      stars: 1,
    };
    expect(pointsOf(course)).toEqual([0, 0, 0, 0]);
    expect(deductionsOf(course).map(({ rule }) => rule)).toEqual([
      "sign_by_system",
      "respond_missing",
      "finish_late",
      "stars",
    ]);
  });

  test("E: the same when nobody signed and the department finished directly", () => {
    const { sentAt } = IN_TIME;
    const course: Course = { sentAt, finishedAt: localInstant("2026-03-25 10:00"), direct: true, stars: 1 };
    expect(score(course).total).toBe(0);
  });

  test("J: an assisting department has the same points and half the weight", () => {
    expect(score({ ...IN_TIME, stars: 4, assists: true })).toMatchObject({ total: 92, weight: 0.5 });
  });

  test("H: a default rating has full satisfaction and a mark", () => {
    expect(score({ ...IN_TIME, byDefault: true })).toMatchObject({ total: 100, marks: ["default_rating"] });
  });
});

describe("signing", () => {
  test.each([
    ["at the due instant is in time", "2026-03-10 16:00", 20],
    ["one second later is late", "2026-03-10 16:00:01", 10],
    ["at twice the limit still earns the late points", "2026-03-11 11:00", 10],
    ["after twice the limit earns nothing", "2026-03-11 11:00:01", 0],
  ])("%s", (_name, signedAt, points) => {
    expect(pointsOf({ ...IN_TIME, signedAt: localInstant(signedAt) })[0]).toBe(points);
  });

  test("twice the limit is working time: over a weekend it reaches into Monday", () => {
    // 4 working hours from Friday 16:30 end Monday 11:30; 8 end Monday 17:30.
    const sentAt = localInstant("2026-03-13 16:30");
    const signedAt = (text: string): Course => ({ sentAt, signedAt: localInstant(text) });
    expect(pointsOf(signedAt("2026-03-16 17:30"))[0]).toBe(10);
    expect(pointsOf(signedAt("2026-03-16 17:31"))[0]).toBe(0);
  });
});

describe("responding and finishing", () => {
  test("lateness never costs more than the dimension has, and the deductions say so", () => {
    const course: Course = {
      ...IN_TIME,
      respondedAt: localInstant("2026-04-20 10:00"),
      finishedAt: localInstant("2026-04-21 10:00"),
    };
    expect(pointsOf(course)).toEqual([20, 0, 0, 40]);
    expect(deductionsOf(course).map(({ points }) => points)).toEqual([15, 25]);
  });

  test("a report of being done without any response earns no response points", () => {
    const course: Course = {
      sentAt: IN_TIME.sentAt,
      signedAt: IN_TIME.signedAt,
      finishedAt: localInstant("2026-03-11 10:00"),
    };
    expect(pointsOf(course)).toEqual([20, 0, 25, undefined]);
    expect(deductionsOf(course)).toEqual([
      {
        rule: "respond_missing",
        points: 15,
        due: localInstant("2026-03-12 17:30"),
        at: localInstant("2026-03-11 10:00"),
      },
    ]);
  });

  test("C11: a direct finish counts as signed and responded to at that moment", () => {
    const { sentAt } = IN_TIME;
    const direct = (finishedAt: string): Course => ({
      sentAt,
      finishedAt: localInstant(finishedAt),
      direct: true,
      stars: 5,
    });
    expect(pointsOf(direct("2026-03-10 15:00"))).toEqual([20, 15, 25, 40]);
    expect(pointsOf(direct("2026-03-13 10:00"))).toEqual([0, 10, 25, 40]);
    expect(score(direct("2026-03-10 15:00")).marks).toEqual(["direct_finish"]);
  });

  test("C11: what was signed before the direct finish keeps its own time", () => {
    const { sentAt, signedAt } = IN_TIME;
    const finishedAt = localInstant("2026-03-12 17:00");
    expect(pointsOf({ sentAt, signedAt, finishedAt, direct: true })).toEqual([20, 15, 25, undefined]);
  });
});

describe("urgent calls", () => {
  test("in time are 100 with more weight", () => {
    expect(score(URGENT)).toMatchObject({ total: 100, weight: 1.5 });
  });

  test("are late by begun two hours for the response and twelve for the finish", () => {
    const course: Course = {
      ...URGENT,
      respondedAt: localInstant("2026-10-04 02:11"),
      finishedAt: localInstant("2026-10-05 10:11"),
    };
    expect(pointsOf(course)).toEqual([20, 5, 15, 40]);
    expect(deductionsOf(course)).toEqual([
      expect.objectContaining({
        rule: "respond_late",
        points: 10,
        lateUnits: 2,
        lateUnit: { unit: "hours", hours: 2 },
        days: [],
      }),
      expect.objectContaining({
        rule: "finish_late",
        points: 10,
        lateUnits: 2,
        lateUnit: { unit: "hours", hours: 12 },
        days: [],
      }),
    ]);
  });

  test("count hours on a workday too, and name no workdays", () => {
    const course: Course = {
      urgency: "URGENT",
      sentAt: localInstant("2026-03-10 10:00"),
      respondedAt: localInstant("2026-03-10 16:30"),
    };
    expect(deductionsOf(course)).toEqual([expect.objectContaining({ points: 15, lateUnits: 3, days: [] })]);
  });

  test("are signed late within twice thirty minutes, day and night", () => {
    expect(pointsOf({ ...URGENT, signedAt: localInstant("2026-10-03 23:10") })[0]).toBe(10);
    expect(pointsOf({ ...URGENT, signedAt: localInstant("2026-10-03 23:10:01") })[0]).toBe(0);
  });

  test("are those that were urgent when they were sent, not when they were drafted", () => {
    const raised: Course = {
      ...URGENT,
      urgency: "NORMAL",
      revisedTo: "URGENT",
      respondedAt: localInstant("2026-10-04 02:11"),
    };
    expect(pointsOf(raised)[1]).toBe(5);
    expect(score(raised).weight).toBe(1.5);
  });

  test("complex calls have the same weight and are late by workdays", () => {
    const { sentAt, signedAt } = IN_TIME;
    const complex: Course = { urgency: "COMPLEX", sentAt, signedAt, respondedAt: localInstant("2026-03-13 10:00") };
    expect(score(complex).weight).toBe(1.5);
    expect(pointsOf(complex)[1]).toBe(10);
  });
});

describe("a call that is not rated yet", () => {
  test("shows what is decided so far and is not scored", () => {
    const { sentAt, signedAt } = IN_TIME;
    expect(score({ sentAt, signedAt })).toMatchObject({ total: 20, scored: false });
    expect(pointsOf({ sentAt, signedAt })).toEqual([20, undefined, undefined, undefined]);
    expect(score({ sentAt }).parts).toEqual([]);
  });

  test("has nothing to score before it reached a department", () => {
    const [drafted] = callEvents(IN_TIME);
    expect(scoreOfCall(drafted ? [drafted] : [], SCORE_RULES, CALENDAR)).toEqual({
      total: 0,
      weight: 0,
      parts: [],
      scored: false,
      marks: [],
    });
  });
});
