import type { Deadline } from "../../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { parseLimit } from "../../../../src/domain/deadline/limit.js";
import { afterQuietHours, dayBeforeOpening, halfGone } from "../../../../src/domain/deadline/reminder-times.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

function deadline(from: string, limit: string): Deadline {
  return deadlineFrom(localInstant(from), parseLimit(limit)!, CALENDAR);
}

describe("half of a limit gone", () => {
  test.each([
    ["working hours", "2026-03-10 10:00", "4wh", "2026-03-10 12:00"],
    ["working hours over a weekend", "2026-03-13 16:30", "4wh", "2026-03-16 09:30"],
    ["clock time", "2026-10-03 22:10", "30min", "2026-10-03 22:25"],
    ["workdays: half of the working time up to the limit", "2026-03-10 08:30", "1wd", "2026-03-10 17:30"],
  ])("%s", (_name, from, limit, half) => {
    expect(halfGone(deadline(from, limit), CALENDAR)).toEqual(localInstant(half));
  });
});

describe("the workday before a day limit ends", () => {
  test("opens at 08:30, before a weekend too", () => {
    expect(dayBeforeOpening(deadline("2026-03-10 10:00", "4wd"), CALENDAR)).toEqual(localInstant("2026-03-13 08:30"));
  });

  test("lies before National Day when the limit ends right after it", () => {
    expect(dayBeforeOpening(deadline("2026-09-29 15:00", "2wd"), CALENDAR)).toEqual(localInstant("2026-09-30 08:30"));
  });
});

describe("quiet hours", () => {
  const moved = (at: string) => afterQuietHours(localInstant(at), "22:00", "07:30");

  test.each([
    ["late evening waits for the next morning", "2026-03-10 22:00", "2026-03-11 07:30"],
    ["early morning waits for the same morning", "2026-03-11 00:10", "2026-03-11 07:30"],
    ["the last quiet second waits", "2026-03-11 07:29:59", "2026-03-11 07:30"],
    ["New Year's Eve waits for the new year", "2026-12-31 23:00", "2027-01-01 07:30"],
    ["the end of the quiet hours does not wait", "2026-03-11 07:30", "2026-03-11 07:30"],
    ["the last minute before them does not wait", "2026-03-10 21:59:59", "2026-03-10 21:59:59"],
  ])("%s", (_name, at, to) => {
    expect(moved(at)).toEqual(localInstant(to));
  });

  test("may lie within one day", () => {
    const noon = (at: string) => afterQuietHours(localInstant(at), "12:00", "14:00");
    expect(noon("2026-03-10 13:00")).toEqual(localInstant("2026-03-10 14:00"));
    expect(noon("2026-03-10 23:00")).toEqual(localInstant("2026-03-10 23:00"));
  });

  test("that end when they begin never are", () => {
    expect(afterQuietHours(localInstant("2026-03-10 22:00"), "22:00", "22:00")).toEqual(
      localInstant("2026-03-10 22:00"),
    );
  });
});
