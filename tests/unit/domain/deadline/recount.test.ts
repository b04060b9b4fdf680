import { describe, expect, test } from "@jest/globals";
import type { Calendar } from "../../../../src/domain/deadline/calendar.js";
import { deadlineFrom } from "../../../../src/domain/deadline/deadline-from.js";
import { resumeDeadline } from "../../../../src/domain/deadline/hold.js";
import { recounted } from "../../../../src/domain/deadline/recount.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";
import fc from "../../../support/fast-check.js";

/** As if the State Council had closed 2–4 January 2027 and had made Saturday 9 January a workday. Invented. */
const KNOWN: Calendar = {
  ...CALENDAR,
  off: new Map([...CALENDAR.off, ["2027-01-02", "元旦"], ["2027-01-03", "元旦"], ["2027-01-04", "元旦"]]),
  makeUp: new Map([...CALENDAR.makeUp, ["2027-01-09", "元旦"]]),
  officialYears: new Set([...CALENDAR.officialYears, 2027]),
};
const days = (from: string, count: number, calendar = CALENDAR) =>
  deadlineFrom(localInstant(from), { unit: "workdays", count }, calendar);

describe("a limit of a year without official list (R7)", () => {
  test("is counted again when the list is there, and may end later", () => {
    const published = days("2026-12-31 10:00", 2);
    expect([published.unconfirmed, published.due]).toEqual([true, localInstant("2027-01-05 17:30")]);
    expect(recounted(published, KNOWN)).toEqual(days("2026-12-31 10:00", 2, KNOWN));
    expect(recounted(published, KNOWN)).toMatchObject({ due: localInstant("2027-01-06 17:30"), unconfirmed: false });
  });

  test("never ends earlier than was published: only the mark goes", () => {
    const published = days("2027-01-07 10:00", 2);
    expect(days("2027-01-07 10:00", 2, KNOWN).due).toEqual(localInstant("2027-01-09 17:30"));
    expect(recounted(published, KNOWN)).toEqual({ ...published, unconfirmed: false });
  });

  test("is left alone while the list is not there, and once it was confirmed", () => {
    expect(recounted(days("2026-12-31 10:00", 2), CALENDAR)).toBeUndefined();
    expect(recounted(days("2026-12-31 10:00", 2, KNOWN), KNOWN)).toBeUndefined();
    expect(recounted(days("2026-12-30 10:00", 1), KNOWN)).toBeUndefined();
  });

  test("that had no workday left when it was resumed moves on when that day is off", () => {
    const resumed = resumeDeadline(localInstant("2027-01-04 09:00"), 0, CALENDAR);
    expect(resumed.due).toEqual(localInstant("2027-01-04 17:30"));
    expect(recounted(resumed, KNOWN)?.due).toEqual(localInstant("2027-01-05 17:30"));
  });

  test("whatever the start and the limit, it is never earlier and never counted twice", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 40 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom("workdays", "workingMinutes"),
        (at, n, unit) => {
          const from = new Date(localInstant("2026-12-20 00:00").getTime() + at * 60_000);
          const published = deadlineFrom(from, { unit, count: unit === "workdays" ? n : n * 60 }, CALENDAR);
          const again = recounted(published, KNOWN);
          expect(again === undefined).toBe(!published.unconfirmed);
          if (!again) return;
          expect(again.due.getTime()).toBeGreaterThanOrEqual(published.due.getTime());
          expect(recounted(again, KNOWN)).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});
