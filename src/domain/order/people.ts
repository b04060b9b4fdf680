import { deputyOf } from "../district/on-duty.js";
import { reachedAt } from "../district/reached-at.js";
import type { Registry, Staff } from "../district/registry.js";
import type { Role } from "../district/roles.js";
import { staffWith } from "../district/staff-with.js";
import type { GridCode, StaffId, UnitCode } from "../shared/ids.js";
import type { IssuerLevel, Order, Receiver } from "./order.js";

/** A desk whose move it can be. */
export type Desk = { readonly role: Role; readonly unit: UnitCode };

/** The desk that answers for a street or community. */
function deskOf(unit: UnitCode, registry: Registry): Desk {
  return { role: registry.units.get(unit)?.kind === "STREET" ? "STREET_CENTER" : "COMMUNITY_CLERK", unit };
}

function walkersOf(grid: GridCode, registry: Registry): Staff[] {
  return staffWith(registry, "GRID_WORKER").filter(({ grids }) => grids.includes(grid));
}

/** The person, or who acts for him while he is away. */
function acting(staff: Staff, registry: Registry): Staff | undefined {
  return registry.away.has(staff.id) ? deputyOf(registry, staff) : staff;
}

/** Who answers for a line: those who walk the grid; where nobody does or acts for them, and for a unit, its desk. */
export function answersFor({ unit, grid }: Receiver, registry: Registry): readonly Staff[] | Desk {
  const walkers = grid === undefined ? [] : walkersOf(grid, registry);
  return walkers.some((walker) => acting(walker, registry)) ? walkers : deskOf(unit, registry);
}

const ISSUERS: Readonly<Record<IssuerLevel, Role>> = {
  DISTRICT: "DISTRICT_CENTER",
  DEPARTMENT: "DEPT_LIAISON",
  STREET: "STREET_CENTER",
};

/** The desk of whoever issued it; the drafter is told beside it. */
export function issuerDesk({ level, issuer }: Pick<Order, "level" | "issuer">): Desk {
  return { role: ISSUERS[level], unit: issuer };
}

/** Everybody who answers for these lines now. */
export function peopleOf(receivers: readonly Receiver[], registry: Registry): StaffId[] {
  const people = receivers.flatMap((receiver) => {
    const who = answersFor(receiver, registry);
    return "role" in who ? atDesk(who, registry) : here(who, registry);
  });
  return [...new Set(people)];
}

/** Drafter and desk of the issuer, whoever acts for them now. */
export function issuersOf(order: Pick<Order, "level" | "issuer" | "drafter">, registry: Registry): StaffId[] {
  const drafter = registry.staff.get(order.drafter.id);
  return [...new Set([...here(drafter ? [drafter] : [], registry), ...atDesk(issuerDesk(order), registry)])];
}

/** Those of the district centre who are told what waits there. */
export function releasersOf(registry: Registry): readonly StaffId[] {
  return reachedAt(registry, "DISTRICT_CENTER");
}

function atDesk({ role, unit }: Desk, registry: Registry): readonly StaffId[] {
  return reachedAt(registry, role, unit);
}

function here(people: readonly Staff[], registry: Registry): StaffId[] {
  return people.flatMap((staff) => acting(staff, registry)?.id ?? []);
}
