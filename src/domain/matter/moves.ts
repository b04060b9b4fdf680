import type { ClockName, Deadline } from "../deadline/deadline.js";
import { principalOf, type Recorded } from "../shared/event.js";
import type { StaffId } from "../shared/ids.js";
import type {
  CallDisputed,
  CallOpened,
  CallRedispatched,
  CallReworked,
  CallsCancelled,
  CallsFinished,
  LeadAsked,
  LeadNamed,
  MatterAssigned,
  MatterClosed,
  MatterHandled,
  MatterMerged,
  MatterNotAccepted,
  MatterRaised,
  MatterRegistered,
  MatterReopened,
  MatterReported,
  MatterSolvedOnSpot,
  NotAcceptedAppealed,
  OperationArranged,
  OperationEnded,
  SentBackToCommunity,
  StreetAssigned,
  VerificationFailed,
} from "./events.js";
import { clockOf, factsOf, handlerOf } from "./facts.js";
import type { Matter, MatterFacts, RunningClock } from "./matter.js";

/** What each change of state makes of a matter (domain 4.2, columns "to" and "clock"). Carried out, never judged. */

/** M1: the first event makes the matter. */
export function reported(event: Recorded<MatterReported>): Matter {
  const { accept, ...given } = event.data;
  const { type, actor, at } = event;
  return {
    ...given,
    followers: [],
    merged: [],
    recurrenceCount: 0,
    additions: [],
    reportedAt: at,
    calls: [],
    departments: [],
    reworkCount: 0,
    heldDays: 0,
    events: event.seq,
    acts: { [type]: { actor, at } },
    last: { type, actor, at },
    state: "REPORTED",
    clock: started("accept", accept),
  };
}

/** M2 */
export function withdrawn(matter: Matter): Matter {
  return { ...factsOf(matter), state: "WITHDRAWN" };
}

/** M3 */
export function merged(matter: Matter, event: Recorded<MatterMerged>): Matter {
  const { alike: _, ...facts } = factsOf(matter);
  return { ...facts, state: "MERGED", into: event.data.into };
}

/** M4 */
export function notAccepted(matter: Matter, event: Recorded<MatterNotAccepted>): Matter {
  const { ground, note, appeal } = event.data;
  const until = appeal === undefined ? {} : { appealUntil: appeal };
  return { ...factsOf(matter), state: "NOT_ACCEPTED", ground, note, ...until };
}

/** M5 */
export function appealed(matter: Matter, event: Recorded<NotAcceptedAppealed>): Matter {
  const { reason, accept } = event.data;
  const appeal = { at: event.at, by: event.actor, reason };
  return { ...factsOf(matter), appeal, state: "REPORTED", clock: started("accept", accept) };
}

/** M6 */
export function registered(matter: Matter, event: Recorded<MatterRegistered>): Matter {
  const { handle, ...reading } = event.data;
  const { listItem: _item, alike: _alike, ...facts } = factsOf(matter);
  const handling = { since: event.at, again: false };
  return { ...facts, ...reading, handling, state: "REGISTERED", clock: started("handle", handle) };
}

/** M7 */
export function solvedOnSpot(matter: Matter, event: Recorded<MatterSolvedOnSpot>): Matter {
  const facts = factsOf(matter);
  const { result, before, after } = event.data;
  const photos = [...new Set([...facts.photos, ...before, ...after])];
  return { ...facts, photos, handledBy: event.actor, state: "CLOSED", closedAt: event.at, result };
}

/** M8: the handling clock goes on. */
export function assigned(matter: Matter, event: Recorded<MatterAssigned>): Matter {
  return { ...inHandsOf(matter, event.data.handler), state: "ASSIGNED", clock: runningClock(matter) };
}

/** M9 */
export function handlingStarted(matter: Matter): Matter {
  const handler = handlerOf(matter);
  if (handler === undefined) throw new Error(`${matter.no} has no handler who could start`);
  return { ...inHandsOf(matter, handler), state: "HANDLING", clock: runningClock(matter) };
}

/** M10: nobody has it in hand; the handling clock goes on. */
export function taskReturned(matter: Matter): Matter {
  const { inCharge: _, ...facts } = factsOf(matter);
  return { ...facts, state: "REGISTERED", clock: runningClock(matter) };
}

/** M11 */
export function raised(matter: Matter, event: Recorded<MatterRaised>): Matter {
  const { reason, judgement } = event.data;
  return {
    ...unhandled(matter, event.at),
    raiseReason: reason,
    state: "RAISED",
    reason,
    clock: started("judgement", judgement),
  };
}

/** 请指定主办: the street's judgement waits, the district centre has a limit of its own. */
export function leadAsked(matter: Matter, event: Recorded<LeadAsked>): Matter {
  return { ...matter, clock: started("naming", event.data.naming) } as Matter;
}

/** 指定主办 */
export function leadNamed(matter: Matter, event: Recorded<LeadNamed>): Matter {
  const { judgement, ...namedLead } = event.data;
  return { ...matter, namedLead, clock: started("judgement", judgement) } as Matter;
}

/** M12 */
export function streetAssigned(matter: Matter, event: Recorded<StreetAssigned>): Matter {
  const { handler, handle } = event.data;
  const handling = { since: event.at, again: false };
  return { ...inHandsOf(matter, handler), handling, state: "ASSIGNED", clock: started("handle", handle) };
}

/** M13 */
export function sentBackToCommunity(matter: Matter, event: Recorded<SentBackToCommunity>): Matter {
  const { handleStopped: _, ...facts } = factsOf(matter);
  const handling = { since: event.at, again: false };
  return { ...facts, handling, sentBack: true, state: "REGISTERED", clock: started("handle", event.data.handle) };
}

