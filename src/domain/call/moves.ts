import type { Deadline } from "../deadline/deadline.js";
import type { Recorded } from "../shared/event.js";
import type { Call, CallClock, CallState } from "./call.js";
import type {
  CallArchived,
  CallDrafted,
  CallFinished,
  CallRated,
  CallResponded,
  CallSent,
  CallSigned,
  RatingProposed,
  ReviewRequested,
} from "./events.js";
import { factsOf } from "./facts.js";

/** What each change of state makes of a call (domain 5.2, columns "to" and "clock"). Carried out, never judged. */

/** C1: the first event makes the call. */
export function drafted(event: Recorded<CallDrafted>): Call {
  const { type, actor, at } = event;
  return {
    ...event.data,
    draftedAt: at,
    proof: [],
    departmentPhotos: [],
    reminders: [],
    gaps: [],
    events: event.seq,
    acts: { [type]: { actor, at } },
    last: { type, actor, at },
    state: "DRAFT",
  };
}

/** C2 */
export function reviewRequested(call: Call, event: Recorded<ReviewRequested>): Call {
  const { approve, gaps } = event.data;
  return { ...factsOf(call), gaps, state: "IN_REVIEW", approve: started("approve", approve), widened: false };
}

/** Nobody approved in time: the whole leadership may. */
export function approvalWidened(call: Call): Call {
  return { ...inState(call, "IN_REVIEW"), widened: true };
}

/** C3 */
export function draftReturned(call: Call): Call {
  return { ...factsOf(call), state: "DRAFT" };
}

/** C4: T0, all three clocks start. */
export function sent(call: Call, event: Recorded<CallSent>): Call {
  const { sign, respond, finish } = event.data;
  return {
    ...factsOf(call),
    sentAt: event.at,
    state: "SENT",
    sign: started("sign", sign),
    respond: started("respond", respond),
    finish: started("finish", finish),
  };
}

/** C5 */
export function signed(call: Call, event: Recorded<CallSigned>): Call {
  const { respond, finish } = inState(call, "SENT");
  return { ...factsOf(call), signedAt: event.at, state: "SIGNED", respond, finish };
}

/** C7 */
export function responded(call: Call, event: Recorded<CallResponded>): Call {
  const { finish } = inState(call, "SIGNED");
  return { ...factsOf(call), respondedAt: event.at, response: event.data, state: "RESPONDED", finish };
}

/** C10; C11 counts as signed and responded at that moment. */
export function finished(call: Call, event: Recorded<CallFinished>): Call {
  const { result, proof, rate } = event.data;
  const facts = factsOf(call);
  return {
    ...facts,
    signedAt: facts.signedAt ?? event.at,
    respondedAt: facts.respondedAt ?? event.at,
    finishedAt: event.at,
    result,
    proof,
    state: "FINISHED",
    rate: started("rate", rate),
  };
}

/** C12, first half: one or two stars wait for the leader. */
export function ratingProposed(call: Call, event: Recorded<RatingProposed>): Call {
  const { actor, data } = event;
  const waiting = inState(call, "FINISHED");
  return actor.kind === "staff" ? { ...waiting, proposedRating: { ...data, by: actor } } : waiting;
}

/** C12 */
export function rated(call: Call, event: Recorded<CallRated>): Call {
  const { stars, reason, appeal } = event.data;
  const ratingReason = reason === undefined ? {} : { ratingReason: reason };
  return { ...factsOf(call), stars, ...ratingReason, state: "RATED", appeal: started("appeal", appeal) };
}

/** C14 */
export function archived(call: Call, event: Recorded<CallArchived>): Call {
  return { ...factsOf(call), state: "ARCHIVED", archivedAt: event.at };
}

/** Taken back before anything reached a department. */
export function cancelled(call: Call): Call {
  return { ...factsOf(call), state: "CANCELLED" };
}

function started<Name extends string>(name: Name, deadline: Deadline): CallClock<Name> {
  return { name, deadline, light: "GREEN" };
}

/** The call in the state that an event presumes; anything else is a broken record. */
function inState<S extends CallState>(call: Call, state: S): Extract<Call, { state: S }> {
  if (call.state !== state) throw new Error(`${call.no} is ${call.state}, the event presumes ${state}`);
  return call as Extract<Call, { state: S }>;
}
