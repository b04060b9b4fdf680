import type { LocalDate } from "../../domain/deadline/calendar.js";
import { addDays } from "../../domain/shared/local-time.js";
import { type Body, without } from "./body.js";

/** A length of time or a day, as somebody wrote it, and the words without it. */
export type SaidDays = { readonly days?: number; readonly until?: LocalDate; readonly rest: Body };

const COUNT = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const LEADING = "(?:申请|再|延长?|延期|暂停|挂账?|顺延|宽限)?";
const DAYS = new RegExp(`${LEADING}${COUNT}\\s*个?(?:工作日|自然日|天)`);
const MONTHS = new RegExp(`${LEADING}${COUNT}\\s*个月`);
const TO = "(?:延期?|顺延|挂账?|复核)?[到至在]?\\s*";
const BEHIND = "\\s*(?:前|为止|止|复核|恢复|办结)?";
const FULL_DATE = new RegExp(`${TO}(\\d{4})[-年./](\\d{1,2})[-月./](\\d{1,2})[日号]?${BEHIND}`);
const MONTH_DAY = new RegExp(`${TO}(?<![\\d-])(\\d{1,2})(?:月|-)(\\d{1,2})(?:[日号]|(?![\\d-]))${BEHIND}`);
const DAY_ALONE = new RegExp(`${TO}(?<!\\d)(\\d{1,2})[日号]${BEHIND}`);

/** 3天, 三个工作日, 一个月 (30 days), 3月20日, 2026-03-20, 20号. A day without its year or month is the next one of that name. */
export function readDays(body: Body, today: LocalDate): SaidDays {
  const date = readDate(body, today);
  if (date) return date;
  const days = DAYS.exec(body.norm);
  if (days) return { days: countOf(days[1] ?? ""), rest: cut(body, days) };
  const months = MONTHS.exec(body.norm);
  if (months) return { days: 30 * countOf(months[1] ?? ""), rest: cut(body, months) };
  return { rest: body };
}

function readDate(body: Body, today: LocalDate): SaidDays | undefined {
  const full = FULL_DATE.exec(body.norm);
  if (full) return at(body, full, dateOf(Number(full[1]), Number(full[2]), Number(full[3])));
  const monthDay = MONTH_DAY.exec(body.norm);
  if (monthDay) return at(body, monthDay, nextMonthDay(Number(monthDay[1]), Number(monthDay[2]), today));
  const day = DAY_ALONE.exec(body.norm);
  return day ? at(body, day, nextDay(Number(day[1]), today)) : undefined;
}

/** A day that does not exist was none. */
function at(body: Body, match: RegExpExecArray, until: LocalDate | undefined): SaidDays | undefined {
  return until === undefined ? undefined : { until, rest: cut(body, match) };
}

function cut(body: Body, match: RegExpExecArray): Body {
  return without(body, match.index, match.index + match[0].length);
}

export function nextMonthDay(month: number, day: number, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  const here = dateOf(year, month, day);
  return here !== undefined && here >= today ? here : dateOf(year + 1, month, day);
}

/** Within the next two months there is a 31st. */
export function nextDay(day: number, today: LocalDate): LocalDate | undefined {
  const wanted = String(day).padStart(2, "0");
  for (let ahead = 0; ahead <= 62; ahead += 1) {
    const date = addDays(today, ahead);
    if (date.endsWith(`-${wanted}`)) return date;
  }
  return undefined;
}

export function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

const DIGITS = "零一二三四五六七八九";

/** 3, 三, 十五, 二十; 两 is 二. */
export function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const said = text.replaceAll("两", "二");
  const [tens, ones] = said.includes("十") ? said.split("十") : ["", said];
  const ten = said.includes("十") ? 10 * (tens === "" ? 1 : digit(tens ?? "")) : 0;
  return ten + digit(ones ?? "");
}

function digit(text: string): number {
  return Math.max(0, DIGITS.indexOf(text === "" ? "零" : text));
}
