import { PlatformCard } from "../../store/post.js";
import { complaint } from "../complaint.js";
import { CARD_TYPES, REPLACED_TYPES, ROBOT_TYPES } from "./card-types.js";
import { taskIdFault } from "./task-id.js";

/** A new card of the application, one that replaces another, or one from a group robot. */
export type CardPurpose = "send" | "update" | "robot";

/** The error code for a template card (wecom §4.5), or `undefined` when the platform would take it. */
export function cardFault(value: unknown, purpose: CardPurpose): number | undefined {
  const card = PlatformCard.safeParse(value);
  if (!card.success) return 41016;
  const schema = schemasFor(purpose, card.data).get(String(card.data.card_type));
  if (schema === undefined) return 42031;
  const task = purpose === "send" ? taskIdFault(card.data) : undefined;
  return task ?? complaint(schema, card.data);
}

function schemasFor(purpose: CardPurpose, card: PlatformCard) {
  if (purpose === "robot") return ROBOT_TYPES;
  return purpose === "update" && typeof card.replace_text === "string" ? REPLACED_TYPES : CARD_TYPES;
}
