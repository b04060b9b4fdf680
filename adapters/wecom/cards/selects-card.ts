import { BotError } from "../../../src/ports/bot-error.js";
import type { Card } from "../../../src/ports/message.js";
import { mainTitle, type Part, selector, submitButton } from "./parts.js";

const MAX_SELECTORS = 3;

/**
 * Up to three drop-down lists that are submitted together.
 * @throws BotError `chat_message_refused` for more: an answer without the fourth question would be taken for a whole one.
 */
export function selectsCard(card: Extract<Card, { form: "selects" }>): Part {
  if (card.selects.length > MAX_SELECTORS) {
    throw new BotError("chat_message_refused", `card ${card.id} has more than ${MAX_SELECTORS} selectors`);
  }
  return {
    card_type: "multiple_interaction",
    ...mainTitle(card),
    select_list: card.selects.map(selector),
    ...submitButton(card.submit),
  };
}
