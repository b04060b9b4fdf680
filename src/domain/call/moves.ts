import type { Deadline } from "../deadline/deadline.js";
import type { Recorded } from "../shared/event.js";
import type { Call, CallClock, CallFacts, CallState } from "./call.js";
import type {
  AppealDecided,
  CallArchived,
  CallDrafted,
  CallFinished,
  CallRated,
  CallResponded,
  CallSent,
  CallSigned,
  FinishDisputed,
  ObjectionUpheld,
  RatingProposed,
  ReviewRequested,
  ReworkOrdered,
  ScoreAppealed,
} from "./events.js";
import { factsOf } from "./facts.js";
import { decided, withoutFlags } from "./flags.js";
import type { CallReassigned } from "./raise-events.js";
import { withoutAnswer } from "./raised.js";
import { withoutSupervision } from "./supervised.js";

/** What each change of state makes of a call (domain 5.2, columns "to" and "clock"). Carried out, never judged. */

/** C1: the first event makes the call. */
export function drafted(event: Recorded<CallDrafted>): Call {
  const { type, actor, at } = event;
  return {
    ...event.data,
    draftedAt: at,
    proof: [],
    parts: [],
    departmentPhotos: [],
    reminders: [],
    extensions: 0,
    heldDays: 0,
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
  const { finish, extensionAsked } = inState(call, "SIGNED");
  const asked = extensionAsked ? { extensionAsked } : {};
  return { ...factsOf(call), respondedAt: event.at, response: event.data, state: "RESPONDED", finish, ...asked };
}

/** C10; C11 counts as signed and responded at that moment. */
export function finished(call: Call, event: Recorded<CallFinished>): Call {
  const { result, proof, rate } = event.data;
  const { cancellation: _, ...facts } = withoutFlags(factsOf(call));
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

/** M19 on a called matter: the leader decides on rework. */
export function finishDisputed(call: Call, event: Recorded<FinishDisputed>): Call {
  return { ...inState(call, "FINISHED"), disputed: { ...event.data, by: event.actor } };
}

/** C15: what was reported as done is so no more; the new report needs words and proof of its own. */
export function reworkOrdered(call: Call, event: Recorded<ReworkOrdered>): Call {
  const { finish, ...why } = event.data;
  const { result: _result, finishedAt: _finishedAt, proposedFinish: _proposed, ...facts } = factsOf(call);
  return {
    ...facts,
    proof: [],
    departmentPhotos: [],
    rework: { ...why, by: event.actor, at: event.at },
    state: "RESPONDED",
    finish: started("finish", finish),
  };
}

/** C12, C13 */
export function rated(call: Call, event: Recorded<CallRated>): Call {
  const { stars, reason, byDefault, appeal } = event.data;
  const how = {
    ...(reason === undefined ? {} : { ratingReason: reason }),
    ...(byDefault ? { ratedByDefault: true as const } : {}),
  };
  return { ...factsOf(call), stars, ...how, state: "RATED", appeal: started("appeal", appeal) };
}

/** C26: the governance office's clock starts. */
export function scoreAppealed(call: Call, event: Recorded<ScoreAppealed>): Call {
  const { reason, decision } = event.data;
  const scoreAppeal = { reason, by: event.actor, at: event.at };
  return { ...inState(call, "RATED"), scoreAppeal, decision: started("decision", decision) };
}

/** C27 */
export function appealDecided(call: Call, event: Recorded<AppealDecided>): Call {
  const { decision: _, scoreAppeal, ...rated } = inState(call, "RATED");
  return scoreAppeal ? { ...rated, scoreAppeal: { ...scoreAppeal, decided: event.data } } : rated;
}

/** C14 */
export function archived(call: Call, event: Recorded<CallArchived>): Call {
  return { ...withoutAnswer(factsOf(call)), state: "ARCHIVED", archivedAt: event.at };
}

/** Taken back: a draft, or a call that had reached its department (C25). */
export function cancelled(call: Call): Call {
  return { ...over(factsOf(call)), state: "CANCELLED" };
}

/** C18, or a district leader named another lead (C29): over for this department; no clock of it runs on. */
export function redispatched(call: Call, event: Recorded<ObjectionUpheld | CallReassigned>): Call {
  const { ground, to, department } = event.data;
  const facts = factsOf(call);
  const ruled = event.type === "ObjectionUpheld" ? decided(facts, "upheld", ground) : facts;
  const { cancellation: _, ...rest } = over(ruled);
  return { ...rest, redispatchedTo: { call: to, department }, state: "REDISPATCHED" };
}

/** What nobody waits for any more once the department has nothing to do with it. */
function over(facts: CallFacts): CallFacts {
  return withoutAnswer(withoutSupervision(withoutFlags(facts)));
}

function started<Name extends string>(name: Name, deadline: Deadline): CallClock<Name> {
  return { name, deadline, light: "GREEN" };
}

/** The call in the state that an event presumes; anything else is a broken record. */
function inState<S extends CallState>(call: Call, state: S): Extract<Call, { state: S }> {
  if (call.state !== state) throw new Error(`${call.no} is ${call.state}, the event presumes ${state}`);
  return call as Extract<Call, { state: S }>;
}
