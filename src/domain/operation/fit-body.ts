import type { Registry } from "../district/registry.js";
import type { UnitCode } from "../shared/ids.js";

/** Who may be asked to take part: a district department, or a body stationed in that street (domain 12). */
export function isFitBody(code: UnitCode, street: UnitCode, registry: Registry): boolean {
  const unit = registry.units.get(code);
  if (unit?.kind === "DEPARTMENT") return true;
  return unit?.kind === "STATIONED" && unit.parent === street;
}
