import type { MatterEvent } from "../../domain/matter/events.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { CardWhat } from "../card-id.js";
import type { Question } from "./question.js";

type History = readonly Recorded<MatterEvent>[];
type Asks = { readonly what: CardWhat; readonly openedBy: readonly MatterEvent["type"][] };

/** Which card a state asks, and which events (re)open it; states without an entry ask nothing. */
const ASKS: Partial<Record<Matter["state"], Asks>> = {
  REPORTED: { what: "new", openedBy: ["MatterReported", "MatterCorrected"] },
  REGISTERED: { what: "assign", openedBy: ["MatterRegistered"] },
  ASSIGNED: { what: "task", openedBy: ["MatterAssigned", "StreetAssigned"] },
  HANDLING: { what: "work", openedBy: ["HandlingStarted", "VerificationFailed"] },
  RAISED: { what: "judge", openedBy: ["MatterRaised", "CallsCancelled"] },
  HANDLED: { what: "verify", openedBy: ["MatterHandled", "CallsFinished"] },
};

/** What the matter asks after this history; everything asked before and not in it is over. */
export function matterQuestions(matter: Matter | undefined, history: History): Question<Recorded<MatterEvent>>[] {
  const asks = matter && ASKS[matter.state];
  if (asks === undefined) return [];
  const opened = history.findLast((event) => asks.openedBy.includes(event.type));
  return opened === undefined ? [] : [{ what: asks.what, opened }];
}
