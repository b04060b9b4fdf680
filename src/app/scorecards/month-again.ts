import type { Registry, UnitKind } from "../../domain/district/registry.js";
import { type Month, monthDates } from "../../domain/scoring/month-dates.js";
import type { Scorecard } from "../../domain/scoring/scorecard.js";
import { countsForStreet } from "../../domain/scoring/street-call.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Projections } from "../../ports/projections.js";
import type { Registries } from "../../ports/registries.js";
import type { Scorecards } from "../../ports/scorecards.js";
import { districtUnit, reckonDistrict } from "./district-scorecard.js";
import { type PastRecord, pastRecord } from "./past-record.js";
import { reckonDepartment } from "./reckon-department.js";
import { reckonStreet } from "./reckon-street.js";

export type AgainDeps = {
  readonly projections: Pick<Projections, "standing" | "histories">;
  readonly scorecards: Pick<Scorecards, "closed" | "closedAt">;
  readonly registries: Registries;
  /** Aggregates looked at at a time. */
  readonly pageSize: number;
};

/** A month's card reckoned from the record of events, and the one that was closed, if it was. */
export type Again = {
  readonly reckoned: Scorecard;
  /** The record was looked at as it was then. */
  readonly at: Date;
  readonly closed?: Scorecard;
  readonly differences: readonly Difference[];
};

/** Where the two are not the same, and what stands there. */
export type Difference = { readonly path: string; readonly closed: unknown; readonly reckoned: unknown };

/**
 * 同一事件、同一规则,得同一分数 (domain 9): a closed month is reckoned by the rule book it was closed under from the events until then,
 * one that is still open by today's and until `now`.
 */
export async function monthAgain(deps: AgainDeps, month: Month, unit: UnitCode, now: Date): Promise<Again> {
  const { scorecards, registries } = deps;
  const [closed, closedAt] = await Promise.all([scorecards.closed(month, unit), scorecards.closedAt(month, unit)]);
  const at = closedAt ?? now;
  const registry = closed ? await registries.at(closed.registry) : registries.current();
  const inForce: Registries = { current: () => registry, at: registries.at };
  const { position = 0 } = (await deps.projections.standing()) ?? {};
  const pages = deps.projections.histories(0, position, deps.pageSize);
  const past = await pastRecord(pages, { month, at, registries: inForce });
  const reckoned = await reckon(past, registry, month, unit, at);
  return {
    reckoned,
    at,
    ...(closed ? { closed } : {}),
    differences: closed ? differencesOf(asReckoned(closed), reckoned) : [],
  };
}

async function reckon(past: PastRecord, registry: Registry, month: Month, unit: UnitCode, at: Date) {
  const { countedUntil } = monthDates(month, registry.calendar, registry.rules);
  const until = at < countedUntil ? new Date(at.getTime() + 1) : countedUntil;
  const asked = { month, registry, until };
  const kind: UnitKind | undefined = registry.units.get(unit)?.kind;
  if (unit === districtUnit(registry)) return reckonDistrict(past, asked, at);
  if (kind === "STREET") return reckonStreet(past, unit, asked);
  return reckonDepartment(past, unit, asked);
}

/** Cards that were closed by earlier releases list calls of which the street's month counts nothing. */
function asReckoned(closed: Scorecard): Scorecard {
  return closed.kind === "street" ? { ...closed, counted: closed.counted.filter(countsForStreet) } : closed;
}

/** Leaf by leaf; dates are equal when they are the same instant. */
function differencesOf(closed: unknown, reckoned: unknown, path = ""): readonly Difference[] {
  if (isBranch(closed) && isBranch(reckoned)) {
    const names = [...new Set([...Object.keys(closed), ...Object.keys(reckoned)])];
    return names.flatMap((name) => differencesOf(closed[name], reckoned[name], path === "" ? name : `${path}.${name}`));
  }
  // What an earlier release did not list yet, and there was none of.
  if (closed === undefined && Array.isArray(reckoned) && reckoned.length === 0) return [];
  return JSON.stringify(closed) === JSON.stringify(reckoned) ? [] : [{ path, closed, reckoned }];
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}
