import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import { isOver } from "../../domain/call/facts.js";
import { waitsForStreet } from "../../domain/call/flags.js";
import { lastOrder, openProposal } from "../../domain/call/supervision-of.js";
import { losesPoints } from "../../domain/scoring/loses-points.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { CardWhat } from "../card-id.js";
import type { Question } from "./question.js";

type History = readonly Recorded<CallEvent>[];
type Asks = {
  readonly what: CardWhat;
  readonly openedBy: readonly CallEvent["type"][];
  /** An event that makes the question somebody else's. */
  readonly endedBy?: CallEvent["type"];
  /** What else must be the case. */
  readonly when?: (history: History) => boolean;
};

/** Whether nothing has decided a request since it was made. */
const waits =
  (asked: CallEvent["type"], ...decided: readonly CallEvent["type"][]) =>
  (history: History) =>
    history.findLast(({ type }) => type === asked || decided.includes(type))?.type === asked;

const EXTENSION: Asks = {
  what: "extension",
  openedBy: ["ExtensionRequested"],
  when: waits("ExtensionRequested", "ExtensionGranted", "ExtensionRefused", "CallHeld"),
};
const HOLD: Asks = {
  what: "hold",
  openedBy: ["HoldRequested"],
  when: waits("HoldRequested", "HoldRefused", "CallHeld"),
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
    { what: "cancel", openedBy: ["CancellationRequested"] },
    EXTENSION,
  ],
  RESPONDED: [
    { what: "handle", openedBy: ["CallResponded", "ReworkOrdered", "CallResumed", "PartClosed", "PartReopened"] },
    EXTENSION,
    HOLD,
    { what: "proposal", openedBy: ["FinishProposed"] },
    { what: "cancel", openedBy: ["CancellationRequested"] },
  ],
  FINISHED: [
    { what: "rate", openedBy: ["CallFinished"], endedBy: "RatingProposed" },
    { what: "badrate", openedBy: ["RatingProposed"] },
    { what: "rework", openedBy: ["FinishDisputed"] },
  ],
  RATED: [
    { what: "rated", openedBy: ["CallRated"], endedBy: "ScoreAppealed", when: losesPoints },
    { what: "appeal", openedBy: ["ScoreAppealed"], endedBy: "AppealDecided" },
  ],
};

/** What the call asks after this history; everything asked before and not in it is over. */
export function callQuestions(call: Call | undefined, history: History): Question<Recorded<CallEvent>>[] {
  const round = call ? history.slice(roundStart(history)) : [];
  const asks = (call && ASKS[call.state]) ?? [];
  const ofState = asks.flatMap(({ what, openedBy, endedBy, when }) => {
    const opened = round.findLast((event) => openedBy.includes(event.type));
    const ended = endedBy !== undefined && round.some((event) => event.type === endedBy);
    return opened === undefined || ended || when?.(history) === false ? [] : [{ what, opened }];
  });
  return [...ofState, ...(call ? besideQuestions(call, history) : [])];
}

/** What waits beside the state, whatever it is: a ruling (C17), an answer to the department (C30). */
function besideQuestions(call: Call, history: History): Question<Recorded<CallEvent>>[] {
  const objected = call.ruling && history.findLast(({ type }) => type === "ObjectionFiled");
  const asked = waitsForStreet(call) ? history.findLast(({ type }) => type === "StreetAsked") : undefined;
  return [
    ...(objected ? [{ what: "ruling" as const, opened: objected }] : []),
    ...(asked ? [{ what: "info" as const, opened: asked }] : []),
    ...supervisionQuestions(call, history),
    ...raiseQuestions(call, history),
  ];
}

/** 提级 (C29): to decide on it, once the draft is in review, and to answer the raised call. */
function raiseQuestions(call: Call, history: History): Question<Recorded<CallEvent>>[] {
  const asked = call.raise?.state === "asked" && call.state !== "DRAFT" && !isOver(call);
  return [
    ...(asked ? openedBy(history, "raise", "RaiseProposed", "ReviewRequested") : []),
    ...(call.comment ? openedBy(history, "comment", "CallRaised") : []),
  ];
}

function openedBy(history: History, what: CardWhat, ...by: readonly CallEvent["type"][]) {
  const event = history.findLast(({ type }) => by.includes(type));
  return event === undefined ? [] : [{ what, opened: event }];
}

/** 督办 (C28): to decide on the proposal, to reply to the order, also late, to judge the reply. */
function supervisionQuestions(call: Call, history: History): Question<Recorded<CallEvent>>[] {
  const order = lastOrder(call);
  const owed = order?.state === "waiting" || (order?.state === "unanswered" && order.reply === undefined);
  return [
    ...(openProposal(call) ? openedBy(history, "supervise", "SupervisionProposed") : []),
    ...(owed ? openedBy(history, "supervised", "SupervisionOrdered", "ReplyAskedAgain") : []),
    ...(order?.state === "replied" ? openedBy(history, "replied", "SupervisionReplied") : []),
  ];
}

/** A returned draft and a call to be done again begin anew: what was asked in an earlier round does not come back with the next. */
function roundStart(history: History): number {
  return Math.max(
    0,
    history.findLastIndex(({ type }) => type === "DraftReturned" || type === "ReworkOrdered"),
  );
}
