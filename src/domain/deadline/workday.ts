import { addDays, instantOf, weekday } from "../shared/local-time.js";
import type { Calendar, LocalDate } from "./calendar.js";
import type { SkipReason } from "./deadline.js";

const SATURDAY = 6;

/** Why nobody works on that day; undefined for a workday (R1). A closing wins over a make-up day: a typhoon closes both. */
export function dayOff(date: LocalDate, calendar: Calendar): SkipReason | undefined {
  const name = calendar.off.get(date);
  if (name !== undefined) return { kind: "holiday", name };
  if (calendar.makeUp.has(date)) return undefined;
  return weekday(date) < SATURDAY ? undefined : { kind: "weekend" };
}

export function isWorkday(date: LocalDate, calendar: Calendar): boolean {
  return dayOff(date, calendar) === undefined;
}

/** The first workday after that day. */
export function nextWorkday(date: LocalDate, calendar: Calendar): LocalDate {
  const next = addDays(date, 1);
  return isWorkday(next, calendar) ? next : nextWorkday(next, calendar);
}

/** The last workday before that day. */
export function previousWorkday(date: LocalDate, calendar: Calendar): LocalDate {
  const previous = addDays(date, -1);
  return isWorkday(previous, calendar) ? previous : previousWorkday(previous, calendar);
}

/** When the office opens on that day (08:30). */
export function opening(date: LocalDate, calendar: Calendar): Date {
  const [first] = calendar.officeHours;
  return instantOf(date, first?.[0] ?? 0);
}

/** When a day limit that ends on that day is over (17:30). */
export function dayEnd(date: LocalDate, calendar: Calendar): Date {
  return instantOf(date, calendar.dayEnds);
}
