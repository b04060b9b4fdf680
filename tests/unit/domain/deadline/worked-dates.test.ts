import type { Deadline } from "../../../../src/domain/deadline/deadline.js";
import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { parseLimit } from "../../../../src/domain/deadline/limit.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

type Row = readonly [name: string, from: string, days: readonly [string, string, string, string, string], sign: string];

/** The table of domain 8.3. Days 1…5 as counted by hand; respond ends with day 2, finish with day 5. */
const ROWS: readonly Row[] = [
  [
    "1 plain week",
    "2026-03-10 10:00",
    ["2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16", "2026-03-17"],
    "2026-03-10 16:00",
  ],
  [
    "2 over a weekend",
    "2026-03-13 16:30",
    ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19", "2026-03-20"],
    "2026-03-16 11:30",
  ],
  [
    "3 start on Saturday",
    "2026-03-14 09:00",
    ["2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19", "2026-03-20"],
    "2026-03-16 14:30",
  ],
  [
    "4 before National Day",
    "2026-09-29 15:00",
    ["2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"],
    "2026-09-30 10:00",
  ],
  [
    "5 last day, after closing",
    "2026-09-30 17:45",
    ["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13"],
    "2026-10-08 14:30",
  ],
  [
    "6 inside the holiday",
    "2026-10-03 09:00",
    ["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13"],
    "2026-10-08 14:30",
  ],
  [
    "7 day after, noon",
    "2026-10-09 13:00",
    ["2026-10-10", "2026-10-12", "2026-10-13", "2026-10-14", "2026-10-15"],
    "2026-10-10 09:00",
  ],
  [
    "8 Spring Festival",
    "2026-02-13 11:00",
    ["2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27"],
    "2026-02-13 17:00",
  ],
  [
    "9 start on make-up Saturday",
    "2026-02-14 10:00",
    ["2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28"],
    "2026-02-14 16:00",
  ],
  [
    "10 make-up Sunday",
    "2026-09-17 09:00",
    ["2026-09-18", "2026-09-20", "2026-09-21", "2026-09-22", "2026-09-23"],
    "2026-09-17 15:00",
  ],
  [
    "11 Mid-Autumn",
    "2026-09-22 09:00",
    ["2026-09-23", "2026-09-24", "2026-09-28", "2026-09-29", "2026-09-30"],
    "2026-09-22 15:00",
  ],
  [
    "12 Labour Day, before opening",
    "2026-04-30 08:00",
    ["2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09", "2026-05-11"],
    "2026-04-30 14:30",
  ],
  [
    "13 over New Year",
    "2025-12-31 10:00",
    ["2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"],
    "2025-12-31 16:00",
  ],
  [
    "14 2025 National Day",
    "2025-09-29 16:00",
    ["2025-09-30", "2025-10-09", "2025-10-10", "2025-10-11", "2025-10-13"],
    "2025-09-30 11:00",
  ],
  [
    "15 Dragon Boat",
    "2026-06-18 15:30",
    ["2026-06-22", "2026-06-23", "2026-06-24", "2026-06-25", "2026-06-26"],
    "2026-06-22 10:30",
  ],
];

function deadline(from: string, limit: string): Deadline {
  return deadlineFrom(localInstant(from), parseLimit(limit)!, CALENDAR);
}

describe.each(ROWS)("worked date %s", (_name, from, days, sign) => {
  test("4 working hours to sign", () => {
    expect(deadline(from, "4wh").due).toEqual(localInstant(sign));
  });

  test("2 workdays to respond", () => {
    const { due, counted } = deadline(from, "2wd");
    expect(counted).toEqual(days.slice(0, 2));
    expect(due).toEqual(localInstant(`${days[1]} 17:30`));
  });

  test("5 workdays to finish", () => {
    const { due, counted, unconfirmed } = deadline(from, "5wd");
    expect(counted).toEqual(days);
    expect(due).toEqual(localInstant(`${days[4]} 17:30`));
    expect(unconfirmed).toBe(false);
  });
});

describe("further worked dates", () => {
  test("complex: 15 workdays from example 4", () => {
    expect(deadline("2026-09-29 15:00", "15wd").due).toEqual(localInstant("2026-10-26 17:30"));
  });

  test("urgent runs day and night, also on a holiday", () => {
    const from = "2026-10-03 22:10";
    expect(deadline(from, "30min").due).toEqual(localInstant("2026-10-03 22:40"));
    expect(deadline(from, "2h").due).toEqual(localInstant("2026-10-04 00:10"));
    expect(deadline(from, "24h").due).toEqual(localInstant("2026-10-04 22:10"));
  });

  test("expedited: one working hour before closing ends the same day", () => {
    expect(deadline("2026-03-13 16:30", "1wh").due).toEqual(localInstant("2026-03-13 17:30"));
  });

  test("natural-day reading of two days: Sunday is moved to Monday", () => {
    expect(deadline("2026-03-13 16:30", "2nd")).toMatchObject({
      due: localInstant("2026-03-16 17:30"),
      counted: ["2026-03-14", "2026-03-16"],
      skipped: [
        { date: "2026-03-13", why: { kind: "start" } },
        { date: "2026-03-15", why: { kind: "weekend" } },
      ],
    });
  });

  test("natural days that end on a workday are not moved", () => {
    expect(deadline("2026-03-14 09:00", "2nd").due).toEqual(localInstant("2026-03-16 17:30"));
  });
});
