import type { Calendar, LocalDate } from "../../domain/deadline/calendar.js";
import { isWorkday, nextWorkday } from "../../domain/deadline/workday.js";
import { addDays, instantOf, localDate, MINUTE_MS, minutesOfDay, weekday } from "../../domain/shared/local-time.js";
import { countOf, dateOf, nextDay, nextMonthDay } from "./read-days.js";

/** From when until when, as far as somebody said it, and where in the text. */
export type SaidSpan = { readonly from: Date; readonly until: Date; readonly start: number; readonly end: number };

/** A point in the words: a day, a part of it, a time. What is missing follows from the other end or from now. */
type Point = { readonly day?: LocalDate; readonly half?: Half; readonly minutes?: number; readonly end: number };
type Half = "morning" | "afternoon" | "evening";
type Here = { readonly now: Date; readonly calendar: Calendar };

const N = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const DAY =
  /^(?:(\d{4})[-年./])?(\d{1,2})(?:月|[-./](?=\d))(\d{1,2})[日号]?|^(\d{1,2})[日号]|^(大后天|后天|明天|明日|今天|今日|当天)|^([本这下]?)(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/;
const HALF = /^\s*(上午|早上|中午前|下午|午后|晚上|今晚|傍晚)/;
const TIME = /^\s*(\d{1,2})(?:[::](\d{2})|[点时](?:(半)|(\d{1,2})分?)?)/;
const JOIN = /^\s*(?:到|至|-|~|—)+\s*/;
const FROM_NOW = /^(?:即日起?|现在起?|马上|今起)?\s*(?:到|至)\s*/;
const LENGTH = new RegExp(`^\\s*(?:起|开始|共|请假)?[\\s,]*${N}\\s*个?(?:(工作日|天)|(小时|钟头))`);
const HALF_DAY = /^\s*半天/;

/**
 * 3月10日到12日, 今天下午, 明天, 下周一到周三, 下午2点到4点, 3天, 2小时, 到3月12日, 明天起3天: the first such words of a normalised text. A day
 * without its month is the next one of that name; a length in days is workdays, the first one included.
 */
export function readSpan(norm: string, here: Here): SaidSpan | undefined {
  for (let start = 0; start < norm.length; start += 1) {
    if (start > 0 && /[\dA-Z]/.test(norm[start - 1] ?? "") && /[\dA-Z]/.test(norm[start] ?? "")) continue;
    const said = spanAt(norm.slice(start), here);
    if (said) return { ...said, start, end: start + said.end };
  }
  return undefined;
}

function spanAt(text: string, here: Here): Omit<SaidSpan, "start"> | undefined {
  return untilOnly(text, here) ?? fromPoint(text, here) ?? lengthOnly(text, here);
}

/** 到3月12日, 即日起到周五 */
function untilOnly(text: string, here: Here): Omit<SaidSpan, "start"> | undefined {
  const lead = FROM_NOW.exec(text)?.[0];
  const point = lead === undefined ? undefined : pointAt(text.slice(lead.length), here);
  if (lead === undefined || !point) return undefined;
  return { from: here.now, until: endOf({ day: localDate(here.now), ...point }, here), end: lead.length + point.end };
}

function fromPoint(text: string, here: Here): Omit<SaidSpan, "start"> | undefined {
  const first = pointAt(text, here);
  if (!first) return undefined;
  const begin = { day: localDate(here.now), ...first };
  const rest = text.slice(first.end);
  const join = JOIN.exec(rest)?.[0];
  const second = join === undefined ? undefined : pointAt(rest.slice(join.length), here, begin);
  if (join !== undefined && second) {
    const until = endOf({ day: begin.day, ...second }, here);
    return { from: startOf(begin, here), until, end: first.end + join.length + second.end };
  }
  const length = lengthAt(rest, startOf(begin, here), here);
  if (length) return { from: startOf(begin, here), until: length.until, end: first.end + length.end };
  // 下午3点 alone says no length.
  return begin.minutes === undefined
    ? { from: startOf(begin, here), until: endOf(begin, here), end: first.end }
    : undefined;
}

function lengthOnly(text: string, here: Here): Omit<SaidSpan, "start"> | undefined {
  const length = lengthAt(text, here.now, here);
  return length && { from: here.now, until: length.until, end: length.end };
}

function lengthAt(text: string, from: Date, here: Here): { readonly until: Date; readonly end: number } | undefined {
  const half = HALF_DAY.exec(text)?.[0];
  if (half !== undefined)
    return { until: endOf({ day: localDate(from), half: halfOf(from, here) }, here), end: half.length };
  const said = LENGTH.exec(text);
  if (!said) return undefined;
  const count = countOf(said[1] ?? "");
  const until =
    said[3] === undefined ? afterDays(localDate(from), count, here) : new Date(from.getTime() + count * 60 * MINUTE_MS);
  return count > 0 ? { until, end: said[0].length } : undefined;
}

/** So many workdays, the day itself being the first if one works then. */
function afterDays(from: LocalDate, count: number, { calendar }: Here): Date {
  let day = isWorkday(from, calendar) ? from : nextWorkday(from, calendar);
  for (let left = count - 1; left > 0; left -= 1) day = nextWorkday(day, calendar);
  return instantOf(addDays(day, 1), 0);
}

/** Undefined where no point begins. `before` is the point in front of 到: what it says need not be said again. */
function pointAt(text: string, here: Here, before?: Point): Point | undefined {
  const day = dayAt(text, here, before?.day);
  const behindDay = day?.end ?? 0;
  const half = HALF.exec(text.slice(behindDay));
  const behindHalf = behindDay + (half?.[0].length ?? 0);
  const time = TIME.exec(text.slice(behindHalf));
  if (!day && !half && !time) return undefined;
  const named = half ? halfNamed(half[1] ?? "") : undefined;
  const minutes = time ? minutesSaid(time, named, before) : undefined;
  return {
    ...(day ? { day: day.date } : {}),
    ...(named === undefined ? {} : { half: named }),
    ...(minutes === undefined ? {} : { minutes }),
    end: behindHalf + (time?.[0].length ?? 0),
  };
}

function halfNamed(word: string): Half {
  if (word === "上午" || word === "早上" || word === "中午前") return "morning";
  return word === "下午" || word === "午后" ? "afternoon" : "evening";
}

/** 下午3点, and 2点到4点 of which the first was in the afternoon. */
function minutesSaid(time: RegExpExecArray, half: Half | undefined, before: Point | undefined): number {
  const hours = Number(time[1]);
  const past = time[3] === undefined ? Number(time[2] ?? time[4] ?? 0) : 30;
  const later = half === undefined ? (before?.minutes ?? 0) >= 12 * 60 : half !== "morning";
  return (later && hours < 12 ? hours + 12 : hours) * 60 + past;
}

function dayAt(
  text: string,
  here: Here,
  first: LocalDate | undefined,
): { readonly date: LocalDate; readonly end: number } | undefined {
  const said = DAY.exec(text);
  if (!said) return undefined;
  const date = dateSaid(said, first ?? localDate(here.now), localDate(here.now));
  return date === undefined ? undefined : { date, end: said[0].length };
}

function dateSaid(said: RegExpExecArray, from: LocalDate, today: LocalDate): LocalDate | undefined {
  const [, year, month, day, dayAlone, word, week, name] = said;
  if (month !== undefined && day !== undefined)
    return year === undefined
      ? nextMonthDay(Number(month), Number(day), from)
      : dateOf(Number(year), Number(month), Number(day));
  if (dayAlone !== undefined) return nextDay(Number(dayAlone), from);
  if (word !== undefined) return addDays(today, WORDS[word] ?? 0);
  return weekdaySaid(week ?? "", name ?? "", from, today);
}

const WORDS: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 当天: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 };

