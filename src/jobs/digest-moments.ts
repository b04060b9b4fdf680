import type { Calendar, LocalDate } from "../domain/deadline/calendar.js";
import { isWorkday, nextWorkday, previousWorkday } from "../domain/deadline/workday.js";
import type { Registry } from "../domain/district/registry.js";
import { addDays, instantOf, localDate, minutesOf } from "../domain/shared/local-time.js";
import type { Span } from "../ports/records.js";

/** One moment at which digests go out: the workday they are about, its time of day, and the instant. */
export type Morning = { readonly date: LocalDate; readonly time: string; readonly at: Date };

/**
 * Moments from the earliest that may still be told at `now` onwards, without end: at the district's time and at those that
 * people chose (`07:50`), on workdays only (domain 16.1), none that is over for more than `latestMs`.
 */
export function* mornings(
  now: Date,
  { calendar, rules }: Registry,
  latestMs: number,
  chosen: readonly string[] = [],
): Generator<Morning, never> {
  const times = [...new Set([rules.reminders.digestAt, ...chosen])].sort();
  const earliest = new Date(now.getTime() - latestMs);
  for (let date = firstWorkday(localDate(earliest), calendar); ; date = nextWorkday(date, calendar)) {
    for (const time of times) {
      const at = instantOf(date, minutesOf(time));
      if (at >= earliest) yield { date, time, at };
    }
  }
}

/** What a digest calls yesterday: everything since the workday before began, so that no weekend falls between two mornings. */
export function sinceLastWorkday(date: LocalDate, calendar: Calendar): Span & { readonly first: LocalDate } {
  const first = previousWorkday(date, calendar);
  return { first, from: instantOf(first, 0), until: instantOf(date, 0) };
}

/** Until the end of which day limits are announced: the next workday (domain 7.3), with the days off before it. */
export function announcedUntil(date: LocalDate, calendar: Calendar): { readonly day: LocalDate; readonly until: Date } {
  const day = nextWorkday(date, calendar);
  return { day, until: instantOf(addDays(day, 1), 0) };
}

function firstWorkday(date: LocalDate, calendar: Calendar): LocalDate {
  return isWorkday(date, calendar) ? date : nextWorkday(date, calendar);
}
