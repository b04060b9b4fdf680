import type { Registry, Staff } from "../../domain/district/registry.js";
import { streetOf } from "../../domain/district/street-of.js";
import type { Speaker } from "./reading.js";

/** Where somebody speaks from, as far as the registry knows. */
export function speakerOf(registry: Registry, { unit, grids }: Staff): Speaker {
  const street = streetOf(registry, unit);
  const isCommunity = registry.units.get(unit)?.kind === "COMMUNITY";
  return { grids, ...(street === undefined ? {} : { street }), ...(isCommunity ? { community: unit } : {}) };
}
