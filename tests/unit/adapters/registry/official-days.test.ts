import { officialYear, withOfficialDays } from "../../../../adapters/registry/official-days.js";
import type { Calendar } from "../../../../src/domain/deadline/calendar.js";
import { sampleRegistry } from "../../../support/registry.js";

/** Domain 8.2, written as it stands there: from – to, both included. */
const OFF = {
  2025: ["01-01", "01-28–02-04", "04-04–04-06", "05-01–05-05", "05-31–06-02", "10-01–10-08"],
  2026: ["01-01–01-03", "02-15–02-23", "04-04–04-06", "05-01–05-05", "06-19–06-21", "09-25–09-27", "10-01–10-07"],
};
const MAKE_UP = {
  2025: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  2026: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
};
const WORKDAYS = {
  2025: [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23],
  2026: [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
};
const STATUTORY_2027 = [
  "01-01",
  "02-05",
  "02-06",
  "02-07",
  "02-08",
  "04-05",
  "05-01",
  "05-02",
  "06-09",
  "09-15",
  "10-01",
  "10-02",
  "10-03",
];

const DAY_MS = 86_400_000;

function daysFrom(first: string, last: string): string[] {
  const start = Date.parse(first);
  const count = (Date.parse(last) - start) / DAY_MS + 1;
  return Array.from({ length: count }, (_, i) => new Date(start + i * DAY_MS).toISOString().slice(0, 10));
}

function spelledOut(year: 2025 | 2026): string[] {
  return OFF[year].flatMap((range) => {
    const [from, to = from] = range.split("–");
    return daysFrom(`${year}-${from}`, `${year}-${to}`);
  });
}

function workdaysPerMonth(year: number, calendar: Calendar): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (const day of daysFrom(`${year}-01-01`, `${year}-12-31`)) {
    const weekday = new Date(day).getUTCDay();
    const works = calendar.makeUp.has(day) || (weekday % 6 !== 0 && !calendar.off.has(day));
    const month = Number(day.slice(5, 7)) - 1;
    if (works) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

function inYear(days: ReadonlyMap<string, string>, year: number): string[] {
  return [...days.keys()].filter((day) => day.startsWith(`${year}-`)).sort();
}

describe.each([2025, 2026] as const)("the official list of %i", (year) => {
  test("has exactly the days off of domain 8.2", async () => {
    expect(inYear((await sampleRegistry()).calendar.off, year)).toEqual(spelledOut(year));
  });

  test("has exactly the make-up workdays of domain 8.2", async () => {
    const makeUp = MAKE_UP[year].map((day) => `${year}-${day}`);
    expect(inYear((await sampleRegistry()).calendar.makeUp, year)).toEqual(makeUp);
  });

  test("gives the workdays of each month, 248 in the year", async () => {
    const months = workdaysPerMonth(year, (await sampleRegistry()).calendar);
    expect(months).toEqual(WORKDAYS[year]);
    expect(months.reduce((a, b) => a + b)).toBe(248);
  });
});

test("2027 has the statutory days only, no make-up day, and no official list", async () => {
  const { off, makeUp, officialYears } = (await sampleRegistry()).calendar;
  expect(inYear(off, 2027)).toEqual(STATUTORY_2027.map((day) => `2027-${day}`));
  expect(inYear(makeUp, 2027)).toEqual([]);
  expect([...officialYears]).toEqual([2025, 2026]);
});

test("holidays carry their Chinese names", () => {
  expect(officialYear(2026).off["2026-02-17"]).toBe("春节");
  expect(officialYear(2026).makeUp["2026-10-10"]).toBe("国庆节");
});

test("a year the package does not know has no list", () => {
  expect(officialYear(2031)).toEqual({ off: {}, makeUp: {} });
});

test("a source that already carries its lists keeps them", () => {
  const stored = { officialYears: [2026], official: { 2026: { off: {}, makeUp: {} } } };
  expect(withOfficialDays(stored)).toBe(stored);
});
