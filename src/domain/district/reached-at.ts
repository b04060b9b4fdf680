import type { StaffId, UnitCode } from "../shared/ids.js";
import { atPost, deputyOf, onDuty } from "./on-duty.js";
import type { Registry } from "./registry.js";
import type { Role } from "./roles.js";
import { staffWith } from "./staff-with.js";

/** Who is told what a post is told: everybody on duty there or in its place, the district centre where a whole body is away. */
export function reachedAt(registry: Registry, role: Role, unit?: UnitCode): readonly StaffId[] {
  const { people } = onDuty(registry, role, unit);
  return people.length > 0 ? people.map(({ staff }) => staff.id) : lastResort(registry);
}

/** The person, whoever acts for him while he is away, or who is told what his post is told; nobody when that account is gone. */
export function actingFor(registry: Registry, id: StaffId, role: Role): readonly StaffId[] {
  const staff = registry.staff.get(id);
  if (!staff) return [];
  if (!registry.away.has(id)) return [id];
  const deputy = deputyOf(registry, staff);
  if (deputy) return [deputy.id];
  return reachedAt(registry, staff.roles.includes(role) ? role : (staff.roles[0] ?? role), staff.unit);
}

/** The district centre sees every case, also those for whom nobody is there; the administrator hears of empty posts otherwise. */
function lastResort(registry: Registry): readonly StaffId[] {
  const here = atPost(registry, { role: "DISTRICT_CENTER" }).map(({ staff }) => staff.id);
  if (here.length > 0) return here;
  const ranks = (["DISTRICT_CENTER", "ADMIN"] as const).map((role) => staffWith(registry, role).map(({ id }) => id));
  return ranks.find((ids) => ids.length > 0) ?? [];
}
