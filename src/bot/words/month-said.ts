import { type Month, monthOf, monthsLater } from "../../domain/scoring/month-dates.js";
import { bodyOf, trimmed } from "./body.js";

const WITH_YEAR = /(20\d{2})\s*(?:[-/.年])\s*(1[0-2]|0?[1-9])\s*(?:月份?)?/;
const ALONE = /(?<![\d])(1[0-2]|0?[1-9])\s*月份?/;
const RELATIVE = /(本月|这个月|上个?月)/;

/** The month that a text names, and its other words: 3月 is the last March that has begun. */
export function monthSaid(text: string, now: Date): { readonly month?: Month; readonly rest: string } {
  const { norm } = trimmed(bodyOf(text));
  const [found, month] = withYear(norm) ?? alone(norm, now) ?? relative(norm, now) ?? [];
  const rest = (found === undefined ? norm : norm.replace(found, " ")).trim();
  return { rest, ...(month === undefined ? {} : { month }) };
}

type Said = readonly [words: string, month: Month];

function withYear(text: string): Said | undefined {
  const [words, year, month] = WITH_YEAR.exec(text) ?? [];
  return words === undefined ? undefined : [words, `${year}-${month?.padStart(2, "0")}`];
}

function alone(text: string, now: Date): Said | undefined {
  const [words, month] = ALONE.exec(text) ?? [];
  if (words === undefined || month === undefined) return undefined;
  const current = monthOf(now);
  const thisYear = `${current.slice(0, 4)}-${month.padStart(2, "0")}`;
  return [words, thisYear <= current ? thisYear : monthsLater(thisYear, -12)];
}

function relative(text: string, now: Date): Said | undefined {
  const [words] = RELATIVE.exec(text) ?? [];
  return words === undefined ? undefined : [words, monthsLater(monthOf(now), words.startsWith("上") ? -1 : 0)];
}
