import type { SandboxGroup, SandboxUser } from "../../adapters/sandbox/index.js";
import type { Registry, Staff, Unit } from "../domain/district/registry.js";

/** The registry's people as accounts of a messenger. */
export function usersOf(registry: Registry): SandboxUser[] {
  return [...registry.staff.values()].map((staff) => ({
    userid: staff.id,
    name: staff.name,
    roles: [...staff.roles],
    units: [unitOf(registry, staff)],
  }));
}

/** Every department's chat group: all of its staff, and the robot that speaks there. */
export function groupsOf(registry: Registry): SandboxGroup[] {
  return [...registry.units.values()].flatMap((unit) => {
    if (!unit.group) return [];
    const members = [...registry.staff.values()].filter((staff) => staff.unit === unit.code).map((staff) => staff.id);
    return [{ id: groupId(unit), name: unit.group.name, robotKey: unit.group.robotKey, members }];
  });
}

function groupId(unit: Unit): string {
  return `group-${unit.code.toLowerCase()}`;
}

function unitOf(registry: Registry, staff: Staff): { code: string; name: string } {
  return { code: staff.unit, name: registry.units.get(staff.unit)?.name ?? staff.unit };
}
