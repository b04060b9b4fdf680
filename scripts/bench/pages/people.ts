import type { Grid, Registry, Staff } from "../../../src/domain/district/registry.js";
import type { Role } from "../../../src/domain/district/roles.js";
import type { UnitCode } from "../../../src/domain/shared/ids.js";

/** Who acts for what happens in one grid. */
export type People = {
  readonly reporter: Staff;
  readonly verifier: Staff;
  readonly clerk: Staff;
  readonly team: Staff;
  readonly center: Staff;
  readonly leader: Staff;
};

export function peopleOf(registry: Registry, grid: Grid): People {
  const street = registry.units.get(grid.community)?.parent ?? grid.community;
  const workers = holders(registry, "GRID_WORKER", grid.community);
  const verifier = workers.find(({ grids }) => grids.includes(grid.code)) ?? holder(registry, "GRID_WORKER");
  return {
    verifier,
    reporter: workers.find(({ id }) => id !== verifier.id) ?? verifier,
    clerk: holder(registry, "COMMUNITY_CLERK", grid.community),
    team: holder(registry, "STREET_HANDLER", street),
    center: holder(registry, "STREET_CENTER", street),
    leader: holder(registry, "STREET_LEADER", street),
  };
}

/** The first who holds a role, in one body or anywhere. */
export function holder(registry: Registry, role: Role, unit?: UnitCode): Staff {
  const [first] = holders(registry, role, unit);
  if (!first) throw new Error(`nobody is ${role} in ${unit ?? "the district"}`);
  return first;
}

function holders(registry: Registry, role: Role, unit?: UnitCode): Staff[] {
  return [...registry.staff.values()].filter(
    (one) => one.roles.includes(role) && (unit === undefined || one.unit === unit),
  );
}
