import { type Counts, type FigureUnit, type Period, sheetKey, sumOf } from "../../domain/figures/counts.js";
import { monthsLater } from "../../domain/scoring/month-dates.js";
import { addDays, localDate } from "../../domain/shared/local-time.js";
import type { Figures } from "../../ports/figures.js";
import type { Span } from "../../ports/records.js";

/** Everything counted of a unit in that time. It begins at a midnight, and its last day counts as far as it has come. */
export async function countsOver(figures: Pick<Figures, "read">, unit: FigureUnit, span: Span): Promise<Counts> {
  const periods = periodsIn(span);
  const { sheet } = await figures.read({ sheets: periods.map((period) => sheetKey(unit, period)) });
  return sumOf(periods.map((period) => sheet(unit, period)));
}

/** The fewest sheets that make up that time: whole months, and the days around them. */
export function periodsIn({ from, until }: Span): Period[] {
  const periods: Period[] = [];
  const last = localDate(new Date(until.getTime() - 1));
  for (let date = localDate(from); date <= last && from < until; ) {
    const month = date.slice(0, 7);
    const next = `${monthsLater(month, 1)}-01`;
    const whole = date.endsWith("-01") && addDays(next, -1) <= last;
    periods.push(whole ? month : date);
    date = whole ? next : addDays(date, 1);
  }
  return periods;
}
