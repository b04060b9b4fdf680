import type { LocalDate } from "../deadline/calendar.js";
import type { UnitCode } from "../shared/ids.js";

/**
 * How often something was counted, by its name: `reported`, one of a class (`category:E0102`), or one value of a multiset
 * (`answered=5400`), from which a median is read.
 */
export type Counts = ReadonlyMap<string, number>;

/** Whose figure it is: a street's, a community's, a department's, the whole district's, or that of a list of its own. */
export type FigureUnit = UnitCode | typeof DISTRICT | typeof PLACES | typeof DISPUTES;
export const DISTRICT = "district";
/** Under this stands what was reported where; see `recurring.ts`. */
export const PLACES = "places";
/** Under this what was ruled on objections; see `disputes.ts`. */
export const DISPUTES = "disputes";

/** One thing counted: of whom, under which name, on which local day, or as what is the case now. */
export type Count = {
  readonly unit: FigureUnit;
  readonly name: string;
  readonly on: LocalDate | "now";
};

/** The same names, on one day, for several units. */
export function countsOn(units: readonly FigureUnit[], names: readonly string[], on: Count["on"]): Count[] {
  return units.flatMap((unit) => names.map((name) => ({ unit, name, on })));
}

/** Everything of one unit that happened on one day, in one month or ever, or that is the case now. */
export type SheetKey = `${string}|${string}`;
export type Period = LocalDate | "now" | "ever" | (string & {});

export function sheetKey(unit: FigureUnit, period: Period): SheetKey {
  return `${unit}|${period}`;
}

/** Sheets of counts by their key: all figures, or what changes in them. */
export type Tally = Map<SheetKey, Map<string, number>>;

/** Adds `times` every count: to its day, to its month and to all that ever was. Multisets are kept by day and month alone. */
export function addCounts(tally: Tally, counts: readonly Count[], times: 1 | -1): Tally {
  for (const { unit, name, on } of counts) {
    for (const period of periodsOf(on, name)) addTo(tally, sheetKey(unit, period), name, times);
  }
  return tally;
}

/** Adds one tally to another; what becomes nothing is left out. */
export function addTally(to: Tally, tally: Tally): Tally {
  for (const [key, counts] of tally) for (const [name, n] of counts) addTo(to, key, name, n);
  return to;
}

/** Sums of several sheets. */
export function sumOf(sheets: readonly Counts[]): Counts {
  const sum = new Map<string, number>();
  for (const sheet of sheets) for (const [name, n] of sheet) sum.set(name, (sum.get(name) ?? 0) + n);
  return sum;
}

/** How often each of these names occurs. */
export function countNames(names: readonly string[]): Counts {
  return sumOf(names.map((name) => new Map([[name, 1]])));
}

export function countOf(counts: Counts, name: string): number {
  return counts.get(name) ?? 0;
}

/** What stands behind a prefix, with its count: `category:` gives every category. */
export function countsBehind(counts: Counts, prefix: string): [rest: string, n: number][] {
  return [...counts].flatMap(([name, n]): [string, number][] =>
    n > 0 && name.startsWith(prefix) ? [[name.slice(prefix.length), n]] : [],
  );
}

/**
 * The median of a multiset whose values stand behind a prefix; of an even number the mean of the two in the middle.
 * Undefined when it is empty. It is exact: every value is kept.
 */
export function medianBehind(counts: Counts, prefix: string): number | undefined {
  const values = countsBehind(counts, prefix)
    .map(([rest, n]) => ({ value: Number(rest), n }))
    .sort((a, b) => a.value - b.value);
  const total = values.reduce((sum, { n }) => sum + n, 0);
  const low = nth(values, Math.ceil(total / 2));
  const high = nth(values, Math.floor(total / 2) + 1);
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function nth(values: readonly { readonly value: number; readonly n: number }[], n: number): number | undefined {
  let seen = 0;
  return values.find((one) => {
    seen += one.n;
    return seen >= n;
  })?.value;
}

function periodsOf(on: Count["on"], name: string): Period[] {
  if (on === "now") return ["now"];
  const dated = [on, on.slice(0, 7)];
  return name.includes("=") ? dated : [...dated, "ever"];
}

function addTo(tally: Tally, key: SheetKey, name: string, n: number): void {
  const sheet = tally.get(key) ?? new Map<string, number>();
  const sum = (sheet.get(name) ?? 0) + n;
  if (sum === 0) sheet.delete(name);
  else sheet.set(name, sum);
  if (sheet.size === 0) tally.delete(key);
  else tally.set(key, sheet);
}
