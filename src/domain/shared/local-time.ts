import type { LocalDate } from "../deadline/calendar.js";

/** Asia/Shanghai all year round (domain 8.1 R8): fixed arithmetic, so no answer depends on the machine's time zone. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

function wallClock(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString();
}

/** `2026-03-10` */
export function localDate(at: Date): LocalDate {
  return wallClock(at).slice(0, 10);
}

/** `16:05`; seconds are dropped. */
export function localTime(at: Date): string {
  return wallClock(at).slice(11, 16);
}

/** Whole minutes after local midnight, 0–1439; seconds are dropped. */
export function minutesOfDay(at: Date): number {
  return minutesOf(localTime(at));
}

/** Minutes after midnight of a time of day: `07:30` → 450. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** The instant so many minutes after midnight of a local date; fractions are kept to the millisecond. */
export function instantOf(date: LocalDate, minutes: number): Date {
  return new Date(Date.parse(date) - OFFSET_MS + Math.round(minutes * MINUTE_MS));
}

/** The same time of day so many months earlier; on the month's last day where it is shorter. */
export function monthsBefore(at: Date, months: number): Date {
  const clock = new Date(at.getTime() + OFFSET_MS);
  const day = clock.getUTCDate();
  clock.setUTCDate(1);
  clock.setUTCMonth(clock.getUTCMonth() - months);
  const last = new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth() + 1, 0)).getUTCDate();
  clock.setUTCDate(Math.min(day, last));
  return new Date(clock.getTime() - OFFSET_MS);
}

/** `n` may be negative. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return new Date(Date.parse(date) + n * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday: weeks start on Monday. */
export function weekday(date: LocalDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
}

/** ISO 8601 with offset, whole seconds: `2026-03-10T16:00:00+08:00`. */
export function isoLocal(at: Date): string {
  return `${wallClock(at).slice(0, 19)}+08:00`;
}
