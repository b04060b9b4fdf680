import type { Act } from "../domain/shared/event.js";
import type { Card, Neutral } from "../ports/message.js";
import { whoActed } from "./actor-name.js";
import { originalId } from "./card-id.js";
import { dayTime } from "./local-time.js";

export type Press = { readonly cardId: string; readonly responseCode?: string };

/**
 * A card whose time is over: 「联和街道分管领导01 03-10 10:02 已同意」 in place of its buttons, the facts stay. Only the card that
 * was pressed can be changed with the press's own code.
 */
export function replacedCard(
  card: Card,
  act: Pick<Act, "at" | "actor" | "onBehalfOf">,
  deed: string,
  press: Press | undefined,
): Extract<Neutral, { kind: "replace" }> {
  const own = press && originalId(press.cardId) === card.id ? press : undefined;
  return {
    kind: "replace",
    cardId: card.id,
    card,
    label: `${whoActed(act)} ${dayTime(act.at)} ${deed}`,
    ...(own?.responseCode === undefined ? {} : { responseCode: own.responseCode, pressed: own.cardId }),
  };
}
