import type { MatterEvent } from "../../domain/matter/events.js";
import { waitsForLead } from "../../domain/matter/facts.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { CardWhat } from "../card-id.js";
import type { Question } from "./question.js";

type History = readonly Recorded<MatterEvent>[];
type Asks = { readonly what: CardWhat; readonly openedBy: readonly MatterEvent["type"][] };

/** Which cards a state asks, and which events (re)open it; states without an entry ask nothing. */
const ASKS: Partial<Record<Matter["state"], readonly Asks[]>> = {
  REPORTED: [
    { what: "new", openedBy: ["MatterReported", "MatterCorrected", "NotAcceptedAppealed"] },
    { what: "spot", openedBy: ["MatterReported", "MatterCorrected"] },
  ],
  REGISTERED: [
    {
      what: "assign",
      openedBy: ["MatterRegistered", "TaskReturned", "SentBackToCommunity", "MatterReopened", "MatterCorrected"],
    },
  ],
  ASSIGNED: [{ what: "task", openedBy: ["MatterAssigned", "StreetAssigned"] }],
  HANDLING: [{ what: "work", openedBy: ["HandlingStarted", "VerificationFailed", "MatterResumed"] }],
  RAISED: [
    { what: "judge", openedBy: ["MatterRaised", "CallsCancelled", "MatterResumed", "LeadNamed", "OperationEnded"] },
  ],
  HANDLED: [{ what: "verify", openedBy: ["MatterHandled", "CallsFinished"] }],
};

/** What the matter asks after this history; everything asked before and not in it is over. */
export function matterQuestions(matter: Matter | undefined, history: History): Question<Recorded<MatterEvent>>[] {
  const asks = (!isDisputed(matter) && matter && asksOf(matter)) || [];
  return asks.flatMap(({ what, openedBy }) => {
    const opened = history.findLast((event) => openedBy.includes(event.type));
    return opened === undefined ? [] : [{ what, opened }];
  });
}

function asksOf(matter: Matter): readonly Asks[] | undefined {
  return waitsForLead(matter) ? [{ what: "lead", openedBy: ["LeadAsked"] }] : ASKS[matter.state];
}

/** Its verifier has looked; the question is now the call's, to the street's leader. */
function isDisputed(matter: Matter | undefined): boolean {
  return matter?.state === "HANDLED" && matter.disputed !== undefined;
}
