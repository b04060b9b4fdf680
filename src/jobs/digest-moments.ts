import type { Calendar, LocalDate } from "../domain/deadline/calendar.js";
import { isWorkday, nextWorkday, previousWorkday } from "../domain/deadline/workday.js";
import type { Registry } from "../domain/district/registry.js";
import { addDays, instantOf, localDate, minutesOf } from "../domain/shared/local-time.js";
import type { Span } from "../ports/records.js";

/** One morning: the workday it is about, and the instant at which its digest goes out. */
export type Morning = { readonly date: LocalDate; readonly at: Date };

/**
 * Mornings from the earliest that may still be told at `now` onwards, without end: workdays only (domain 16.1), none that
 * is over for more than `latestMs`.
 */
export function* mornings(now: Date, { calendar, rules }: Registry, latestMs: number): Generator<Morning, never> {
  const minutes = minutesOf(rules.reminders.digestAt);
  const earliest = new Date(now.getTime() - latestMs);
  for (let date = firstWorkday(localDate(earliest), calendar); ; date = nextWorkday(date, calendar)) {
    const at = instantOf(date, minutes);
    if (at >= earliest) yield { date, at };
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

/** The month of that date so far. */
export function monthSoFar(date: LocalDate): Date {
  return instantOf(`${date.slice(0, 7)}-01`, 0);
}

function firstWorkday(date: LocalDate, calendar: Calendar): LocalDate {
  return isWorkday(date, calendar) ? date : nextWorkday(date, calendar);
}
