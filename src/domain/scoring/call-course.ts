import type { Stars } from "../call/call.js";
import type { CallEvent } from "../call/events.js";
import type { Deadline } from "../deadline/deadline.js";
import type { Urgency } from "../district/urgency.js";
import type { Recorded } from "../shared/event.js";

/** An act that a limit waited for. */
export type Answer = { readonly deadline: Deadline; readonly at: Date };

/** What the score reads from a call's events: which limits ran, and which act answered each. */
export type CallCourse = {
  readonly urgency: Urgency;
  readonly sign: Deadline;
  readonly respond: Deadline;
  readonly signed?: { readonly at: Date; readonly bySystem: boolean };
  readonly respondedAt?: Date;
  /** Every report of being done with the limit it had to meet; more than one after rework. */
  readonly finishes: readonly Answer[];
  /** Finished without having been signed or responded to first (C11). */
  readonly directFinish: boolean;
  readonly rating?: { readonly stars: Stars; readonly byDefault: boolean };
};

type Of<Type extends CallEvent["type"]> = Recorded<Extract<CallEvent, { type: Type }>>;

/** Reads a call's events, oldest first. Undefined when it never reached a department: there is nothing to score. */
export function courseOf(events: readonly Recorded<CallEvent>[]): CallCourse | undefined {
  const sent = first(events, "CallSent");
  if (!sent) return undefined;
  const finished = first(events, "CallFinished");
  const direct = finished?.data.direct ? finished : undefined;
  const signed = first(events, "CallSigned") ?? direct;
  const responded = first(events, "CallResponded") ?? direct;
  const rated = first(events, "CallRated");
  return {
    urgency: urgencyWhenSent(events),
    sign: sent.data.sign,
    respond: sent.data.respond,
    ...(signed && { signed: { at: signed.at, bySystem: signed.actor.kind === "system" } }),
    ...(responded && { respondedAt: responded.at }),
    finishes: finished ? [{ deadline: sent.data.finish, at: finished.at }] : [],
    directFinish: direct !== undefined,
    ...(rated && { rating: { stars: rated.data.stars, byDefault: rated.data.byDefault } }),
  };
}

function first<Type extends CallEvent["type"]>(
  events: readonly Recorded<CallEvent>[],
  type: Type,
): Of<Type> | undefined {
  return events.find((event): event is Of<Type> => event.type === type);
}

function urgencyWhenSent(events: readonly Recorded<CallEvent>[]): Urgency {
  const drafts = events.filter((event) => event.type === "CallDrafted" || event.type === "DraftRevised");
  return drafts.findLast(({ data }) => data.urgency !== undefined)?.data.urgency ?? "NORMAL";
}
