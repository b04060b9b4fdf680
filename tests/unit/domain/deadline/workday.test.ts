import {
  dayEnd,
  dayOff,
  isWorkday,
  nextWorkday,
  opening,
  previousWorkday,
} from "../../../../src/domain/deadline/workday.js";
import { addDays } from "../../../../src/domain/shared/local-time.js";
import { CALENDAR, localInstant } from "../../../support/calendar.js";

function workdaysPerMonth(year: number): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const month = Number(date.slice(5, 7)) - 1;
    if (isWorkday(date, CALENDAR)) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

describe("R1: the official list comes first, otherwise Monday to Friday", () => {
  test("workdays per month in 2025 and 2026", () => {
    expect(workdaysPerMonth(2025)).toEqual([19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]);
    expect(workdaysPerMonth(2026)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  test("a holiday is off with its name, also where it covers a weekend", () => {
    expect(dayOff("2026-10-01", CALENDAR)).toEqual({ kind: "holiday", name: "国庆节" });
    expect(dayOff("2026-10-03", CALENDAR)).toEqual({ kind: "holiday", name: "国庆节" });
  });

  test("a make-up day works although it is a Saturday or Sunday", () => {
    expect(dayOff("2026-10-10", CALENDAR)).toBeUndefined();
    expect(dayOff("2026-09-20", CALENDAR)).toBeUndefined();
    expect(dayOff("2026-10-11", CALENDAR)).toEqual({ kind: "weekend" });
  });

  test("a local closing wins over a make-up day", () => {
    const off = new Map([...CALENDAR.off, ["2026-10-10", "台风停工"]] as const);
    expect(dayOff("2026-10-10", { ...CALENDAR, off })).toEqual({ kind: "holiday", name: "台风停工" });
  });
});

describe("neighbours of a day", () => {
  test("the next workday lies behind weekend and holiday", () => {
    expect(nextWorkday("2026-09-30", CALENDAR)).toBe("2026-10-08");
    expect(nextWorkday("2026-10-09", CALENDAR)).toBe("2026-10-10");
  });

  test("the previous workday lies before weekend and holiday", () => {
    expect(previousWorkday("2026-10-08", CALENDAR)).toBe("2026-09-30");
    expect(previousWorkday("2026-03-16", CALENDAR)).toBe("2026-03-13");
  });

  test("a day opens at 08:30 and its day limits end at 17:30", () => {
    expect(opening("2026-03-10", CALENDAR)).toEqual(localInstant("2026-03-10 08:30"));
    expect(dayEnd("2026-03-10", CALENDAR)).toEqual(localInstant("2026-03-10 17:30"));
  });
});
