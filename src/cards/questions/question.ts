import type { CardWhat } from "../card-id.js";

/** A question that a card asks now, and the event that raised it; its number is part of the card's id. */
export type Question<E> = { readonly what: CardWhat; readonly opened: E };
