import { actingFor, reachedAt } from "../district/reached-at.js";
import type { Registry } from "../district/registry.js";
import type { StaffId, UnitCode } from "../shared/ids.js";
import { isBound } from "./facts.js";
import type { EndedBody, Operation, OperationFacts } from "./operation.js";

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

/** Who speaks in the chat group: the street's commander, desk and leaders, and the liaisons of every body that confirmed. */
export function groupMembers(
  operation: Operation,
  parts: readonly EndedBody[],
  registry: Registry,
): readonly StaffId[] {
  const confirmed = parts.filter((part) => part.confirmed !== undefined && isBound(part)).map(({ body }) => body);
  return once([...streetMembers(operation, registry), ...liaisonsOf(confirmed, registry)]);
}

export function streetMembers(operation: Of, registry: Registry): readonly StaffId[] {
  return once([...runnersOf(operation, registry), ...leadersOf(operation, registry)]);
}

function once(people: readonly StaffId[]): StaffId[] {
  return [...new Set(people)];
}
