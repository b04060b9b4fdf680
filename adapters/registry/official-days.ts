import chineseDays from "chinese-days";
import { z } from "zod";

type Days = Readonly<Record<string, string>>;

/** A year's official list (domain 8.2): days off and make-up workdays, each with the holiday's Chinese name. */
export type OfficialYear = { readonly off: Days; readonly makeUp: Days };

const DAY_MS = 86_400_000;

/** The State Council's list of a year, as package `chinese-days` carries it. */
export function officialYear(year: number): OfficialYear {
  const days = daysOf(year).map((date) => chineseDays.getDayDetail(date));
  const named = days.flatMap(({ date, work, name }) => {
    const holiday = chineseName(name);
    return holiday === undefined ? [] : [{ date, work, holiday }];
  });
  const list = (work: boolean): Days =>
    Object.fromEntries(named.filter((day) => day.work === work).map((day) => [day.date, day.holiday]));
  return { off: list(false), makeUp: list(true) };
}

/** The package names listed days `Spring Festival,春节,4` and all others by their weekday. */
function chineseName(name: string): string | undefined {
  return name.split(",")[1];
}

function daysOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1);
  const count = (Date.UTC(year + 1, 0, 1) - first) / DAY_MS;
  return Array.from({ length: count }, (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10));
}

const WithYears = z.looseObject({ officialYears: z.array(z.number().int()), official: z.undefined().optional() });

/** Fills `official` into the calendar's source. A calendar that names no years, or has its lists, stays as it is. */
export function withOfficialDays(calendar: unknown): unknown {
  const parsed = WithYears.safeParse(calendar);
  if (!parsed.success) return calendar;
  const years = parsed.data.officialYears.map((year) => [String(year), officialYear(year)] as const);
  return { ...parsed.data, official: Object.fromEntries(years) };
}
