import type { Registry, Staff } from "../district/registry.js";
import { staffWith } from "../district/staff-with.js";
import { isLineOf, isOpenOrder, linesOf } from "./facts.js";
import type { EndedLine, Order, Receiver } from "./order.js";
import { answersFor, issuerDesk } from "./people.js";

/** Whose move a line is, in the notation of lists. */
export function partiesOfLine(receiver: Receiver, registry: Registry): readonly string[] {
  const who = answersFor(receiver, registry);
  return "role" in who ? [`${who.role}@${who.unit}`] : who.map(({ id }) => `staff:${id}`);
}

/** Drafter and desk of the issuer, in the same notation. */
export function partiesOfIssuer(order: Order): readonly string[] {
  const { role, unit } = issuerDesk(order);
  return [`staff:${order.drafter.id}`, `${role}@${unit}`];
}

/** Receivers who have something to do; the issuer where a report waits for him; the district centre before the release. */
export function waitsForOrder(order: Order, registry: Registry): readonly string[] {
  if (order.state === "PROPOSED")
    return staffWith(registry, "DISTRICT_CENTER")
      .map(({ unit }) => `DISTRICT_CENTER@${unit}`)
      .filter(first);
  if (!isOpenOrder(order)) return [];
  const waiting = order.lines.flatMap((line) => {
    if (line.state === "CLOSED") return [];
    return line.state === "REPORTED_BACK" ? partiesOfIssuer(order) : partiesOfLine(line, registry);
  });
  return waiting.filter(first);
}

/** A receiver is concerned once it was issued; what waits for release is the department's and the centre's affair. */
export function concernsOrder(order: Order, registry: Registry): readonly string[] {
  const receiving = linesOf(order).flatMap(({ unit, grid }) =>
    grid === undefined ? [`unit:${unit}`] : [...partiesOfLine({ unit, grid }, registry), `COMMUNITY_CLERK@${unit}`],
  );
  return [`staff:${order.drafter.id}`, `unit:${order.issuer}`, ...receiving].filter(first);
}

const SEES_ALL_LINES: ReadonlySet<string> = new Set(["DISTRICT_CENTER", "GOVERNANCE_OFFICE", "DISTRICT_LEADER"]);

/** The lines a person may see: every one as issuer and in the district's offices, his own as a receiver, a clerk those of his grids too. */
export function linesSeenBy(order: Order, staff: Staff, registry: Registry): readonly EndedLine[] {
  const all: readonly EndedLine[] = linesOf(order);
  if (staff.unit === order.issuer || staff.roles.some((role) => SEES_ALL_LINES.has(role))) return all;
  return all.filter((line) => isSeenBy(line, staff, registry));
}

function isSeenBy(line: EndedLine, staff: Staff, registry: Registry): boolean {
  if (staff.roles.some((role) => isLineOf(line, { id: staff.id, unit: staff.unit, role }, registry))) return true;
  return line.grid !== undefined && line.unit === staff.unit && staff.roles.includes("COMMUNITY_CLERK");
}

function first(party: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(party) === at;
}
