import { opening } from "../domain/deadline/workday.js";
import type { Registry } from "../domain/district/registry.js";
import { type Month, type MonthDates, monthDates, monthOf, monthsLater } from "../domain/scoring/month-dates.js";

/** The draft or the final version of a month's scorecards, due when the office opens on its day (domain 16.2). */
export type MonthMoment = {
  readonly month: Month;
  readonly step: "draft" | "final";
  readonly at: Date;
  readonly dates: MonthDates;
};

/** Moments from the earliest that may still be made up for at `now`, in order and without end. */
export function* monthMoments(
  now: Date,
  { calendar, rules }: Registry,
  latestMs: number,
): Generator<MonthMoment, never> {
  const earliest = new Date(now.getTime() - latestMs);
  for (let month = monthsLater(monthOf(earliest), -1); ; month = monthsLater(month, 1)) {
    const dates = monthDates(month, calendar, rules);
    for (const step of ["draft", "final"] as const) {
      const at = opening(dates[step], calendar);
      if (at >= earliest) yield { month, step, at, dates };
    }
  }
}
