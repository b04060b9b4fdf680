import { doerOf, type Recorded } from "../shared/event.js";
import type { MatterEvent } from "./events.js";
import {
  corrected,
  duplicateJoined,
  lightTurned,
  limitRecounted,
  remember,
  reporterAsked,
  supplemented,
} from "./facts.js";
import { held, resumed } from "./held.js";
import type { Matter } from "./matter.js";
import * as move from "./moves.js";

/** The matter as its events made it; the first is `MatterReported`. */
export function replayMatter(events: readonly Recorded<MatterEvent>[]): Matter {
  const matter = events.reduce<Matter | undefined>((state, event) => evolveMatter(state, event), undefined);
  if (!matter) throw new Error("a matter without events cannot be replayed");
  return matter;
}

/** The matter after one more event. Whether it may happen was decided before; here it is only carried out. */
export function evolveMatter(before: Matter | undefined, recorded: Recorded<MatterEvent>): Matter {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "MatterReported") return move.reported(event);
  if (!before) throw new Error(`${event.type} stands before MatterReported`);
  const matter = remember(before, event);
  switch (event.type) {
    case "MatterCorrected":
      return corrected(matter, event);
    case "MatterSupplemented":
      return supplemented(matter, event);
    case "MatterLightTurned":
      return lightTurned(matter, event);
    case "MatterLimitRecounted":
      return limitRecounted(matter, event);
    case "MatterHeld":
      return held(matter, event);
    case "MatterResumed":
      return resumed(matter, event);
    case "MatterWithdrawn":
      return move.withdrawn(matter);
    case "MatterMerged":
      return move.merged(matter, event);
    case "DuplicateJoined":
      return duplicateJoined(matter, event);
    case "ReporterAsked":
      return reporterAsked(matter, event);
    case "MatterNotAccepted":
      return move.notAccepted(matter, event);
    case "NotAcceptedAppealed":
      return move.appealed(matter, event);
    case "MatterRegistered":
      return move.registered(matter, event);
    case "MatterSolvedOnSpot":
      return move.solvedOnSpot(matter, event);
    case "MatterAssigned":
      return move.assigned(matter, event);
    case "HandlingStarted":
      return move.handlingStarted(matter);
    case "TaskReturned":
      return move.taskReturned(matter);
    case "MatterRaised":
      return move.raised(matter, event);
    case "LeadAsked":
      return move.leadAsked(matter, event);
    case "LeadNamed":
      return move.leadNamed(matter, event);
    case "StreetAssigned":
      return move.streetAssigned(matter, event);
    case "SentBackToCommunity":
      return move.sentBackToCommunity(matter, event);
    case "CallOpened":
      return move.callOpened(matter, event);
    case "CallDisputed":
      return move.callDisputed(matter, event);
    case "CallReworked":
      return move.callReworked(matter, event);
    case "CallRedispatched":
      return move.callRedispatched(matter, event);
    case "CallsCancelled":
      return move.callsCancelled(matter, event);
    case "OperationArranged":
      return move.operationArranged(matter, event);
    case "OperationEnded":
      return move.operationEnded(matter, event);
    case "CallsFinished":
    case "MatterHandled":
      return move.handled(matter, event);
    case "MatterClosed":
      return move.closed(matter, event);
    case "VerificationFailed":
      return move.verificationFailed(matter, event);
    case "MatterReopened":
      return move.reopened(matter, event);
    default:
      return unknownEvent(event);
  }
}

function unknownEvent(event: never): never {
  throw new Error(`no matter event: ${JSON.stringify(event)}`);
}
