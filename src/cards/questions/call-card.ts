import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { appealCard, ratedCard } from "./appeal-card.js";
import { approvalCard } from "./approval-card.js";
import { cancellationCard } from "./cancellation-card.js";
import type { CardContext } from "./card-parts.js";
import { draftCard } from "./draft-card.js";
import { extensionCard } from "./extension-card.js";
import { holdCard } from "./hold-card.js";
import { infoCard } from "./info-card.js";
import type { Question } from "./question.js";
import { commentCard, raiseCard } from "./raise-cards.js";
import { badRatingCard, ratingCard } from "./rating-card.js";
import { respondCard } from "./respond-card.js";
import { reworkCard } from "./rework-card.js";
import { rulingCard } from "./ruling-card.js";
import { signCard } from "./sign-card.js";
import { orderedCard, proposedCard, repliedCard } from "./supervision-cards.js";
import { proposalCard, workCard } from "./work-card.js";

/** The card that asks a call's question; `history` is what happened until then. */
export function callCard(
  call: Call,
  question: Question<Recorded<CallEvent>>,
  context: CardContext,
  history: readonly Recorded<CallEvent>[],
): Card {
  switch (question.what) {
    case "draft":
      return draftCard(call, context, question.opened);
    case "review":
    case "widened":
      return approvalCard(call, context);
    case "ruling":
      return rulingCard(call, context);
    case "extension":
      return extensionCard(call, context);
    case "hold":
      return holdCard(call, context);
    case "info":
      return infoCard(call, context);
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
    case "rework":
      return reworkCard(call, context);
    case "cancel":
      return cancellationCard(call, context);
    case "rated":
      return ratedCard(call, context, question.opened, history);
    case "appeal":
      return appealCard(call, context, history);
    case "raise":
      return raiseCard(call, context);
    case "comment":
      return commentCard(call, context);
    case "supervise":
      return proposedCard(call, context);
    case "supervised":
      return orderedCard(call, context, question.opened);
    case "replied":
      return repliedCard(call, context);
    default:
      return workCard(call, context, question.opened);
  }
}
