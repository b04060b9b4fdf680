import type { UnitCode } from "../shared/ids.js";
import type { Registry } from "./registry.js";

/** The street a unit is or belongs to; undefined for departments, district bodies and codes that do not exist. */
export function streetOf(registry: Registry, unit: UnitCode): UnitCode | undefined {
  const found = registry.units.get(unit);
  return found?.kind === "STREET" ? found.code : found?.parent;
}
