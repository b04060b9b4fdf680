import type { Recorded } from "../shared/event.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import * as fact from "./facts.js";
import * as move from "./moves.js";

/** The call as its events made it; the first is `CallDrafted`. */
export function replayCall(events: readonly Recorded<CallEvent>[]): Call {
  const call = events.reduce<Call | undefined>((state, event) => evolveCall(state, event), undefined);
  if (!call) throw new Error("a call without events cannot be replayed");
  return call;
}

/** The call after one more event. Whether it may happen was decided before; here it is only carried out. */
export function evolveCall(before: Call | undefined, event: Recorded<CallEvent>): Call {
  if (event.type === "CallDrafted") return move.drafted(event);
  if (!before) throw new Error(`${event.type} stands before CallDrafted`);
  const call = fact.remember(before, event);
  switch (event.type) {
    case "DraftRevised":
      return fact.revised(call, event);
    case "ReviewRequested":
      return move.reviewRequested(call, event);
    case "ApprovalWidened":
      return move.approvalWidened(call);
    case "DraftReturned":
      return move.draftReturned(call);
    case "CallSent":
      return move.sent(call, event);
    case "CallSigned":
      return move.signed(call, event);
    case "CallResponded":
      return move.responded(call, event);
    case "ProgressNoted":
      return fact.progressNoted(call, event);
    case "FinishProposed":
      return fact.finishProposed(call, event);
    case "CallFinished":
      return move.finished(call, event);
    case "RatingProposed":
      return move.ratingProposed(call, event);
    case "CallRated":
      return move.rated(call, event);
    case "CallArchived":
      return move.archived(call, event);
    case "CallCancelled":
      return move.cancelled(call);
    case "CallLightTurned":
      return fact.lightTurned(call, event);
    case "CallReminded":
      return fact.reminded(call, event);
    default:
      return unknownEvent(event);
  }
}

function unknownEvent(event: never): never {
  throw new Error(`no call event: ${JSON.stringify(event)}`);
}
