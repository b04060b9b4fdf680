import type { RuleBook } from "../district/rule-book.js";
import type { Month } from "./month-dates.js";
import { tenths } from "./tenths.js";

/** A month's score on the way into the year. */
export type MonthTotal = { readonly month: Month; readonly total?: number };

/** A department's year (domain 9.5): a table for the yearly performance; what follows from it is decided elsewhere. */
export type DepartmentYear = {
  readonly months: readonly MonthTotal[];
  /** Mean of the months with calls; absent when there is none. */
  readonly mean?: number;
  /** What the indicator brings: the mean's share of the points it is worth. */
  readonly points?: number;
  /** Points the indicator is worth. */
  readonly share: number;
};

export function yearOfDepartment(
  months: readonly MonthTotal[],
  { yearShare: share }: Pick<RuleBook, "yearShare">,
): DepartmentYear {
  const totals = months.flatMap(({ total }) => total ?? []);
  const inOrder = months.toSorted((a, b) => (a.month < b.month ? -1 : Number(a.month > b.month)));
  if (totals.length === 0) return { months: inOrder, share };
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  return { months: inOrder, mean: tenths(mean), points: hundredths((mean / 100) * share), share };
}

/** Few points are worth more digits. */
function hundredths(points: number): number {
  return Math.round(Number((points * 100).toFixed(6))) / 100;
}
