import type { Card } from "../../../src/ports/message.js";
import { bodyOf, mainTitle, type Part } from "./parts.js";

/** Something to read; a touch opens the link, which this type of card must have (42045). */
export function noticeCard(card: Extract<Card, { form: "notice" }>): Part {
  return {
    card_type: "text_notice",
    ...mainTitle(card),
    ...bodyOf(card),
    card_action: { type: 1, url: card.link },
  };
}
