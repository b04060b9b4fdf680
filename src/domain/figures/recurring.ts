import type { CategoryCode, GridCode } from "../shared/ids.js";
import { asId } from "../shared/ids.js";
import type { Counts } from "./counts.js";

/** 反复地点: a class that keeps being reported in one grid. */
export type RecurringPlace = { readonly grid: GridCode; readonly category: CategoryCode; readonly count: number };

const BETWEEN = "@";

/** Under this name a report of a class is counted in its grid. */
export function placeName(grid: GridCode, category: CategoryCode): string {
  return `${grid}${BETWEEN}${category}`;
}

/** Classes that were reported at least so often in one grid, most often first; among equals by grid and class. */
export function recurringIn(places: Counts, atLeast: number, limit: number): readonly RecurringPlace[] {
  const often = [...places].filter(([, count]) => count >= atLeast);
  return often
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([name, count]) => ({ ...placeNamed(name), count }));
}

function placeNamed(name: string): Omit<RecurringPlace, "count"> {
  const [grid = "", category = ""] = name.split(BETWEEN);
  return { grid: asId(grid), category: asId(category) };
}
