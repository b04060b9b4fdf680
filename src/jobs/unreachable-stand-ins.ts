import { person } from "../cards/parties.js";
import { asIfAway } from "../domain/district/on-duty.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Role } from "../domain/district/roles.js";
import { staffWith } from "../domain/district/staff-with.js";
import type { StaffId } from "../domain/shared/ids.js";

/** Who acts in somebody's place: his deputy, else whoever holds the same post beside him, else the next in line of the unit. */
export function inPlaceOf(unreachable: Staff, registry: Registry, at: Date): readonly StaffId[] {
  const without = asIfAway(registry, unreachable.id, at);
  const [role] = unreachable.roles;
  return role === undefined ? [] : person(without, unreachable.id, role, unreachable.unit).ids;
}

/** The district centre: it sees every case. */
export function districtCentre({ id }: Staff, registry: Registry): readonly StaffId[] {
  return holders(["DISTRICT_CENTER"], id, registry);
}

/** Who puts an account right: the administrator, who sees no cases, and the district centre. */
export function keepersOfAccounts({ id }: Staff, registry: Registry): readonly StaffId[] {
  return holders(["ADMIN", "DISTRICT_CENTER"], id, registry);
}

function holders(roles: readonly Role[], but: StaffId, registry: Registry): readonly StaffId[] {
  const people = roles.flatMap((role) => staffWith(registry, role)).map(({ id }) => id);
  return [...new Set(people)].filter((id) => id !== but);
}
