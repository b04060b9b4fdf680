import type { LocalDate } from "../domain/deadline/calendar.js";
import { addDays, localDate, localTime } from "../domain/shared/local-time.js";

/** `03-10 10:02` in Asia/Shanghai, as notices and cards say it. */
export function dayTime(at: Date): string {
  return `${localDate(at).slice(5)} ${localTime(at)}`;
}

/** `今天17:30`, `明天09:00` or `03-12 17:30`, seen from `now`. */
export function nearTime(at: Date, now: Date): string {
  const [day, today] = [localDate(at), localDate(now)];
  if (day === today) return `今天${localTime(at)}`;
  return day === addDays(today, 1) ? `明天${localTime(at)}` : dayTime(at);
}

/** `3月12日` for a date `2026-03-12`. */
export function monthDay(date: LocalDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
