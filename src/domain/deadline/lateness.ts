import type { Calendar, LocalDate } from "./calendar.js";
import { minutesPerWorkday, workedDays, workingMinutesBetween } from "./working-time.js";

const HOUR_MS = 3_600_000;

/**
 * "Each workday late or part of it" (domain 9.2). What is measured is working time between the limit and the act, in workdays
 * of a full day's office hours; a begun one counts whole, and whatever is late at all is at least one workday late.
 * For a limit at closing time that means:
 *   - after closing on the day of the limit, on days off after it, and all through the next workday: 1;
 *   - the second workday counts from the minute its office opens: the evening and the weekend before it do not;
 *   - nights, lunch breaks, weekends and holidays never make an act later.
 * 0 when the act is in time, the due instant included.
 */
export function workdaysLate(due: Date, at: Date, calendar: Calendar): number {
  if (at <= due) return 0;
  return Math.max(1, Math.ceil(workingMinutesBetween(due, at, calendar) / minutesPerWorkday(calendar)));
}

/** The workdays on which office hours passed after the limit and before the act; none for an act in the evening of the limit's day. */
export function daysLate(due: Date, at: Date, calendar: Calendar): LocalDate[] {
  return workedDays(due, at, calendar).map(({ date }) => date);
}

/** Urgent calls: spans of so many clock hours late, a begun one counts whole. 0 when in time. */
export function clockUnitsLate(due: Date, at: Date, hours: number): number {
  return Math.max(0, Math.ceil((at.getTime() - due.getTime()) / (hours * HOUR_MS)));
}
