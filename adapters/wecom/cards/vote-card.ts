import type { Card } from "../../../src/ports/message.js";
import { checkbox, mainTitle, type Part, submitButton } from "./parts.js";

/** One question with all of its options in sight, such as the stars. */
export function voteCard(card: Extract<Card, { form: "vote" }>): Part {
  return {
    card_type: "vote_interaction",
    ...mainTitle(card),
    checkbox: checkbox(card.question),
    ...submitButton(card.submit),
  };
}
