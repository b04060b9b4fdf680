import { getDayDetail } from "chinese-days";
import { WORDS } from "../words.js";

/** China has one time, eight hours before UTC, and no summer time. */
const OFFSET_MS = 8 * 3_600_000;
/** The last year whose holidays the State Council has published to us; later ones show the weekday only. */
const LAST_OFFICIAL_YEAR = 2026;

export type Shown = {
  /** 2026年11月23日 */
  readonly date: string;
  readonly weekday: string;
  /** 08:05 */
  readonly time: string;
  /** 工作日, 周末, 国庆节放假, 调休上班 */
  readonly day: string;
  readonly off: boolean;
  /** 22:00–07:30: what is not urgent waits for the morning (domain 7.3). */
  readonly night: boolean;
};

/** An instant as the district's clock shows it. */
export function showTime(at: Date): Shown {
  const local = new Date(at.getTime() + OFFSET_MS);
  const [year, month, date] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()];
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  return {
    date: `${year}年${month}月${date}日`,
    weekday: WORDS.weekdays[local.getUTCDay()] ?? "",
    time,
    night: time >= "22:00" || time < "07:30",
    ...kindOfDay(local),
  };
}

/** The day in words over a message, when it is not the day of the message before it. */
export function dayTime(at: Date, today: Date): string {
  const [shown, now] = [showTime(at), showTime(today)];
  if (shown.date === now.date) return shown.time;
  const [year, rest] = [shown.date.slice(0, 5), shown.date.slice(5)];
  return `${now.date.startsWith(year) ? rest : shown.date} ${shown.weekday} ${shown.time}`;
}

/** For a date-time field: local, without offset. */
export function toField(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 16);
}

/** What a date-time field holds, as an instant with the district's offset; undefined when it is empty. */
export function fromField(field: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(field) ? `${field}:00+08:00` : undefined;
}

function kindOfDay(local: Date): { day: string; off: boolean } {
  const weekend = local.getUTCDay() % 6 === 0;
  const usual = { day: weekend ? WORDS.clock.weekend : WORDS.clock.workday, off: weekend };
  if (local.getUTCFullYear() > LAST_OFFICIAL_YEAR) return usual;
  const { work, name } = getDayDetail(local.toISOString().slice(0, 10));
  if (work) return weekend ? { day: WORDS.clock.makeUp, off: false } : usual;
  const festival = name.split(",")[1];
  return weekend && festival === undefined ? usual : { day: `${festival ?? ""}${WORDS.clock.holidayOff}`, off: true };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
