import { clockUnitsLate, daysLate, workdaysLate } from "../../../../src/domain/deadline/lateness.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

const late = (due: string, at: string) => workdaysLate(localInstant(due), localInstant(at), CALENDAR);

describe("each workday late or part of it", () => {
  const THURSDAY = "2026-03-12 17:30";

  test.each([
    ["at the due instant: in time", "2026-03-12 17:30", 0],
    ["before it: in time", "2026-03-11 09:00", 0],
    ["one second after closing: late is at least one", "2026-03-12 17:30:01", 1],
    ["in the evening", "2026-03-12 21:00", 1],
    ["next morning before opening", "2026-03-13 07:00", 1],
    ["the next workday", "2026-03-13 10:00", 1],
    ["the evening of the next workday: the second has not begun", "2026-03-13 20:00", 1],
    ["the weekend: nor has it then", "2026-03-15 12:00", 1],
    ["at the opening of the second workday", "2026-03-16 08:30", 1],
    ["one second into the second workday", "2026-03-16 08:30:01", 2],
    ["the second workday", "2026-03-16 15:00", 2],
    ["the third", "2026-03-17 08:31", 3],
  ])("%s", (_name, at, days) => {
    expect(late(THURSDAY, at)).toBe(days);
  });

  test("holidays do not count, make-up days do", () => {
    expect(late("2026-09-30 17:30", "2026-10-07 12:00")).toBe(1);
    expect(late("2026-09-30 17:30", "2026-10-08 12:00")).toBe(1);
    expect(late("2026-10-09 17:30", "2026-10-10 12:00")).toBe(1);
    expect(late("2026-10-09 17:30", "2026-10-12 12:00")).toBe(2);
  });

  test("a limit that ends within a day is late by workdays of seven office hours", () => {
    expect(late("2026-03-12 11:30", "2026-03-13 11:30")).toBe(1);
    expect(late("2026-03-12 11:30", "2026-03-13 11:31")).toBe(2);
  });

  test("the days on which it was late are named", () => {
    const days = (due: string, at: string) => daysLate(localInstant(due), localInstant(at), CALENDAR);
    expect(days(THURSDAY, "2026-03-16 15:00")).toEqual(["2026-03-13", "2026-03-16"]);
    expect(days(THURSDAY, "2026-03-12 21:00")).toEqual([]);
  });
});

describe("urgent calls: begun spans of clock hours", () => {
  const due = localInstant("2026-10-04 00:10");

  test.each([
    ["in time", "2026-10-04 00:10", 0],
    ["long before", "2026-10-03 22:20", 0],
    ["one second late", "2026-10-04 00:10:01", 1],
    ["exactly two hours late", "2026-10-04 02:10", 1],
    ["a little more", "2026-10-04 02:11", 2],
  ])("%s", (_name, at, units) => {
    expect(clockUnitsLate(due, localInstant(at), 2)).toBe(units);
  });
});
