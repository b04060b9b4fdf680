import type { UnitCode } from "../shared/ids.js";
import type { Refusal } from "../shared/refusal.js";
import type { Call, PartEnd } from "./call.js";
import type { CallEvent, PartClosed } from "./events.js";
import { isOver } from "./facts.js";
import { partNo } from "./part-no.js";
import { openParts } from "./parts.js";

/** What a lead call and its 协办单 do to each other; both sides belong into one commit. */

/** How a part ended; undefined while its department has it. */
export function endOfPart({ state }: Call): PartEnd | undefined {
  if (state === "FINISHED" || state === "RATED" || state === "ARCHIVED") return "finished";
  if (state === "RELEASED") return "released";
  if (state === "CANCELLED") return "cancelled";
  return state === "REDISPATCHED" ? "redispatched" : undefined;
}

/** Why a lead cannot be finished yet: number and department of each part that is open; undefined when it waits for none. */
export function waitsForParts(lead: Call): Omit<Refusal, "code"> | undefined {
  const open = openParts(lead);
  if (open.length === 0) return undefined;
  return { no: lead.no, candidates: open.map(({ no, department }) => ({ no, title: department })) };
}

/** What an act on a part is to its lead: one thing less to wait for, or one more again. Nothing once the lead is over itself. */
export function afterPart(lead: Call, before: Call, after: Call): readonly CallEvent[] {
  const [was, is] = [endOfPart(before), endOfPart(after)];
  if (isOver(lead) || (was === undefined) === (is === undefined)) return [];
  const { no: part } = after;
  return [
    is === undefined ? { type: "PartReopened", data: { part } } : { type: "PartClosed", data: { part, how: is } },
  ];
}

/** The lead call ends with its parts open: they end with it. */
export function partsEnded(lead: Call, how: PartEnd): readonly PartClosed[] {
  return openParts(lead).map(({ no: part }) => ({ type: "PartClosed", data: { part, how } }));
}

/** C25 of the lead call: a part that is open is taken back with it. */
export function cancelledWithLead(part: Call, reason: string): readonly CallEvent[] {
  if (endOfPart(part) !== undefined) return [];
  return [{ type: "CallCancelled", data: { reason, ground: "with_lead" } }];
}

/** C18 of the lead call: a part that is open goes on under the one that leads now, by that department's own number there. */
export function movedWithLead(part: Call, next: Call): readonly CallEvent[] {
  if (endOfPart(part) !== undefined) return [];
  const to = next.parts.find(({ department }) => department === part.lead)?.no ?? next.no;
  return [{ type: "PartMoved", data: { to, lead: next.lead } }];
}

/**
 * Under which number a department helps: as lead, under the part it has or had finished (`joins`), or under a new one. One that was
 * released or redispatched may be called again.
 */
export function placeUnder(lead: Call, department: UnitCode): { readonly to: Call["no"]; readonly joins: boolean } {
  if (department === lead.lead) return { to: lead.no, joins: true };
  const own = lead.parts.find(
    (part) => part.department === department && (part.ended === undefined || part.ended === "finished"),
  );
  return own ? { to: own.no, joins: true } : { to: partNo(lead.no, lead.parts.length + 1), joins: false };
}
