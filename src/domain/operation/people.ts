import { actingFor, reachedAt } from "../district/reached-at.js";
import type { Registry } from "../district/registry.js";
import type { StaffId, UnitCode } from "../shared/ids.js";
import type { OperationFacts } from "./operation.js";

type Of = Pick<OperationFacts, "street" | "commander" | "drafter">;

export function leadersOf({ street }: Of, registry: Registry): readonly StaffId[] {
  return [...reachedAt(registry, "STREET_LEADER", street), ...reachedAt(registry, "STREET_CHIEF", street)];
}

export function deskOf({ street }: Of, registry: Registry): readonly StaffId[] {
  return reachedAt(registry, "STREET_CENTER", street);
}

/** 现场指挥, or who acts for him; nobody before the deployment unless one was proposed. */
export function commandersOf({ commander }: Of, registry: Registry): readonly StaffId[] {
  return commander ? actingFor(registry, commander.id, commander.role) : [];
}

/** Commander and desk: who runs it. */
export function runnersOf(operation: Of, registry: Registry): readonly StaffId[] {
  return once([...commandersOf(operation, registry), ...deskOf(operation, registry)]);
}

/** Liaisons of these bodies. */
export function liaisonsOf(bodies: readonly UnitCode[], registry: Registry): readonly StaffId[] {
  return once(bodies.flatMap((body) => reachedAt(registry, "DEPT_LIAISON", body)));
}

function once(people: readonly StaffId[]): StaffId[] {
  return [...new Set(people)];
}
