import { type Closed, monthOfStreet, type StreetFacts } from "../../../../src/domain/scoring/street.js";
import type { StreetCall } from "../../../../src/domain/scoring/street-call.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { MONTH_RULES } from "../../../support/counted-calls.js";

function aCall(overrides: Partial<StreetCall> = {}): StreetCall {
  return { no: asId("HJ-20260310-0003"), sent: true, faults: [], ratings: [true], ...overrides };
}

function facts(overrides: Partial<StreetFacts> = {}): StreetFacts {
  return {
    accept: { count: 40, of: 40 },
    solved: { closed: 1000, called: 10 },
    past: { closed: 12_000, called: 120 },
    calls: [aCall()],
    ...overrides,
  };
}

function month(overrides: Partial<StreetFacts> = {}) {
  return monthOfStreet(facts(overrides), MONTH_RULES);
}

function pointsOf(overrides: Partial<StreetFacts>) {
  return Object.fromEntries(month(overrides).parts.map(({ dimension, points }) => [dimension, points]));
}

test("a street that does everything as usual and in time has 100 points", () => {
  expect(month()).toMatchObject({ total: 100, faults: [], callRate: { calls: 10, expected: 10 } });
  expect(month().callRate).not.toHaveProperty("warning");
});

test("nothing to accept, to send or to rate is nothing done badly", () => {
  const quiet = {
    accept: { count: 0, of: 0 },
    solved: { closed: 0, called: 0 },
    past: { closed: 0, called: 0 },
    calls: [],
  };
  expect(month(quiet).total).toBe(100);
});

test("accepted in time: the share of the limits kept, of 25 points", () => {
  expect(pointsOf({ accept: { count: 39, of: 40 } })).toMatchObject({ accept: 24.4 });
});

test("ratings in time: the share given, of 15 points; a default rating names its call", () => {
  const calls = [aCall(), aCall({ no: asId("HJ-20260311-0001"), ratings: [false] })];
  expect(pointsOf({ calls })).toMatchObject({ rating_in_time: 7.5 });
  expect(month({ calls }).faults).toEqual([{ call: "HJ-20260311-0001", why: "not_rated_in_time" }]);
});

test("quality of calls: the share without a fault, of 25 points", () => {
  const calls = [aCall(), aCall({ faults: ["misdirected", "unclear"] }), aCall(), aCall({ faults: ["without_photo"] })];
  expect(pointsOf({ calls })).toMatchObject({ call_quality: 12.5 });
  expect(month({ calls }).faults.map(({ why }) => why)).toEqual(["misdirected", "unclear", "without_photo"]);
});

test("a call of last month that turned out misdirected costs this month", () => {
  expect(pointsOf({ calls: [aCall({ sent: false, faults: ["misdirected"], ratings: [] })] })).toMatchObject({
    call_quality: 0,
  });
});

describe("calls against the street's own past, both ways", () => {
  const called = (count: number, past: Closed = { closed: 12_000, called: 120 }) =>
    month({ solved: { closed: 1000, called: count }, past });
  const below = (count: number) => called(count).parts.find(({ dimension }) => dimension === "solved_below")?.points;

  test.each([
    [5, 35, undefined],
    [10, 35, undefined],
    [20, 35, undefined],
    [30, 17.5, "high"],
    [40, 0, "high"],
    [200, 0, "high"],
    [4, 26.3, "low"],
    [0, 0, "low"],
  ])("%d calls where 10 are usual: %d points", (count, points, warning) => {
    expect(below(count)).toBe(points);
    expect(called(count).callRate.warning).toBe(warning);
  });

  test("solving everything below is not better than solving as much as usual", () => {
    expect(called(0).total).toBeLessThan(called(10).total);
  });

  test("small numbers are never far", () => {
    const rare = { closed: 12_000, called: 12 };
    for (const count of [0, 1, 2, 3, 4]) expect(called(count, rare).callRate).not.toHaveProperty("warning");
    expect(called(5, rare).callRate.warning).toBe("high");
  });

  test("without a past there is no comparison", () => {
    expect(called(500, { closed: 0, called: 0 })).toMatchObject({ total: 100, callRate: { calls: 500 } });
    expect(called(500, { closed: 0, called: 0 }).callRate).not.toHaveProperty("expected");
  });
});
