import type { Card } from "../../../src/ports/message.js";
import { buttonsCard } from "./buttons-card.js";
import { noticeCard } from "./notice-card.js";
import type { Part } from "./parts.js";
import { selectsCard } from "./selects-card.js";
import { voteCard } from "./vote-card.js";

/** A neutral card as WeCom's `template_card` (wecom 4.4). */
export function renderCard(card: Card): Part {
  return { ...withoutId(card), task_id: card.id };
}

/** The same for an update, in which the platform takes no task id. */
export function withoutId(card: Card): Part {
  switch (card.form) {
    case "buttons":
      return buttonsCard(card);
    case "notice":
      return noticeCard(card);
    case "vote":
      return voteCard(card);
    case "selects":
      return selectsCard(card);
  }
}