/** 下周一 is of the next week; 周三 the next one of that name, counted from the other end. */
function weekdaySaid(week: string, name: string, from: LocalDate, today: LocalDate): LocalDate {
  const wanted = "一二三四五六日".indexOf(name === "天" ? "日" : name) + 1;
  if (week === "下") return addDays(today, 7 - weekday(today) + wanted);
  const base = week === "" ? from : today;
  return addDays(base, (wanted - weekday(base) + 7) % 7);
}

function startOf({ day, half, minutes }: Point & { readonly day: LocalDate }, { calendar }: Here): Date {
  if (minutes !== undefined) return instantOf(day, minutes);
  if (half === undefined) return instantOf(day, 0);
  const [morning = [0, 0], afternoon = morning] = calendar.officeHours;
  if (half === "evening") return instantOf(day, calendar.dayEnds);
  return instantOf(day, half === "morning" ? morning[0] : afternoon[0]);
}

function endOf({ day, half, minutes }: Omit<Point, "end"> & { readonly day: LocalDate }, { calendar }: Here): Date {
  if (minutes !== undefined) return instantOf(day, minutes);
  if (half === undefined || half === "evening") return instantOf(addDays(day, 1), 0);
  const [morning = [0, 0]] = calendar.officeHours;
  return instantOf(day, half === "morning" ? morning[1] : calendar.dayEnds);
}

function halfOf(at: Date, { calendar }: Here): Half {
  const [morning = [0, 0]] = calendar.officeHours;
  return minutesOfDay(at) < morning[1] ? "morning" : "afternoon";
}
