import { countedCall, monthCounted } from "../../../../src/domain/scoring/counted-call.js";
import { monthsCounted } from "../../../../src/domain/scoring/counted-months.js";
import { losesPoints } from "../../../../src/domain/scoring/loses-points.js";
import { streetCall } from "../../../../src/domain/scoring/street-call.js";
import { asId, type CallNo, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";
import { SCORE_RULES } from "../../../support/score-rules.js";
import { type Course, callEvents } from "../../../support/scored-call.js";

const CALL = { no: asId<CallNo>("HJ-20260310-0003"), street: asId<UnitCode>("440112014") };
const IN_TIME = {
  sentAt: localInstant("2026-03-10 10:00"),
  signedAt: localInstant("2026-03-10 11:00"),
  respondedAt: localInstant("2026-03-11 10:00"),
  finishedAt: localInstant("2026-03-16 15:00"),
  stars: 5,
} satisfies Course;

function counted(course: Course) {
  return countedCall(CALL, callEvents(course), SCORE_RULES, CALENDAR);
}

describe("what a department's month needs of a call", () => {
  test("its score, whether its limits were kept, and how long it took", () => {
    expect(counted(IN_TIME)).toMatchObject({
      ...CALL,
      role: "lead",
      ratedAt: IN_TIME.finishedAt,
      stars: 5,
      byDefault: false,
      score: { total: 100 },
      inTime: { sign: true, respond: true, finish: true },
      hoursToResponse: 24,
      workdaysToFinish: 31 / 7,
    });
  });

  test("late limits are late, also for who finished directly or was signed for by the system", () => {
    const { sentAt } = IN_TIME;
    const direct = counted({ sentAt, finishedAt: localInstant("2026-03-25 10:00"), direct: true, stars: 1 });
    expect(direct?.inTime).toEqual({ sign: false, respond: false, finish: false });
    const signed = counted({ ...IN_TIME, signedAt: localInstant("2026-03-10 15:00"), signedBySystem: true });
    expect(signed?.inTime).toMatchObject({ sign: false });
  });

  test("not rated, or taken back, it counts in no month", () => {
    const { stars: _, ...open } = IN_TIME;
    expect(counted(open)).toBeUndefined();
    expect(monthCounted(callEvents(open))).toBeUndefined();
    const cancelled = { ...IN_TIME, cancelledAt: localInstant("2026-03-17 10:00") };
    expect(counted(cancelled)).toBeUndefined();
    expect(monthCounted(callEvents(cancelled))).toBeUndefined();
  });

  test("a call counts in the month in which it was rated, not in that of its T0", () => {
    const events = callEvents({ ...IN_TIME, finishedAt: localInstant("2026-04-01 09:00") });
    expect(monthCounted(events)).toBe("2026-04");
    expect(monthsCounted(events)).toEqual(["2026-03", "2026-04"]);
  });
});

describe("whether there is anything to appeal", () => {
  test.each<[string, Partial<Course>, boolean]>([
    ["everything in time and five stars", {}, false],
    ["four stars", { stars: 4 }, true],
    ["a late signature", { signedAt: localInstant("2026-03-10 16:01") }, true],
    ["a signature of the system", { signedBySystem: true }, true],
    ["a late response", { respondedAt: localInstant("2026-03-13 09:00") }, true],
    ["a late finish", { finishedAt: localInstant("2026-03-18 09:00") }, true],
    [
      "a rework",
      { reworkAt: localInstant("2026-03-17 09:00"), finishedAgainAt: localInstant("2026-03-18 09:00") },
      true,
    ],
  ])("%s: %s", (_, change, loses) => {
    const course = { ...IN_TIME, ...change };
    expect(losesPoints(callEvents(course))).toBe(loses);
    expect((counted(course)?.score.total ?? 0) < 100).toBe(loses);
  });

  test("before the rating there is not", () => {
    const { stars: _, ...open } = IN_TIME;
    expect(losesPoints(callEvents({ ...open, signedAt: localInstant("2026-03-10 17:00") }))).toBe(false);
  });
});

describe("what a street's month needs of its call", () => {
  test("sent in one month and rated in the next, it counts a sending here and a rating there", () => {
    const events = callEvents({ ...IN_TIME, finishedAt: localInstant("2026-04-01 09:00") });
    expect(streetCall(CALL.no, events, "2026-03")).toMatchObject({ sent: true, faults: [], ratings: [] });
    expect(streetCall(CALL.no, events, "2026-04")).toMatchObject({ sent: false, ratings: [true] });
  });

  test("a default rating is a rating that was not given", () => {
    const events = callEvents({ ...IN_TIME, byDefault: true });
    expect(streetCall(CALL.no, events, "2026-03").ratings).toEqual([false]);
  });

  test("sent back in time is an answer in time, and the next report has a limit of its own", () => {
    const reworked = { reworkAt: localInstant("2026-03-17 09:00"), finishedAgainAt: localInstant("2026-03-18 09:00") };
    expect(streetCall(CALL.no, callEvents({ ...IN_TIME, ...reworked }), "2026-03").ratings).toEqual([true, true]);
  });
});
