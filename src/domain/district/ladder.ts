import type { UnitCode } from "../shared/ids.js";
import type { Registry } from "./registry.js";
import type { Role } from "./roles.js";
import { streetOf } from "./street-of.js";

/** A post: a role in a unit, or anywhere when no unit is given. */
export type Post = { readonly role: Role; readonly unit?: UnitCode };

type Rung = { readonly role: Role; readonly where: "sameUnit" | "itsStreet" };

const inUnit = (...roles: readonly Role[]): Rung[] => roles.map((role) => ({ role, where: "sameUnit" }));
const inStreet = (...roles: readonly Role[]): Rung[] => roles.map((role) => ({ role, where: "itsStreet" }));

/**
 * 无人在岗: who takes a step over when nobody of a post is on duty, neither a holder nor a deputy; in order (domain 3). It never
 * leaves the body that the step belongs to: the district centre is told of a street without anybody, and decides nothing for it.
 */
const LADDER: Readonly<Record<Role, readonly Rung[]>> = {
  GRID_WORKER: [...inUnit("COMMUNITY_CLERK"), ...inStreet("STREET_CENTER")],
  COMMUNITY_CLERK: inStreet("STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"),
  STREET_HANDLER: inUnit("STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"),
  STREET_CENTER: inUnit("STREET_LEADER", "STREET_CHIEF"),
  STREET_LEADER: inUnit("STREET_CHIEF"),
  STREET_CHIEF: inUnit("STREET_LEADER"),
  DEPT_HANDLER: inUnit("DEPT_LIAISON", "DEPT_LEADER", "DEPT_HEAD"),
  DEPT_LIAISON: inUnit("DEPT_LEADER", "DEPT_HEAD"),
  DEPT_LEADER: inUnit("DEPT_HEAD"),
  DEPT_HEAD: inUnit("DEPT_LEADER"),
  INTAKE: [],
  DISTRICT_CENTER: [],
  GOVERNANCE_OFFICE: [],
  DISTRICT_LEADER: [],
  DISCIPLINE: [],
  PERFORMANCE_OFFICE: [],
  ADMIN: [],
};

/** The posts above one, in order. A community's step goes up to its street. */
export function postsAbove({ role, unit }: Post, registry: Registry): readonly Post[] {
  if (unit === undefined) return [];
  const street = streetOf(registry, unit);
  return LADDER[role].flatMap((rung) => {
    const at = rung.where === "sameUnit" ? unit : street;
    return at === undefined ? [] : [{ role: rung.role, unit: at }];
  });
}
