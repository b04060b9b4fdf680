import { comparableName } from "../district/comparable-name.js";
import { metersBetween } from "../district/placing/distance.js";
import type { Rules } from "../district/rules.js";
import type { CategoryCode } from "../shared/ids.js";
import type { Alike, MatterPlace } from "./matter.js";

/** What two reports must share to be one thing. */
export type Thing = {
  readonly category?: CategoryCode;
  readonly place: Pick<MatterPlace, "text" | "point" | "grid">;
};

/** An earlier matter that may be the same. `startedAt` is its report. */
export type Candidate = Thing & Alike & { readonly startedAt: Date };

/** Same minor class, and the same place: at most so many metres apart, or said in the same words of the same grid (M3, M22). */
export function isSameThing(one: Thing, other: Thing, rules: Rules): boolean {
  return one.category !== undefined && one.category === other.category && isSamePlace(one.place, other.place, rules);
}

/** The earlier matter to which a report belongs, if any: an open one before a closed one, the latest of each. */
export function alikeAmong(thing: Thing, candidates: readonly Candidate[], rules: Rules): Alike | undefined {
  const same = candidates.filter((candidate) => isSameThing(thing, candidate, rules));
  const [best] = same.sort((a, b) => Number(b.open) - Number(a.open) || b.startedAt.getTime() - a.startedAt.getTime());
  return best && { no: best.no, open: best.open };
}

/** Without two points nothing can be measured; only the very same words then say the same place. */
function isSamePlace(one: Thing["place"], other: Thing["place"], { registry }: Rules): boolean {
  if (one.point && other.point) return metersBetween(one.point, other.point) <= registry.rules.mergeRadiusMeters;
  const words = comparableName(one.text);
  return one.grid !== undefined && one.grid === other.grid && words !== "" && words === comparableName(other.text);
}
