import type { Recorded } from "../shared/event.js";
import type { Call, CallFacts, CallPart } from "./call.js";
import type { PartClosed, PartMoved, PartOpened, PartReleased, PartReopened } from "./events.js";
import { factsOf } from "./facts.js";
import { withoutFlags } from "./flags.js";
import { withoutSupervision } from "./supervised.js";

/** 协办单 (domain 5, parallel departments): what becomes of a lead call and of its parts. Carried out, never judged. */

export function opened(lead: Call, { data }: Recorded<PartOpened>): Call {
  return { ...lead, parts: [...lead.parts, { no: data.part, department: data.department }] };
}

export function closed(lead: Call, { data }: Recorded<PartClosed>): Call {
  return withPart(lead, data.part, (part) => ({ ...part, ended: data.how }));
}

export function reopened(lead: Call, { data }: Recorded<PartReopened>): Call {
  return withPart(lead, data.part, ({ ended: _, ...part }) => part);
}

/** 解除协办: no clock of it runs on, nothing of it waits. */
export function released(part: Call, event: Recorded<PartReleased>): Call {
  const { cancellation: _, ...facts } = outOfHand(part);
  const why = { reason: event.data.reason, by: event.actor, at: event.at };
  return { ...facts, released: why, state: "RELEASED" };
}

/** C18 of the lead call: over under this number. */
export function moved(part: Call, { data }: Recorded<PartMoved>): Call {
  const { cancellation: _, ...facts } = outOfHand(part);
  return { ...facts, redispatchedTo: { call: data.to, department: part.lead }, state: "REDISPATCHED" };
}

/** Its department has nothing more to do with it: nobody waits for anything of it. */
function outOfHand(part: Call): CallFacts {
  return withoutSupervision(withoutFlags(factsOf(part)));
}

function withPart(lead: Call, no: CallPart["no"], change: (part: CallPart) => CallPart): Call {
  return { ...lead, parts: lead.parts.map((part) => (part.no === no ? change(part) : part)) };
}

/** Those the lead still has to wait for. */
export function openParts({ parts }: Pick<Call, "parts">): readonly CallPart[] {
  return parts.filter(({ ended }) => ended === undefined);
}
