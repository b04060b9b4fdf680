import type { UnitCode } from "../shared/ids.js";
import type { Registry, Staff } from "./registry.js";
import type { Role } from "./roles.js";

/** Everybody who holds the role in the unit, or anywhere when no unit is given; in the order of the registry. */
export function staffWith(registry: Registry, role: Role, unit?: UnitCode): Staff[] {
  return [...registry.staff.values()].filter(
    (staff) => staff.roles.includes(role) && (unit === undefined || staff.unit === unit),
  );
}
