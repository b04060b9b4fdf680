import type { Card } from "../../../src/ports/message.js";
import { bodyOf, buttonList, mainTitle, type Part, selector } from "./parts.js";

/** Up to six buttons, with a drop-down list above them if the card asks for a choice. */
export function buttonsCard(card: Extract<Card, { form: "buttons" }>): Part {
  return {
    card_type: "button_interaction",
    ...mainTitle(card),
    ...bodyOf(card),
    ...(card.choice ? { button_selection: selector(card.choice) } : {}),
    button_list: buttonList(card.buttons),
  };
}
