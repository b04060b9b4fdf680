import { doerOf, type Recorded } from "../shared/event.js";
import * as accounted from "./accounted.js";
import * as asked from "./asked-and-held.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import * as fact from "./facts.js";
import * as flag from "./flags.js";
import * as move from "./moves.js";
import * as part from "./parts.js";
import * as raised from "./raised.js";
import * as supervised from "./supervised.js";

/** The call as its events made it; the first is `CallDrafted`. */
export function replayCall(events: readonly Recorded<CallEvent>[]): Call {
  const call = events.reduce<Call | undefined>((state, event) => evolveCall(state, event), undefined);
  if (!call) throw new Error("a call without events cannot be replayed");
  return call;
}

/** The call after one more event. Whether it may happen was decided before; here it is only carried out. */
export function evolveCall(before: Call | undefined, recorded: Recorded<CallEvent>): Call {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "CallDrafted") return move.drafted(event);
  if (!before) throw new Error(`${event.type} stands before CallDrafted`);
  const call = fact.remember(before, event);
  switch (event.type) {
    case "DraftRevised":
      return fact.revised(call, event);
    case "SubjectJoined":
      return fact.subjectJoined(call, event);
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
    case "FinishDisputed":
      return move.finishDisputed(call, event);
    case "ReworkOrdered":
      return move.reworkOrdered(call, event);
    case "RaiseProposed":
      return raised.raiseProposed(call, event);
    case "RaiseRefused":
      return raised.raiseRefused(call, event);
    case "CallRaised":
      return raised.callRaised(call, event);
    case "LeaderCommented":
      return raised.leaderCommented(call, event);
    case "CallReassigned":
      return move.redispatched(call, event);
    case "SupervisionProposed":
      return supervised.supervisionProposed(call, event);
    case "SupervisionOrdered":
      return supervised.supervisionOrdered(call, event);
    case "SupervisionDeclined":
      return supervised.supervisionDeclined(call, event);
    case "SupervisionReplied":
      return supervised.supervisionReplied(call, event);
    case "ReplyAccepted":
      return supervised.replyAccepted(call, event);
    case "ReplyAskedAgain":
      return supervised.replyAskedAgain(call, event);
    case "SupervisionUnanswered":
      return accounted.accountabilityOpened(supervised.supervisionUnanswered(call, event), "supervisionUnanswered");
    case "CancellationRequested":
      return fact.cancellationRequested(call, event);
    case "ScoreAppealed":
      return move.scoreAppealed(call, event);
    case "AppealDecided":
      return move.appealDecided(call, event);
    case "CallArchived":
      return move.archived(call, event);
    case "CallCancelled":
      return move.cancelled(call);
    case "ObjectionFiled":
      return flag.objectionFiled(call, event);
    case "ObjectionUpheld":
      return move.redispatched(call, event);
    case "ObjectionDismissed":
      return flag.objectionDismissed(call, event);
    case "ListChangeProposed":
      return call;
    case "ShirkingProposed":
      return accounted.accountabilityOpened(call, "shirking");
    case "FalseFinishProposed":
      return accounted.accountabilityOpened(call, "falseFinish");
    case "RedAfterOrder":
      return accounted.accountabilityOpened(call, "redAfterOrder");
    case "AccountabilityClosed":
      return accounted.accountabilityClosed(call, event);
    case "StreetAsked":
      return flag.streetAsked(call, event);
    case "StreetDelayed":
      return flag.streetDelayed(call, event);
    case "StreetAnswered":
      return flag.streetAnswered(call, event);
    case "ExtensionRequested":
      return asked.extensionRequested(call, event);
    case "ExtensionGranted":
      return asked.extensionGranted(call, event);
    case "ExtensionRefused":
      return asked.extensionRefused(call, event);
    case "HoldRequested":
      return asked.holdRequested(call, event);
    case "HoldRefused":
      return asked.holdRefused(call, event);
    case "CallHeld":
      return asked.held(call, event);
    case "CallResumed":
      return asked.resumed(call, event);
    case "CallLimitsRecounted":
      return fact.limitsRecounted(call, event);
    case "PartOpened":
      return part.opened(call, event);
    case "PartClosed":
      return part.closed(call, event);
    case "PartReopened":
      return part.reopened(call, event);
    case "PartReleased":
      return part.released(call, event);
    case "PartMoved":
      return part.moved(call, event);
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
