import { WORDS } from "../words.js";

/** China has one time, eight hours before UTC, and no summer time. */
const OFFSET_MS = 8 * 3_600_000;

/** 2026年3月10日 */
export function dateText(at: Date): string {
  const local = shifted(at);
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
}

export function weekdayText(at: Date): string {
  return WORDS.weekdays[shifted(at).getUTCDay()] ?? "";
}

/** 12:54 */
export function timeText(at: Date): string {
  return shifted(at).toISOString().slice(11, 16);
}

/** 12:54 today, 3/9 12:54 before. */
export function momentText(at: Date, now: Date): string {
  const local = shifted(at);
  const sameDay = local.toISOString().slice(0, 10) === shifted(now).toISOString().slice(0, 10);
  return sameDay ? timeText(at) : `${local.getUTCMonth() + 1}/${local.getUTCDate()} ${timeText(at)}`;
}

/** `2026-03-10` as 3/10 */
export function dayText(date: string): string {
  const [, month, day] = date.split("-");
  return `${Number(month)}/${Number(day)}`;
}

/** An instant whose UTC fields read as the district's. */
function shifted(at: Date): Date {
  return new Date(at.getTime() + OFFSET_MS);
}
