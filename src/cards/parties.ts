import { deputyOf, type OnDuty, onDuty } from "../domain/district/on-duty.js";
import { reachedAt } from "../domain/district/reached-at.js";
import type { Registry } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { staffWith } from "../domain/district/staff-with.js";
import type { GridCode, StaffId, UnitCode } from "../domain/shared/ids.js";
import { ROLE_NAMES } from "./names.js";

/**
 * Whom a message is for: whoever is on duty. `standIn` is the line for somebody who gets it because nobody is at the post it was for,
 * `deputies` the line that names who acts for whom.
 */
export type Party = {
  readonly label: string;
  readonly ids: readonly StaffId[];
  readonly standIn?: string;
  readonly deputies?: string;
};

/** Everybody on duty at the post; the next in line when nobody is, and a line that says so. */
export function post(registry: Registry, role: Role, unit?: UnitCode): Party {
  const label = unit === undefined ? role : `${role}.${unit}`;
  const { people, vacant } = onDuty(registry, role, unit);
  if (!vacant) return party(label, people);
  const ids = reachedAt(registry, role, unit);
  return { label, ids, standIn: `(${unitNameOf(registry, unit)}${vacancy(registry, role, unit)},请您代为处理或转告)` };
}

/** The person, whoever stands in for him while he is away, or whoever holds the post when that account is gone. */
export function person(registry: Registry, id: StaffId, role: Role, unit: UnitCode): Party {
  const staff = registry.staff.get(id);
  if (!staff) return post(registry, role, unit);
  if (!registry.away.has(id)) return { label: id, ids: [id] };
  const deputy = deputyOf(registry, staff);
  if (deputy) return party(id, [{ staff: deputy, insteadOf: staff }]);
  const own = post(registry, staff.roles.includes(role) ? role : (staff.roles[0] ?? role), staff.unit);
  return { ...own, label: id, standIn: `(${staff.name}离岗且无人代理,请您代为处理)` };
}

/** Grid workers who patrol the grid or stand in for one, without those who must not look at their own work. */
export function gridWorkers(registry: Registry, grid: GridCode | undefined, except: readonly StaffId[] = []): Party {
  const patrolling = [...registry.staff.values()].filter(
    ({ roles, grids }) => grid !== undefined && roles.includes("GRID_WORKER") && grids.includes(grid),
  );
  const people = patrolling.filter(({ id }) => !except.includes(id)).flatMap((staff) => inPlaceOf(registry, staff));
  return party(
    `GRID_WORKER.${grid ?? "none"}`,
    people.filter(({ staff }) => !except.includes(staff.id)),
  );
}

/** One party of several; a line about an empty post is kept only when nobody else is there. */
export function together(label: string, parties: readonly Party[]): Party {
  const held = parties.filter(({ standIn, ids }) => standIn === undefined && ids.length > 0);
  const chosen = held.length > 0 ? held : parties.slice(0, 1);
  const standIn = held.length > 0 ? undefined : parties[0]?.standIn;
  const deputies = [...new Set(chosen.flatMap((one) => one.deputies ?? []))].join("");
  return {
    label,
    ids: [...new Set(chosen.flatMap(({ ids }) => ids))],
    ...(standIn === undefined ? {} : { standIn }),
    ...(deputies === "" ? {} : { deputies }),
  };
}

/** A party of these people, with the line that names deputies. */
export function party(label: string, people: readonly OnDuty[]): Party {
  const names = people.flatMap(({ staff, insteadOf }) =>
    insteadOf ? `(${insteadOf.name}离岗,由${staff.name}代理)` : [],
  );
  const ids = [...new Set(people.map(({ staff }) => staff.id))];
  return { label, ids, ...(names.length === 0 ? {} : { deputies: names.join("") }) };
}

/** The line that goes with what they are told: why it comes to them. */
export function aside({ standIn, deputies }: Party): { readonly standIn?: string } {
  const why = standIn ?? deputies;
  return why === undefined ? {} : { standIn: why };
}

function inPlaceOf(registry: Registry, staff: OnDuty["staff"]): readonly OnDuty[] {
  if (!registry.away.has(staff.id)) return [{ staff }];
  const deputy = deputyOf(registry, staff);
  return deputy ? [{ staff: deputy, insteadOf: staff }] : [];
}

function unitNameOf(registry: Registry, unit: UnitCode | undefined): string {
  return unit === undefined ? "" : (registry.units.get(unit)?.name ?? unit);
}

function vacancy(registry: Registry, role: Role, unit: UnitCode | undefined): string {
  const name = ROLE_NAMES[role];
  return staffWith(registry, role, unit).length === 0 ? `暂无${name}` : `${name}都不在岗`;
}
