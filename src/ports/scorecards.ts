import type { Month } from "../domain/scoring/month-dates.js";
import type { Adjustment, Scorecard } from "../domain/scoring/scorecard.js";
import type { UnitCode } from "../domain/shared/ids.js";

/**
 * A scorecard as it was when its month was closed, or what a ruling changed in it later. Its id is its key (`2026-03:D04`);
 * it is written once and never changed.
 */
export type ScorecardChange = {
  readonly kind: "scorecard";
  readonly id: string;
  readonly at: Date;
  readonly outbox: readonly [];
} & (
  | { readonly form: "card"; readonly content: Scorecard }
  | { readonly form: "adjustment"; readonly content: Adjustment }
);

/** Months that were closed. */
export interface Scorecards {
  /** The unit's card as it was closed; undefined while its month is open. */
  closed(month: Month, unit: UnitCode): Promise<Scorecard | undefined>;
  /** When it was closed. */
  closedAt(month: Month, unit: UnitCode): Promise<Date | undefined>;
  /** Totals of those months that are closed, with everything that was ruled since; undefined where nothing was rated. */
  totals(months: readonly Month[], unit: UnitCode): Promise<ReadonlyMap<Month, number | undefined>>;
  /** What changed in that month since, in the order in which it was ruled; of one unit or of all. */
  adjustments(month: Month, unit?: UnitCode): Promise<readonly Adjustment[]>;
}
