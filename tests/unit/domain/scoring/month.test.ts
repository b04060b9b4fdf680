import { bandOf, monthOfDepartment } from "../../../../src/domain/scoring/month.js";
import { aConfirmed, aCounted, MONTH_RULES } from "../../../support/counted-calls.js";

/** Domain 9.4: 100 and 92 as lead, 69 of an urgent call, 90 as assisting department. */
const WORKED = [aCounted(100), aCounted(92), aCounted(69, 1.5), aCounted(90, 0.5)];

describe("the worked month of domain 9.4", () => {
  test("(100 + 92 + 103.5 + 45) / 4 is 85.1", () => {
    expect(monthOfDepartment(WORKED, [], MONTH_RULES)).toMatchObject({
      total: 85.1,
      mean: 85.1,
      band: "合格",
      fewCalls: false,
      calls: { lead: 3, assist: 1 },
    });
  });

  test("with one confirmed shirking it is 75.1", () => {
    const month = monthOfDepartment(WORKED, [aConfirmed()], MONTH_RULES);
    expect(month).toMatchObject({ total: 75.1, mean: 85.1, band: "待改进" });
    expect(month.events).toEqual([{ ...aConfirmed(), points: 10 }]);
  });
});

test.each([
  ["shirking", 10],
  ["falseFinish", 10],
  ["supervisionUnanswered", 3],
] as const)("a confirmed %s costs %d points", (kind, points) => {
  const { total } = monthOfDepartment([aCounted(100)], [aConfirmed(kind)], MONTH_RULES);
  expect(total).toBe(100 - points);
});

test("a month never falls below 0", () => {
  const confirmed = [aConfirmed(), aConfirmed("falseFinish")];
  expect(monthOfDepartment([aCounted(12)], confirmed, MONTH_RULES)).toMatchObject({ total: 0, mean: 12 });
});

test("fewer than three calls are 样本不足: points, but no band", () => {
  const two = monthOfDepartment([aCounted(100), aCounted(92)], [], MONTH_RULES);
  expect(two).toMatchObject({ total: 96, fewCalls: true });
  expect(two).not.toHaveProperty("band");
  expect(monthOfDepartment([aCounted(100), aCounted(92), aCounted(90)], [], MONTH_RULES)).toMatchObject({
    fewCalls: false,
    band: "良好",
  });
});

test("without a call there is no total, whatever was confirmed", () => {
  const none = monthOfDepartment([], [aConfirmed()], MONTH_RULES);
  expect(none).toMatchObject({ fewCalls: true, calls: { lead: 0, assist: 0 }, dimensions: [] });
  expect(none).not.toHaveProperty("total");
  expect(none.events).toHaveLength(1);
});

test.each([
  [100, "优秀"],
  [95, "优秀"],
  [94.9, "良好"],
  [90, "良好"],
  [89.9, "合格"],
  [80, "合格"],
  [79.9, "待改进"],
  [0, "待改进"],
])("%d points are %s", (total, band) => {
  expect(bandOf(total, MONTH_RULES)).toBe(band);
});

test("half a tenth is rounded up: 90.25 is 90.3", () => {
  const calls = [aCounted(90), aCounted(90), aCounted(90), aCounted(91)];
  expect(monthOfDepartment(calls, [], MONTH_RULES).total).toBe(90.3);
});

describe("figures that are shown and never deducted", () => {
  const late = { sign: false, respond: true, finish: false };
  const calls = [
    aCounted(100, 1, { hoursToResponse: 1, workdaysToFinish: 1 }),
    aCounted(92, 1, { inTime: late, stars: 4, hoursToResponse: 3, workdaysToFinish: 2, reworks: 1 }),
    aCounted(100, 1, { byDefault: true, hoursToResponse: 8, workdaysToFinish: 5, extensions: 2, holds: 1 }),
    aCounted(60, 1, { stars: 3 }),
  ];
  const { figures } = monthOfDepartment(calls, [], MONTH_RULES);

  test("limits kept, of all calls", () => {
    expect(figures).toMatchObject({
      sign: { count: 3, of: 4 },
      respond: { count: 4, of: 4 },
      finish: { count: 3, of: 4 },
    });
  });

  test("a default rating is no street's satisfaction", () => {
    expect(figures.verySatisfied).toEqual({ count: 1, of: 3 });
    expect(figures.ratedByDefault).toBe(1);
    expect(figures.stars).toEqual({ 1: 0, 2: 0, 3: 1, 4: 1, 5: 2 });
  });

  test("calls that were done again, put off, or put on hold", () => {
    expect(figures).toMatchObject({
      rework: { count: 1, of: 4 },
      extended: { count: 1, of: 4 },
      held: { count: 1, of: 4 },
    });
  });

  test("medians: of an even number the middle of the two", () => {
    expect(figures).toMatchObject({ medianHoursToResponse: 2.5, medianWorkdaysToFinish: 1.5 });
    expect(monthOfDepartment([], [], MONTH_RULES).figures).not.toHaveProperty("medianHoursToResponse");
  });
});
