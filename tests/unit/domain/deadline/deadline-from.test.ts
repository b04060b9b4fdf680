import type { Deadline } from "../../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { parseLimit } from "../../../../src/domain/deadline/limit.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

function deadline(from: string, limit: string): Deadline {
  return deadlineFrom(localInstant(from), parseLimit(limit)!, CALENDAR);
}

describe("a deadline explains itself", () => {
  test("a day limit names the start, the weekend and the holiday it passed over", () => {
    expect(deadline("2026-06-18 15:30", "1wd")).toEqual({
      from: localInstant("2026-06-18 15:30"),
      limit: { unit: "workdays", count: 1 },
      due: localInstant("2026-06-22 17:30"),
      counted: ["2026-06-22"],
      skipped: [
        { date: "2026-06-18", why: { kind: "start" } },
        { date: "2026-06-19", why: { kind: "holiday", name: "端午节" } },
        { date: "2026-06-20", why: { kind: "holiday", name: "端午节" } },
        { date: "2026-06-21", why: { kind: "holiday", name: "端午节" } },
      ],
      unconfirmed: false,
    });
  });

  test("a working-hour limit counts every day on which it ran", () => {
    expect(deadline("2026-03-13 16:30", "4wh")).toMatchObject({
      counted: ["2026-03-13", "2026-03-16"],
      skipped: [
        { date: "2026-03-14", why: { kind: "weekend" } },
        { date: "2026-03-15", why: { kind: "weekend" } },
      ],
    });
  });

  test("a working-hour limit that starts after closing passes over that day", () => {
    expect(deadline("2026-03-10 17:30", "1wh")).toMatchObject({
      due: localInstant("2026-03-11 09:30"),
      counted: ["2026-03-11"],
      skipped: [{ date: "2026-03-10", why: { kind: "afterHours" } }],
    });
  });

  test("clock time needs no days", () => {
    expect(deadline("2027-02-05 10:00", "24h")).toMatchObject({ counted: [], skipped: [], unconfirmed: false });
  });
});

describe("R3: only office hours run", () => {
  test.each([
    ["it starts before opening", "2026-03-10 06:00", "1wh", "2026-03-10 09:30"],
    ["it starts in the lunch break", "2026-03-10 12:30", "1wh", "2026-03-10 15:00"],
    ["it ends at the lunch break, not after it", "2026-03-10 10:00", "2wh", "2026-03-10 12:00"],
    ["it ends at closing, not at the next opening", "2026-03-10 16:30", "1wh", "2026-03-10 17:30"],
    ["it spans two days and a half", "2026-03-10 08:30", "17wh", "2026-03-12 11:30"],
    ["it starts within a minute", "2026-03-10 11:59:30", "1wh", "2026-03-10 14:59:30"],
  ])("%s", (_name, from, limit, due) => {
    expect(deadline(from, limit).due).toEqual(localInstant(due));
  });
});

describe("R7: a year without official list", () => {
  test("a limit that runs into 2027 is marked and skips New Year's Day", () => {
    const { due, counted, skipped, unconfirmed } = deadline("2026-12-30 10:00", "5wd");
    expect(unconfirmed).toBe(true);
    expect(counted).toEqual(["2026-12-31", "2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07"]);
    expect(skipped).toContainEqual({ date: "2027-01-01", why: { kind: "holiday", name: "元旦" } });
    expect(due).toEqual(localInstant("2027-01-07 17:30"));
  });

  test("a limit that ends before 2027 is not marked", () => {
    expect(deadline("2026-12-30 10:00", "1wd").unconfirmed).toBe(false);
    expect(deadline("2026-12-30 10:00", "4wh").unconfirmed).toBe(false);
  });

  test("a limit that only starts in a year without list is not marked: its start counts in no case", () => {
    expect(deadline("2024-12-31 10:00", "1wd")).toMatchObject({
      due: localInstant("2025-01-02 17:30"),
      unconfirmed: false,
    });
  });

  test("a working-hour limit that passes over days of 2027 is marked", () => {
    expect(deadline("2026-12-31 16:30", "4wh")).toMatchObject({
      due: localInstant("2027-01-04 11:30"),
      unconfirmed: true,
    });
  });

  test("the statutory days of the Spring Festival 2027 are off, the days around them work", () => {
    const { counted, skipped } = deadline("2027-02-03 09:00", "3wd");
    expect(counted).toEqual(["2027-02-04", "2027-02-09", "2027-02-10"]);
    expect(skipped.slice(1)).toEqual(
      ["05", "06", "07", "08"].map((day) => ({ date: `2027-02-${day}`, why: { kind: "holiday", name: "春节" } })),
    );
  });
});
