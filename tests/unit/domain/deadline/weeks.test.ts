import { beginsWeek, mondayOf } from "../../../../src/domain/deadline/weeks.js";
import { CALENDAR } from "../../../support/calendar.js";

test.each([
  ["2026-03-16", "2026-03-16"],
  ["2026-03-22", "2026-03-16"],
  ["2026-03-01", "2026-02-23"],
])("the week of %s begins on Monday %s", (date, monday) => {
  expect(mondayOf(date)).toBe(monday);
});

test("a week begins on its first workday: after a holiday later, on a make-up Sunday not yet", () => {
  const begins = (date: string) => beginsWeek(date, CALENDAR);
  expect(["2026-03-16", "2026-03-17", "2026-03-14"].map(begins)).toEqual([true, false, false]);
  // National Day until Wednesday: the week begins on Thursday. The make-up Sunday before belongs to the old week.
  expect(["2026-10-05", "2026-10-08", "2026-10-09"].map(begins)).toEqual([false, true, false]);
  expect(["2026-09-20", "2026-09-21"].map(begins)).toEqual([false, true]);
});
