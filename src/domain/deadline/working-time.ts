import { addDays, instantOf, localDate, MINUTE_MS } from "../shared/local-time.js";
import type { Calendar, LocalDate } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { dayOff, isWorkday } from "./workday.js";

/** Where a stretch of working time ends, the days it ran on and the days it passed over. */
export type WorkingStretch = Pick<Deadline, "counted" | "skipped"> & { readonly end: Date };

/**
 * Walks so many working minutes (more than none) ahead (R3): outside office hours nothing runs. It ends at the first
 * instant at which they are over: two hours from 10:00 end at 12:00, not when the office opens again.
 */
export function workAhead(from: Date, minutes: number, calendar: Calendar): WorkingStretch {
  const counted: LocalDate[] = [];
  const skipped: Deadline["skipped"][number][] = [];
  let leftMs = Math.round(minutes * MINUTE_MS);
  for (let date = localDate(from); ; date = addDays(date, 1)) {
    const off = dayOff(date, calendar);
    const sessions = off ? [] : sessionsFrom(from, date, calendar);
    if (sessions.length === 0) skipped.push({ date, why: off ?? { kind: "afterHours" } });
    else counted.push(date);
    for (const { openMs, closeMs } of sessions) {
      if (leftMs <= closeMs - openMs) return { end: new Date(openMs + leftMs), counted, skipped };
      leftMs -= closeMs - openMs;
    }
  }
}

type Session = { readonly openMs: number; readonly closeMs: number };

/** The office hours of a workday that lie after an instant. */
function sessionsFrom(from: Date, date: LocalDate, calendar: Calendar): Session[] {
  return calendar.officeHours
    .map(([open, close]) => ({
      openMs: Math.max(instantOf(date, open).getTime(), from.getTime()),
      closeMs: instantOf(date, close).getTime(),
    }))
    .filter(({ openMs, closeMs }) => openMs < closeMs);
}

/** Working minutes between two instants, fractions included; 0 when `to` is not later than `from`. */
export function workingMinutesBetween(from: Date, to: Date, calendar: Calendar): number {
  return workedDays(from, to, calendar).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The workdays on which office hours passed between two instants, in order, and how many minutes on each. */
export function workedDays(from: Date, to: Date, calendar: Calendar): { date: LocalDate; minutes: number }[] {
  const days: { date: LocalDate; minutes: number }[] = [];
  for (let date = localDate(from); date <= localDate(to); date = addDays(date, 1)) {
    const minutes = isWorkday(date, calendar) ? minutesWorked(from, to, date, calendar) : 0;
    if (minutes > 0) days.push({ date, minutes });
  }
  return days;
}

function minutesWorked(from: Date, to: Date, date: LocalDate, calendar: Calendar): number {
  const ms = sessionsFrom(from, date, calendar)
    .map(({ openMs, closeMs }) => Math.min(closeMs, to.getTime()) - openMs)
    .filter((worked) => worked > 0);
  return ms.reduce((sum, worked) => sum + worked, 0) / MINUTE_MS;
}

/** Office minutes of a whole workday (420). */
export function minutesPerWorkday(calendar: Calendar): number {
  return calendar.officeHours.reduce((sum, [open, close]) => sum + close - open, 0);
}
