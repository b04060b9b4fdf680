import type { Counts } from "../figures/counts.js";
import { countOf } from "../figures/counts.js";
import type { RecurringPlace } from "../figures/recurring.js";
import { type SpanFigures, spanFigures } from "../figures/span-figures.js";
import type { CallNo, MatterNo } from "../shared/ids.js";
import { figuresOfRated, type MonthFigures } from "./month-figures.js";

/** 由哪一级办结, in order from below. */
export const SOLVED_LEVELS = ["grid", "community", "street", "district"] as const;
export type SolvedAt = Readonly<Record<(typeof SOLVED_LEVELS)[number], number>>;

/** How often a list item was contested in a month: the list should be changed where that keeps happening (domain 10.5, 16.2). */
export type Dispute = {
  /** Absent for calls that are not on the list. */
  readonly listItem?: string;
  readonly upheld: number;
  readonly dismissed: number;
  readonly calls: readonly CallNo[];
};

/** Something on hold for long; `days` are natural days. */
export type LongHold = {
  readonly no: MatterNo | CallNo;
  readonly title: string;
  readonly ground: string;
  readonly since: Date;
  readonly days: number;
};

/** 月度评分 of the whole district (domain 16.2): no points, what happened and where the list or the ground is wrong. */
export type DistrictMonth = {
  readonly matters: Pick<SpanFigures["matters"], "reported" | "closed"> & { readonly solved: SolvedAt };
  readonly calls: SpanFigures["calls"];
  readonly rated: MonthFigures;
  readonly disputes: readonly Dispute[];
  readonly recurring: readonly RecurringPlace[];
  readonly longHolds: readonly LongHold[];
};

/** The figures of a month from what the recorder counted in it. */
export function districtFigures(counts: Counts): Pick<DistrictMonth, "matters" | "calls" | "rated"> {
  const { matters, calls } = spanFigures(counts);
  const solved = (level: string) => countOf(counts, `solved:${level}`);
  return {
    matters: {
      ...{ reported: matters.reported, closed: matters.closed },
      solved: {
        ...{ grid: solved("grid"), community: solved("community") },
        ...{ street: solved("street"), district: solved("district") },
      },
    },
    calls,
    rated: figuresOfRated(counts),
  };
}
