import { shortsOf, supervisionShorts } from "../../src/domain/shared/number-forms.js";
import type { Summary } from "../../src/ports/records.js";
import { nearFacetsOf } from "./near-facets.js";

/**
 * One word for each list that a document belongs to, under one index together with `startedAt`: every list, short or
 * long, is read newest first from its own stretch of that index, and a new list costs a word instead of an index.
 */
export function facetsOf(no: string, summary: Summary): string[] {
  const units = unitsOf(summary);
  return [
    FACET.all,
    FACET.state(summary.state),
    ...shortsOf(no).map(FACET.short),
    ...(summary.supervisions ?? []).flatMap(supervisionShorts).map(FACET.short),
    ...units.map(FACET.unit),
    ...(summary.open ? [FACET.open, ...units.map(FACET.openIn)] : []),
    ...(summary.open && summary.community === undefined ? [FACET.unplaced] : []),
    ...(summary.open && summary.unconfirmed ? [FACET.unconfirmed] : []),
    ...(summary.open && summary.raised ? [FACET.raised] : []),
    ...nearFacetsOf(summary),
    ...(summary.light === "GREEN" ? [] : [FACET.light(summary.light)]),
    ...countedIn(summary, units),
    ...(summary.reporter === undefined ? [] : [FACET.reporter(summary.reporter)]),
  ];
}

export const FACET = {
  all: "all",
  open: "open",
  /** Open, and nobody knows the community: rare. */
  unplaced: "unplaced",
  /** 提级呼叫 that are open: rare. */
  raised: "raised",
  /** Open, with a limit in a year whose official list was not there (R7): rare, too. */
  unconfirmed: "unconfirmed",
  state: (state: string) => `state:${state}`,
  /** Four digits by which people call it; of a 协办单 also with its place behind them, of a call also its 督办单. */
  short: (digits: string) => `short:${digits}`,
  unit: (unit: string) => `unit:${unit}`,
  openIn: (unit: string) => `open:${unit}`,
  /** Yellow and red only: nearly everything is green. */
  light: (light: string) => `light:${light}`,
  reporter: (reporter: string) => `reporter:${reporter}`,
  /** Calls and joint operations of which something counts in a month; of one unit, or of all. */
  counted: (month: string, unit?: string) => (unit === undefined ? `counted:${month}` : `counted:${month}:${unit}`),
} as const;

function countedIn({ months = [] }: Summary, units: readonly string[]): string[] {
  return months.flatMap((month) => [FACET.counted(month), ...units.map((unit) => FACET.counted(month, unit))]);
}

function unitsOf({ street, community, department, units = [] }: Summary): string[] {
  return [...new Set([street, community, department, ...units].filter((unit) => unit !== undefined))];
}
