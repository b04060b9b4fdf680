import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { CardWhat } from "../card-id.js";
import type { Question } from "./question.js";

type History = readonly Recorded<CallEvent>[];
type Asks = {
  readonly what: CardWhat;
  readonly openedBy: readonly CallEvent["type"][];
  /** An event that makes the question somebody else's. */
  readonly endedBy?: CallEvent["type"];
};

/** Which cards a state asks, and which events (re)open them; states without an entry ask nothing. */
const ASKS: Partial<Record<Call["state"], readonly Asks[]>> = {
  DRAFT: [{ what: "draft", openedBy: ["CallDrafted", "DraftRevised", "DraftReturned"] }],
  IN_REVIEW: [
    { what: "review", openedBy: ["ReviewRequested"] },
    { what: "widened", openedBy: ["ApprovalWidened"] },
  ],
  SENT: [
    { what: "sign", openedBy: ["CallSent"] },
    { what: "proposal", openedBy: ["FinishProposed"] },
  ],
  SIGNED: [
    { what: "respond", openedBy: ["CallSigned"] },
    { what: "proposal", openedBy: ["FinishProposed"] },
  ],
  RESPONDED: [
    { what: "handle", openedBy: ["CallResponded"] },
    { what: "proposal", openedBy: ["FinishProposed"] },
  ],
  FINISHED: [
    { what: "rate", openedBy: ["CallFinished"], endedBy: "RatingProposed" },
    { what: "badrate", openedBy: ["RatingProposed"] },
  ],
};

/** What the call asks after this history; everything asked before and not in it is over. */
export function callQuestions(call: Call | undefined, history: History): Question<Recorded<CallEvent>>[] {
  const round = call ? history.slice(roundStart(history)) : [];
  const asks = (call && ASKS[call.state]) ?? [];
  return asks.flatMap(({ what, openedBy, endedBy }) => {
    const opened = round.findLast((event) => openedBy.includes(event.type));
    const ended = endedBy !== undefined && round.some((event) => event.type === endedBy);
    return opened === undefined || ended ? [] : [{ what, opened }];
  });
}

/** A draft that was returned begins anew: what was asked in an earlier review does not come back with the next. */
function roundStart(history: History): number {
  return Math.max(
    0,
    history.findLastIndex((event) => event.type === "DraftReturned"),
  );
}
