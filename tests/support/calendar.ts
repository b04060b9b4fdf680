import type { Calendar, LocalDate } from "../../src/domain/deadline/calendar.js";
import { addDays } from "../../src/domain/shared/local-time.js";

type Holiday = readonly [name: string, first: LocalDate, last: LocalDate];

/** Official lists of 2025 and 2026 and the statutory days of 2027, copied by hand from domain 8.2. */
const HOLIDAYS: readonly Holiday[] = [
  ["元旦", "2025-01-01", "2025-01-01"],
  ["春节", "2025-01-28", "2025-02-04"],
  ["清明节", "2025-04-04", "2025-04-06"],
  ["劳动节", "2025-05-01", "2025-05-05"],
  ["端午节", "2025-05-31", "2025-06-02"],
  ["国庆节", "2025-10-01", "2025-10-08"],
  ["元旦", "2026-01-01", "2026-01-03"],
  ["春节", "2026-02-15", "2026-02-23"],
  ["清明节", "2026-04-04", "2026-04-06"],
  ["劳动节", "2026-05-01", "2026-05-05"],
  ["端午节", "2026-06-19", "2026-06-21"],
  ["中秋节", "2026-09-25", "2026-09-27"],
  ["国庆节", "2026-10-01", "2026-10-07"],
  ["元旦", "2027-01-01", "2027-01-01"],
  ["春节", "2027-02-05", "2027-02-08"],
  ["清明节", "2027-04-05", "2027-04-05"],
  ["劳动节", "2027-05-01", "2027-05-02"],
  ["端午节", "2027-06-09", "2027-06-09"],
  ["中秋节", "2027-09-15", "2027-09-15"],
  ["国庆节", "2027-10-01", "2027-10-03"],
];

const MAKE_UP: ReadonlyMap<LocalDate, string> = new Map([
  ["2025-01-26", "春节"],
  ["2025-02-08", "春节"],
  ["2025-04-27", "劳动节"],
  ["2025-09-28", "国庆节"],
  ["2025-10-11", "国庆节"],
  ["2026-01-04", "元旦"],
  ["2026-02-14", "春节"],
  ["2026-02-28", "春节"],
  ["2026-05-09", "劳动节"],
  ["2026-09-20", "国庆节"],
  ["2026-10-10", "国庆节"],
]);

function daysOf([name, first, last]: Holiday): [LocalDate, string][] {
  const days: [LocalDate, string][] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push([date, name]);
  return days;
}

/** The calendar of the worked examples: office hours 08:30–12:00 and 14:00–17:30, official lists for 2025 and 2026. */
export const CALENDAR: Calendar = {
  officeHours: [
    [510, 720],
    [840, 1050],
  ],
  dayEnds: 1050,
  off: new Map(HOLIDAYS.flatMap(daysOf)),
  makeUp: MAKE_UP,
  officialYears: new Set([2025, 2026]),
};

/** An instant by its local time: `2026-03-10 10:00`, seconds if wanted. */
export function localInstant(text: string): Date {
  return new Date(`${text.replace(" ", "T")}+08:00`);
}
