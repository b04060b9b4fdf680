import type { Calendar, LocalDate } from "../../domain/deadline/calendar.js";
import type { Limit } from "../../domain/deadline/limit.js";
import { dayEnd } from "../../domain/deadline/workday.js";
import type { SaidLimit } from "../../domain/order/order-limits.js";
import { addDays, instantOf, localDate, weekday } from "../../domain/shared/local-time.js";
import { countOf, dateOf, nextDay, nextMonthDay } from "./read-days.js";

const NUMBER = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const DAY =
  "(?:今[天日晚早]|当[天日]|明[天日晚早]|大?后天|(?:本|这|下)?(?:周|星期|礼拜)[一二三四五六日天]|(?:\\d{4}[-年./])?\\d{1,2}[-月./]\\d{1,2}[日号]?|\\d{1,2}[日号])";
const PART = "(?:凌晨|清早|早上|早晨|上午|中午|正午|下午|傍晚|晚上|夜里|下班)";
const HOUR = `(?:\\d{1,2}:\\d{2}|${NUMBER}[点时](?:整|半|[一三]刻|\\d{1,2}分?)?)`;
const SPAN = `(?:${NUMBER}|半)\\s*个?(?:小时|钟头|分钟|工作日|工作小时|自然日|天)`;

/** A moment or a length of time as people write a limit: 今天18:00, 明天中午12点, 周五下班, 2小时, 1个工作日, 立即. Without groups. */
export const MOMENT = `(?:${DAY}\\s*${PART}?\\s*${HOUR}?|${PART}\\s*${HOUR}?|${HOUR}|${SPAN}|立即|立刻|马上|即刻)`;

/** Where a moment is reckoned from, and how long 立即 is. */
export type Reckoning = { readonly now: Date; readonly calendar: Calendar; readonly atOnce: Limit };

/** Reads what {@link MOMENT} matches in normalised text; undefined when there is no such day or hour. */
export function readMoment(words: string, { now, calendar, atOnce }: Reckoning): SaidLimit | undefined {
  if (/^(?:立即|立刻|马上|即刻)$/.test(words)) return { within: atOnce };
  const span = new RegExp(`^(${NUMBER}|半)\\s*个?(小时|钟头|分钟|工作日|工作小时|自然日|天)$`).exec(words);
  if (span) return spanOf(span[1] ?? "", span[2] ?? "");
  const date = dateIn(words, localDate(now));
  if (date === undefined) return undefined;
  const minutes = minutesIn(words);
  if (minutes === "none") return undefined;
  return { until: minutes === undefined ? dayEnd(date, calendar) : instantOf(date, minutes) };
}

const UNITS: Readonly<Record<string, readonly [Limit["unit"], number]>> = {
  小时: ["clockMinutes", 60],
  钟头: ["clockMinutes", 60],
  分钟: ["clockMinutes", 1],
  工作日: ["workdays", 1],
  工作小时: ["workingMinutes", 60],
  自然日: ["naturalDays", 1],
  天: ["naturalDays", 1],
};

function spanOf(count: string, word: string): SaidLimit | undefined {
  const [unit, times] = UNITS[word] ?? ["clockMinutes", 1];
  const length = count === "半" ? times / 2 : countOf(count) * times;
  return Number.isInteger(length) && length > 0 ? { within: { unit, count: length } } : undefined;
}

const NEAR_DAYS: Readonly<Record<string, number>> = { 今: 0, 当: 0, 明: 1, 后: 2, 大: 3 };

/** The day that is named; today when none is. Undefined for a day that does not exist. */
function dateIn(words: string, today: LocalDate): LocalDate | undefined {
  const near = /今[天日晚早]|当[天日]|明[天日晚早]|大?后天/.exec(words)?.[0];
  if (near) return addDays(today, NEAR_DAYS[near.charAt(0)] ?? 0);
  const week = /(下)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(words);
  if (week) return dayOfWeek("一二三四五六日天".indexOf(week[2] ?? "一"), week[1] !== undefined, today);
  const full = /(?:(\d{4})[-年./])?(\d{1,2})[-月./](\d{1,2})/.exec(words);
  if (full?.[1]) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]));
  if (full) return nextMonthDay(Number(full[2]), Number(full[3]), today);
  const day = /(\d{1,2})[日号]/.exec(words);
  return day ? nextDay(Number(day[1]), today) : today;
}

/** 周五 is the next one, today included; 下周五 that of the next week. */
function dayOfWeek(index: number, next: boolean, today: LocalDate): LocalDate {
  const wanted = Math.min(index, 6) + 1;
  const monday = addDays(today, 1 - weekday(today));
  if (next) return addDays(monday, 7 + wanted - 1);
  const here = addDays(monday, wanted - 1);
  return here >= today ? here : addDays(here, 7);
}

/** What a part of the day means when no hour stands behind it, in minutes after midnight; 下午 and 下班 are the end of office hours. */
const PARTS: readonly (readonly [RegExp, number | undefined])[] = [
  [/凌晨/, 6 * 60],
  [/清早|早上|早晨|[今明]早/, 9 * 60],
  [/上午|中午|正午/, 12 * 60],
  [/傍晚/, 18 * 60],
  [/晚上|夜里|[今明]晚/, 22 * 60],
];

/** Minutes after midnight; undefined for the end of office hours, `none` for an hour that no day has. */
function minutesIn(words: string): number | undefined | "none" {
  const clock = /(\d{1,2}):(\d{2})/.exec(words);
  const spoken = new RegExp(`(${NUMBER})[点时](整|半|[一三]刻|\\d{1,2}分?)?`).exec(words);
  if (!clock && !spoken) return PARTS.find(([part]) => part.test(words))?.[1];
  const hour = clock ? Number(clock[1]) : countOf(spoken?.[1] ?? "");
  const minute = clock ? Number(clock[2]) : minuteOf(spoken?.[2]);
  const later = /下午|傍晚|晚上|夜里|[今明]晚/.test(words) || (/中午|正午/.test(words) && hour < 6);
  const minutes = (later && hour < 12 ? hour + 12 : hour) * 60 + minute;
  return hour <= 24 && minute < 60 && minutes <= 24 * 60 ? minutes : "none";
}

function minuteOf(said = ""): number {
  if (said === "半") return 30;
  if (said.endsWith("刻")) return said.startsWith("三") ? 45 : 15;
  return Number(said.replace(/[整分]/, "") || 0);
}
