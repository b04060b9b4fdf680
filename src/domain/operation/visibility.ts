import type { Registry, Staff } from "../district/registry.js";
import { bodiesOf, isBound, isOpenOperation } from "./facts.js";
import type { EndedBody, Operation } from "./operation.js";
import { unrated } from "./rate-bodies.js";

/** Whose move it is, in the notation of lists. */
export function waitsForOperation(operation: Operation, _registry: Registry): readonly string[] {
  const { street, commander } = operation;
  if (operation.state === "DRAFT") return [`STREET_LEADER@${street}`, `STREET_CHIEF@${street}`];
  if (operation.state === "DONE") return [`STREET_CENTER@${street}`];
  if (!isOpenOperation(operation)) return [];
  const bodies = operation.bodies.filter(owes).flatMap(({ body }) => partiesOfBody(body));
  const commanding = operation.state === "ON_SITE" && commander ? [`staff:${commander.id}`] : [];
  return [...bodies, ...commanding].filter(first);
}

export function partiesOfBody(body: string): readonly string[] {
  return [`DEPT_LIAISON@${body}`];
}

/** A body is concerned from its invitation on; a draft is the street's own affair. */
export function concernsOperation(operation: Operation): readonly string[] {
  const taking = bodiesOf(operation).map(({ body }) => `unit:${body}`);
  const commander = operation.commander ? [`staff:${operation.commander.id}`] : [];
  return [`unit:${operation.street}`, `staff:${operation.drafter.id}`, ...commander, ...taking].filter(first);
}

const SEES_ALL_BODIES: ReadonlySet<string> = new Set(["DISTRICT_CENTER", "GOVERNANCE_OFFICE", "DISTRICT_LEADER"]);

/** The bodies' stars that a person may see: all as the street and in the district's offices, a body its own. */
export function ratingSeenBy({ body }: EndedBody, operation: Operation, staff: Staff): boolean {
  if (staff.unit === operation.street || staff.unit === body) return true;
  return staff.roles.some((role) => SEES_ALL_BODIES.has(role));
}

/** It still has to confirm or to come. */
function owes(part: EndedBody): boolean {
  return part.state === "INVITED" || part.state === "CONFIRMED" || (part.state === "LEFT" && isBound(part));
}

/** Whether the street still owes it stars. */
export function waitsForStars(operation: Operation): readonly EndedBody[] {
  return operation.state === "DONE" ? unrated(operation) : [];
}

function first(party: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(party) === at;
}