/** M14: no clock of the matter runs while a call is open. */
export function callOpened(matter: Matter, event: Recorded<CallOpened>): Matter {
  const { call, department } = event.data;
  const facts = unhandled(matter, event.at);
  return {
    ...facts,
    ...(event.actor.kind === "staff" ? { inCharge: principalOf(event.actor).id } : {}),
    calls: [...facts.calls, call],
    departments: [...new Set([...facts.departments, department])],
    state: "CALLING",
    openCalls: [call],
  };
}

/** C18: the matter waits for the new call in place of the old one. */
export function callRedispatched(matter: Matter, event: Recorded<CallRedispatched>): Matter {
  if (matter.state !== "CALLING") return matter;
  const { call, to, department } = event.data;
  return {
    ...matter,
    calls: [...matter.calls, to],
    departments: [...new Set([...matter.departments, department])],
    openCalls: matter.openCalls.map((open) => (open === call ? to : open)),
  };
}

/** M16: the street judges again, for the reason for which it was given the matter. */
export function callsCancelled(matter: Matter, event: Recorded<CallsCancelled>): Matter {
  const facts = factsOf(matter);
  const clock = started("judgement", event.data.judgement);
  return { ...facts, state: "RAISED", reason: facts.raiseReason ?? "", clock };
}

/** 纳入联合行动: it stays what it is; a raised one is judged with the operation. */
export function operationArranged(matter: Matter, { data }: Recorded<OperationArranged>): Matter {
  const operations = [...new Set([...(matter.operations ?? []), data.operation])];
  const judged = data.judgement && matter.state === "RAISED" ? { clock: started("judgement", data.judgement) } : {};
  return { ...matter, operations, ...judged } as Matter;
}

/** The street judges, for the reason for which it was given the matter, or for the operation's. */
export function operationEnded(matter: Matter, event: Recorded<OperationEnded>): Matter {
  const { reason, judgement } = event.data;
  const { handledBy: _, ...facts } = unhandled(matter, event.at);
  const again = matter.state === "HANDLED" ? { reworkCount: facts.reworkCount + 1 } : {};
  const clock = started("judgement", judgement);
  return { ...facts, ...again, state: "RAISED", reason: facts.raiseReason ?? reason, clock };
}

/** M15, M17 */
export function handled(matter: Matter, event: Recorded<CallsFinished | MatterHandled>): Matter {
  const { result, proof, verify } = event.data;
  const clock = started("verify", verify);
  return { ...factsOf(matter), handledBy: event.actor, state: "HANDLED", result, proof, ...through(event), clock };
}

function through({ type, data }: Recorded<CallsFinished | MatterHandled>) {
  if (type === "CallsFinished") return { byCall: data.call };
  return data.operation === undefined ? {} : { byOperation: data.operation };
}

/** M19 on a called matter, first half: the verifier has done his part, the street judges. */
export function callDisputed(matter: Matter, event: Recorded<CallDisputed>): Matter {
  if (matter.state !== "HANDLED") throw new Error(`${matter.no} is ${matter.state}, the event presumes HANDLED`);
  const { reason, photos, judgement } = event.data;
  return { ...matter, disputed: { reason, photos }, clock: started("judgement", judgement) };
}

/** C15: the department's again; no clock of the matter runs. */
export function callReworked(matter: Matter, event: Recorded<CallReworked>): Matter {
  const { handledBy: _, ...facts } = factsOf(matter);
  return { ...facts, reworkCount: facts.reworkCount + 1, state: "CALLING", openCalls: [event.data.call] };
}

/** M18 */
export function closed(matter: Matter, event: Recorded<MatterClosed>): Matter {
  const result = matter.state === "HANDLED" ? matter.result : event.data.note;
  return { ...factsOf(matter), state: "CLOSED", closedAt: event.at, result };
}

/** M19 */
export function verificationFailed(matter: Matter, event: Recorded<VerificationFailed>): Matter {
  const { handle, handler } = event.data;
  const { handledBy: _, ...facts } = inHandsOf(matter, handler);
  return {
    ...facts,
    handling: { since: event.at, again: true },
    reworkCount: facts.reworkCount + 1,
    state: "HANDLING",
    handler,
    clock: started("handle", handle),
  };
}

/** M22: as new, with its history; who handled it last is not asked again unless he is sent again. */
export function reopened(matter: Matter, event: Recorded<MatterReopened>): Matter {
  const { urgency, handle } = event.data;
  const { handledBy: _by, inCharge: _who, ...facts } = factsOf(matter);
  return {
    ...facts,
    urgency,
    handling: { since: event.at, again: false },
    recurrenceCount: facts.recurrenceCount + 1,
    reopenedAt: [...(facts.reopenedAt ?? []), event.at],
    state: "REGISTERED",
    clock: started("handle", handle),
  };
}

function started(name: ClockName, deadline: Deadline): RunningClock {
  return { name, deadline, light: "GREEN" };
}

function runningClock(matter: Matter): RunningClock {
  const clock = clockOf(matter);
  if (!clock) throw new Error(`${matter.no} is ${matter.state} and has no running clock to keep`);
  return clock;
}

function inHandsOf(matter: Matter, handler: StaffId): MatterFacts & { readonly handler: StaffId } {
  return { ...factsOf(matter), inCharge: handler, handler };
}

/** Out of the hands that handled it; the limit that ran is kept as it stood. */
function unhandled(matter: Matter, at: Date): MatterFacts {
  const { handling: _, ...facts } = factsOf(matter);
  const clock = clockOf(matter);
  return clock?.name === "handle" ? { ...facts, handleStopped: { at, deadline: clock.deadline } } : facts;
}
