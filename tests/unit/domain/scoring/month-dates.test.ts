import { monthDates, monthOf, monthsLater, spanOfMonth } from "../../../../src/domain/scoring/month-dates.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";
import { MONTH_RULES } from "../../../support/counted-calls.js";

test("March 2026: draft Wed 04-01, appeals until Fri 04-03 17:30, final Wed 04-08 because of Qingming (domain 16.2)", () => {
  expect(monthDates("2026-03", CALENDAR, MONTH_RULES)).toEqual({
    draft: "2026-04-01",
    appealUntil: localInstant("2026-04-03 17:30"),
    final: "2026-04-08",
    countedUntil: localInstant("2026-04-08 00:00"),
  });
});

test("September 2026 is drafted after National Day, and make-up Saturday counts", () => {
  expect(monthDates("2026-09", CALENDAR, MONTH_RULES)).toMatchObject({
    draft: "2026-10-08",
    appealUntil: localInstant("2026-10-10 17:30"),
    final: "2026-10-13",
  });
});

test("a month begins and ends at local midnight", () => {
  const { from, until } = spanOfMonth("2026-03");
  expect(from).toEqual(localInstant("2026-03-01 00:00"));
  expect(until).toEqual(localInstant("2026-04-01 00:00"));
  expect(monthOf(from)).toBe("2026-03");
  expect(monthOf(new Date(until.getTime() - 1))).toBe("2026-03");
  expect(monthOf(until)).toBe("2026-04");
});

test.each([
  ["2026-01", -1, "2025-12"],
  ["2026-12", 1, "2027-01"],
  ["2026-03", -12, "2025-03"],
  ["2026-03", -14, "2025-01"],
  ["2026-03", 0, "2026-03"],
])("%s and %d months is %s", (month, count, expected) => {
  expect(monthsLater(month, count)).toBe(expected);
});
