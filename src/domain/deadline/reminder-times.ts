import { addDays, instantOf, localDate, minutesOf, minutesOfDay } from "../shared/local-time.js";
import type { Calendar } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { opening, previousWorkday } from "./workday.js";
import { workAhead, workingMinutesBetween } from "./working-time.js";

/** When half of a limit is gone, in its own time: working time, or clock time where the limit counts that (domain 7.3). */
export function halfGone({ from, limit, due }: Deadline, calendar: Calendar): Date {
  const clockTime = limit.unit === "clockMinutes" || limit.unit === "naturalDays";
  if (clockTime) return new Date((from.getTime() + due.getTime()) / 2);
  return workAhead(from, workingMinutesBetween(from, due, calendar) / 2, calendar).end;
}

/** 08:30 of the workday before a day limit ends (digest of domain 7.3); lies before the start when the limit has only one day. */
export function dayBeforeOpening(deadline: Deadline, calendar: Calendar): Date {
  return opening(previousWorkday(localDate(deadline.due), calendar), calendar);
}

/**
 * Moves an instant of the quiet hours to their end, any other instant stays. `quietFrom` (`22:00`) is quiet,
 * `quietUntil` (`07:30`) is not; the span may run over midnight.
 */
export function afterQuietHours(at: Date, quietFrom: string, quietUntil: string): Date {
  const [from, until, now] = [minutesOf(quietFrom), minutesOf(quietUntil), minutesOfDay(at)];
  const overMidnight = from > until;
  const quiet = overMidnight ? now >= from || now < until : now >= from && now < until;
  if (!quiet) return at;
  const endsTomorrow = overMidnight && now >= from;
  return instantOf(addDays(localDate(at), endsTomorrow ? 1 : 0), until);
}
