import { opening } from "../../domain/deadline/workday.js";
import type { Unit } from "../../domain/district/registry.js";
import { type Month, type MonthDates, monthDates, monthsLater } from "../../domain/scoring/month-dates.js";
import type { Adjustment, DepartmentCard, Scorecard, StreetCard } from "../../domain/scoring/scorecard.js";
import { type DepartmentYear, type MonthTotal, yearOfDepartment } from "../../domain/scoring/year.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Scorecards } from "../../ports/scorecards.js";
import { type ReckonDeps, reckonDepartment } from "./reckon-department.js";
import { reckonStreet } from "./reckon-street.js";

/** `open`: the month, or its days before the draft; `draft`: it can still change; `final`: closed. */
export type ScorecardStatus = "open" | "draft" | "final";

/** A scorecard as it stands at a moment. `adjusted` is its total with what was ruled after it was closed. */
export type ReadScorecard<Card extends Scorecard = Scorecard> = {
  readonly card: Card;
  readonly status: ScorecardStatus;
  readonly dates: MonthDates;
  readonly adjustments: readonly Adjustment[];
  readonly adjusted?: number;
};

export type ReadDeps = ReckonDeps & { readonly scorecards: Scorecards };

/** A month's card: the stored one once the month is closed, before that reckoned from what happened so far. */
export async function departmentScorecard(
  deps: ReadDeps,
  month: Month,
  unit: UnitCode,
  now: Date,
): Promise<ReadScorecard<DepartmentCard>> {
  const [closed, adjustments] = await Promise.all([
    deps.scorecards.closed(month, unit),
    deps.scorecards.adjustments(month, unit),
  ]);
  const stored = closed?.kind === "department" ? closed : undefined;
  const { dates, ...asked } = asking(deps, month, now);
  const card = stored ?? (await reckonDepartment(deps, unit, asked));
  const total = adjustments.at(-1)?.total.now ?? card.result.total;
  return {
    ...{ card, dates, adjustments },
    status: stored ? "final" : statusAt(dates, now, deps),
    ...(total === undefined ? {} : { adjusted: total }),
  };
}

/** As {@link departmentScorecard}; no ruling changes a street's card later. */
export async function streetScorecard(
  deps: ReadDeps,
  month: Month,
  unit: UnitCode,
  now: Date,
): Promise<ReadScorecard<StreetCard>> {
  const closed = await deps.scorecards.closed(month, unit);
  const stored = closed?.kind === "street" ? closed : undefined;
  const { dates, ...asked } = asking(deps, month, now);
  const card = stored ?? (await reckonStreet(deps, unit, asked));
  const status = stored ? "final" : statusAt(dates, now, deps);
  return { card, status, dates, adjustments: [], adjusted: card.result.total };
}

/** Own months before that stand beside a unit's month (domain 16.2). */
export const COMPARED_MONTHS = 3;

/** So many months before one, oldest first: a unit is compared with itself and with nobody else (domain 16.2). */
export function comparedMonths(month: Month, count: number = COMPARED_MONTHS): readonly Month[] {
  return Array.from({ length: count }, (_, i) => monthsLater(month, i - count));
}

/** The totals of the months before, oldest first. */
export async function ownPast(
  deps: ReadDeps,
  month: Month,
  unit: UnitCode,
  now: Date,
  count: number = COMPARED_MONTHS,
): Promise<readonly MonthTotal[]> {
  const months = comparedMonths(month, count);
  const closed = await deps.scorecards.totals(months, unit);
  return Promise.all(
    months.map((past) => (closed.has(past) ? totalIn(past, closed.get(past)) : monthTotal(deps, past, unit, now))),
  );
}

const MONTHS_OF_YEAR = 12;

/** 年度 (domain 9.5): every month that has begun. */
export async function departmentYear(deps: ReadDeps, year: number, unit: UnitCode, now: Date): Promise<DepartmentYear> {
  const past = await ownPast(deps, `${year + 1}-01`, unit, now, MONTHS_OF_YEAR);
  return yearOfDepartment(past, deps.registries.current().rules);
}

async function monthTotal(deps: ReadDeps, month: Month, unit: UnitCode, now: Date): Promise<MonthTotal> {
  const { adjusted } = await departmentScorecard(deps, month, unit, now);
  return totalIn(month, adjusted);
}

function totalIn(month: Month, total: number | undefined): MonthTotal {
  return { month, ...(total === undefined ? {} : { total }) };
}

/** What a card that is not closed is reckoned by. */
export function asking({ registries }: Pick<ReadDeps, "registries">, month: Month, now: Date) {
  const registry = registries.current();
  const dates = monthDates(month, registry.calendar, registry.rules);
  const until = now < dates.countedUntil ? new Date(now.getTime() + 1) : dates.countedUntil;
  return { month, registry, until, dates };
}

export function statusAt(
  { draft }: MonthDates,
  now: Date,
  { registries }: Pick<ReadDeps, "registries">,
): ScorecardStatus {
  return now < opening(draft, registries.current().calendar) ? "open" : "draft";
}

/** Departments or streets of the district, in the order of the registry. */
export function unitsOf({ registries }: Pick<ReadDeps, "registries">, kind: Unit["kind"]): readonly Unit[] {
  return [...registries.current().units.values()].filter((unit) => unit.kind === kind);
}
