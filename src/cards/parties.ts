import type { Registry } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { staffWith } from "../domain/district/staff-with.js";
import type { GridCode, StaffId, UnitCode } from "../domain/shared/ids.js";
import { ROLE_NAMES } from "./names.js";

/** Whom a message is for. `standIn` is the line for somebody who gets it because the post it was for is empty. */
export type Party = { readonly label: string; readonly ids: readonly StaffId[]; readonly standIn?: string };

type Post = { readonly role: Role; readonly unit?: UnitCode };

/** Who takes the place of an empty post inside the same unit, in order. */
const SUCCESSORS: Partial<Record<Role, readonly Role[]>> = {
  STREET_CENTER: ["STREET_LEADER", "STREET_CHIEF"],
  STREET_LEADER: ["STREET_CHIEF"],
  STREET_CHIEF: ["STREET_LEADER"],
  DEPT_LIAISON: ["DEPT_LEADER", "DEPT_HEAD"],
  DEPT_LEADER: ["DEPT_HEAD"],
  DEPT_HEAD: ["DEPT_LEADER"],
};
const LAST_RESORT: readonly Post[] = [{ role: "DISTRICT_CENTER" }, { role: "ADMIN" }];

/** Everybody who holds the role in the unit; the next in line when nobody does, and a line that says so. */
export function post(registry: Registry, role: Role, unit?: UnitCode): Party {
  const label = unit === undefined ? role : `${role}.${unit}`;
  const holders = idsOf(registry, { role, ...(unit === undefined ? {} : { unit }) });
  if (holders.length > 0) return { label, ids: holders };
  const standIns = successors(registry, role, unit).map((next) => idsOf(registry, next));
  const ids = standIns.find((found) => found.length > 0) ?? [];
  const unitName = unit === undefined ? "" : (registry.units.get(unit)?.name ?? unit);
  return { label, ids, standIn: `(${unitName}暂无${ROLE_NAMES[role]},请您代为处理或转告)` };
}

/** The person, or whoever holds the post when that account is gone. */
export function person(registry: Registry, id: StaffId, role: Role, unit: UnitCode): Party {
  return registry.staff.has(id) ? { label: id, ids: [id] } : post(registry, role, unit);
}

/** Grid workers who patrol the grid, without the one who must not look at his own work. */
export function gridWorkers(registry: Registry, grid: GridCode | undefined, except?: StaffId): Party {
  const ids = [...registry.staff.values()]
    .filter((staff) => grid !== undefined && staff.roles.includes("GRID_WORKER") && staff.grids.includes(grid))
    .map((staff) => staff.id)
    .filter((id) => id !== except);
  return { label: `GRID_WORKER.${grid ?? "none"}`, ids };
}

/** One party of several; a line about an empty post is kept only when nobody else is there. */
export function together(label: string, parties: readonly Party[]): Party {
  const held = parties.filter((party) => party.standIn === undefined && party.ids.length > 0);
  const chosen = held.length > 0 ? held : parties.slice(0, 1);
  const standIn = held.length > 0 ? undefined : parties[0]?.standIn;
  const ids = [...new Set(chosen.flatMap((party) => party.ids))];
  return { label, ids, ...(standIn === undefined ? {} : { standIn }) };
}

function successors(registry: Registry, role: Role, unit: UnitCode | undefined): readonly Post[] {
  if (unit === undefined) return LAST_RESORT;
  const street = registry.units.get(unit)?.parent;
  const inside = (SUCCESSORS[role] ?? []).map((next) => ({ role: next, unit }));
  const above: readonly Post[] = street === undefined ? [] : [{ role: "STREET_CENTER", unit: street }];
  return [...inside, ...above, ...LAST_RESORT];
}

function idsOf(registry: Registry, at: Post): readonly StaffId[] {
  return staffWith(registry, at.role, at.unit).map((staff) => staff.id);
}
