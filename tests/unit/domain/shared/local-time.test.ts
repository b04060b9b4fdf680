import {
  addDays,
  instantOf,
  isoLocal,
  localDate,
  localTime,
  minutesOf,
  minutesOfDay,
  monthsBefore,
  weekday,
} from "../../../../src/domain/shared/local-time.js";

const LAST_MINUTE_OF_TUESDAY = new Date("2026-03-10T15:59:30Z");
const MIDNIGHT = new Date("2026-03-10T16:00:00Z");

describe("local time is Asia/Shanghai, whatever the machine says", () => {
  test("the local day begins at 16:00 UTC of the day before", () => {
    expect(localDate(LAST_MINUTE_OF_TUESDAY)).toBe("2026-03-10");
    expect(localDate(MIDNIGHT)).toBe("2026-03-11");
  });

  test("the time of day drops seconds", () => {
    expect(localTime(LAST_MINUTE_OF_TUESDAY)).toBe("23:59");
    expect(minutesOfDay(LAST_MINUTE_OF_TUESDAY)).toBe(1439);
    expect(minutesOfDay(MIDNIGHT)).toBe(0);
    expect(minutesOf("07:30")).toBe(450);
  });

  test.each([
    ["2026-03-10T15:00:00+08:00", 3, "2025-12-10T15:00:00+08:00"],
    ["2026-05-31T00:30:00+08:00", 3, "2026-02-28T00:30:00+08:00"],
    ["2028-05-30T23:59:59+08:00", 3, "2028-02-29T23:59:59+08:00"],
    ["2026-01-01T07:00:00+08:00", 1, "2025-12-01T07:00:00+08:00"],
    ["2026-03-10T15:00:00+08:00", 0, "2026-03-10T15:00:00+08:00"],
  ])("%s, %i months before: %s", (at, months, before) => {
    expect(isoLocal(monthsBefore(new Date(at), months))).toBe(before);
  });

  test("ISO 8601 carries the offset", () => {
    expect(isoLocal(new Date("2026-03-10T08:00:00.999Z"))).toBe("2026-03-10T16:00:00+08:00");
  });

  test("a date and minutes after midnight make an instant, fractions included", () => {
    expect(instantOf("2026-03-11", 0)).toEqual(MIDNIGHT);
    expect(instantOf("2026-03-10", 1050)).toEqual(new Date("2026-03-10T09:30:00Z"));
    expect(instantOf("2026-03-11", 0.5)).toEqual(new Date("2026-03-10T16:00:30Z"));
  });

  test("days are added over months, leap days and years, both ways", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });

  test("weeks start on Monday", () => {
    expect(["2026-03-09", "2026-03-14", "2026-03-15"].map(weekday)).toEqual([1, 6, 7]);
  });

  test("summer has no daylight saving", () => {
    expect(isoLocal(new Date("1988-07-01T00:00:00Z"))).toBe("1988-07-01T08:00:00+08:00");
  });
});
