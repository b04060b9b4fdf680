import type { UnitCode } from "../shared/ids.js";
import type { Registry, Staff } from "./registry.js";
import type { Role } from "./roles.js";
import { staffWith } from "./staff-with.js";
import { streetOf } from "./street-of.js";

const OWN_PEOPLE: readonly Role[] = ["STREET_HANDLER", "COMMUNITY_CLERK", "GRID_WORKER"];

/** Who may be sent to do the work: the street's teams, then the community's own people when it is a community. */
export function handlersOf(registry: Registry, unit: UnitCode): Staff[] {
  const street = streetOf(registry, unit);
  if (street === undefined) return [];
  const teams = staffWith(registry, "STREET_HANDLER", street);
  const own = unit === street ? [] : OWN_PEOPLE.flatMap((role) => staffWith(registry, role, unit));
  return [...new Set([...teams, ...own])];
}
