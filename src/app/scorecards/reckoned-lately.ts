import type { Registry } from "../../domain/district/registry.js";
import { type Month, monthDates } from "../../domain/scoring/month-dates.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Version } from "../../ports/records.js";

/** Which month, by whose rule book and calendar; only what happened before `until` counts. */
export type Asked = { readonly month: Month; readonly registry: Registry; readonly until: Date };

/** What was reckoned lately, by everything it depends on: asked again while nothing of that has changed, it is not reckoned again. */
export type ReckonedLately = <T>(key: string, reckon: () => Promise<T>) => Promise<T>;

/** More than a district has units, for a month and the one before. */
const MOST = 200;

export function reckonedLately(most: number = MOST): ReckonedLately {
  const kept = new Map<string, Promise<unknown>>();
  return <T>(key: string, reckon: () => Promise<T>) => {
    const known = kept.get(key) as Promise<T> | undefined;
    const reckoned = known ?? reckon();
    kept.delete(key);
    kept.set(key, reckoned);
    if (kept.size > most) kept.delete(kept.keys().next().value as string);
    reckoned.catch(() => kept.delete(key));
    return reckoned;
  };
}

/** Nothing is kept. */
export const reckonedAnew: ReckonedLately = (_, reckon) => reckon();

/**
 * On what a unit's part of a month depends: the rules, what counts and how far each has come. Of a month that goes on all of it counts,
 * whenever it is asked for.
 */
export function keyOfMonth(
  unit: UnitCode,
  { month, registry, until }: Asked,
  counted: readonly Version<string>[],
): string {
  const { countedUntil } = monthDates(month, registry.calendar, registry.rules);
  const cut = until < countedUntil ? "" : "counted";
  return [month, unit, registry.version, cut, ...counted.map(({ no, v }) => `${no}:${v}`)].join(" ");
}
