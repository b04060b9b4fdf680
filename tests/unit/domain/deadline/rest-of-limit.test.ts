import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { parseLimit } from "../../../../src/domain/deadline/limit.js";
import { restOfLimit, resumeRest } from "../../../../src/domain/deadline/rest-of-limit.js";
import { workdaysAfter } from "../../../../src/domain/deadline/workdays-after.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

function rest(limit: string, from: string, at: string) {
  const parsed = parseLimit(limit);
  if (!parsed) throw new Error(limit);
  return restOfLimit(localInstant(at), deadlineFrom(localInstant(from), parsed, CALENDAR), CALENDAR);
}

describe("what is left when a clock stops, in its own time", () => {
  test.each([
    ["5wd", "2026-03-10 10:00", "2026-03-12 11:00", { unit: "workdays", count: 3 }],
    ["2nd", "2026-03-10 10:00", "2026-03-10 11:00", { unit: "workdays", count: 2 }],
    ["4wh", "2026-03-10 10:00", "2026-03-10 11:30", { unit: "workingMinutes", count: 150 }],
    ["4h", "2026-03-10 22:00", "2026-03-11 00:30", { unit: "clockMinutes", count: 90 }],
    ["4wh", "2026-03-10 10:00", "2026-03-10 17:00", { unit: "workingMinutes", count: 0 }],
    ["5wd", "2026-03-10 10:00", "2026-03-17 18:00", { unit: "workdays", count: 0 }],
  ])("%s from %s, stopped at %s", (limit, from, at, left) => {
    expect(rest(limit, from, at)).toEqual(left);
  });

  test("a begun minute counts whole", () => {
    expect(rest("4h", "2026-03-10 22:00", "2026-03-11 00:30:01")).toEqual({ unit: "clockMinutes", count: 90 });
  });
});

describe("the rest, counted again", () => {
  const at = localInstant("2026-03-26 16:30");
  test.each([
    ["workdays", 3, "2026-03-31 17:30"],
    ["workingMinutes", 120, "2026-03-27 09:30"],
    ["clockMinutes", 120, "2026-03-26 18:30"],
    ["workingMinutes", 0, "2026-03-26 17:30"],
    ["clockMinutes", 0, "2026-03-26 17:30"],
  ] as const)("%s %d", (unit, count, due) => {
    expect(resumeRest(at, { unit, count }, CALENDAR).due).toEqual(localInstant(due));
  });
});

test("an extension to a day adds the workdays behind the old limit, the make-up Saturday among them", () => {
  const due = localInstant("2026-10-09 17:30");
  expect(workdaysAfter({ due }, "2026-10-12", CALENDAR)).toBe(2);
  expect(workdaysAfter({ due }, "2026-10-11", CALENDAR)).toBe(1);
  expect(workdaysAfter({ due }, "2026-10-09", CALENDAR)).toBe(0);
});
