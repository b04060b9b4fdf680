import type { Deadline } from "../deadline/deadline.js";
import type { Recorded } from "../shared/event.js";
import type { Call, CallFacts } from "./call.js";
import type { ObjectionDismissed, ObjectionFiled, StreetAnswered, StreetAsked, StreetDelayed } from "./events.js";

/** What stands beside the state (domain 5.1, flags): an objection that waits for its ruling, a question that waits for the street. */

/** C17: no clock stops, one more begins. */
export function objectionFiled(call: Call, event: Recorded<ObjectionFiled>): Call {
  const { ground, proposed, ruling: deadline } = event.data;
  return {
    ...call,
    objection: { outcome: "pending", ground, proposed, by: event.actor, at: event.at },
    ruling: { name: "ruling", deadline, light: "GREEN" },
  };
}

/** C19 */
export function objectionDismissed(call: Call, event: Recorded<ObjectionDismissed>): Call {
  return decided(call, "dismissed", event.data.ground);
}

/** The objection with its ruling; the ruling's clock ends. */
export function decided<C extends CallFacts>(call: C, outcome: "upheld" | "dismissed", ruled: string): C {
  const { ruling: _, ...rest } = call;
  return { ...rest, ...(call.objection ? { objection: { ...call.objection, outcome, ruled } } : {}) } as C;
}

/** C30 */
export function streetAsked(call: Call, event: Recorded<StreetAsked>): Call {
  const { question: text, info: deadline } = event.data;
  return {
    ...call,
    question: { text, by: event.actor, at: event.at, delay: 0 },
    info: { name: "info", deadline, light: "GREEN" },
  };
}

/** C30: the delay is given back. */
export function streetDelayed(call: Call, event: Recorded<StreetDelayed>): Call {
  const { finish, units } = event.data;
  const later = withFinish(call, finish);
  return later.question ? { ...later, question: { ...later.question, delay: units } } : later;
}

/** C30: the street's words; what it was late stays given back. */
export function streetAnswered(call: Call, event: Recorded<StreetAnswered>): Call {
  const { info: _, ...rest } = call;
  const { question } = rest;
  return { ...rest, ...(question ? { question: { ...question, answer: event.data.text } } : {}) } as Call;
}

/** Whether the department's question still wants an answer. On hold it does, without a clock. */
export function waitsForStreet({ question, state }: Call): boolean {
  const working = state === "SIGNED" || state === "RESPONDED" || state === "ON_HOLD";
  return working && question !== undefined && question.answer === undefined;
}

/** The finish limit moved; it begins green, because its light said something about the old one. */
export function withFinish(call: Call, deadline: Deadline): Call {
  if (!("finish" in call) || call.finish === undefined) return call;
  return { ...call, finish: { name: "finish", deadline, light: "GREEN" } } as Call;
}

/** The call when the department's turn is over: nobody waits any more for a ruling or for the street. */
export function withoutFlags(facts: CallFacts): CallFacts {
  const { ruling: _ruling, info: _info, ...rest } = facts;
  const { objection } = rest;
  return objection?.outcome === "pending" ? { ...rest, objection: { ...objection, outcome: "lapsed" } } : rest;
}
