import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { approvalCard } from "./approval-card.js";
import type { CardContext } from "./card-parts.js";
import { draftCard } from "./draft-card.js";
import type { Question } from "./question.js";
import { badRatingCard, ratingCard } from "./rating-card.js";
import { respondCard } from "./respond-card.js";
import { signCard } from "./sign-card.js";
import { proposalCard, workCard } from "./work-card.js";

/** The card that asks a call's question. */
export function callCard(call: Call, question: Question<Recorded<CallEvent>>, context: CardContext): Card {
  switch (question.what) {
    case "draft":
      return draftCard(call, context, question.opened);
    case "review":
    case "widened":
      return approvalCard(call, context);
    case "sign":
      return signCard(call, context);
    case "respond":
      return respondCard(call, context);
    case "proposal":
      return proposalCard(call, context);
    case "rate":
      return ratingCard(call, context);
    case "badrate":
      return badRatingCard(call, context);
    default:
      return workCard(call, context);
  }
}
