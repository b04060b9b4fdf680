import type { UnitCode } from "../shared/ids.js";
import type { Registry } from "./registry.js";

/**
 * The street a unit is or belongs to; undefined for departments, district bodies, codes that do not exist, and bodies stationed in a
 * street, which are not part of it.
 */
export function streetOf(registry: Registry, unit: UnitCode): UnitCode | undefined {
  const found = registry.units.get(unit);
  if (found?.kind === "STREET") return found.code;
  return found?.kind === "COMMUNITY" ? found.parent : undefined;
}
