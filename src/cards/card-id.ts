import type { Card } from "../ports/message.js";

/** Which question a card asks; the middle part of its id. */
export const CARD_WHATS = [
  "new",
  "assign",
  "task",
  "work",
  "judge",
  "lead",
  "verify",
  "draft",
  "review",
  "widened",
  "sign",
  "respond",
  "handle",
  "proposal",
  "rate",
  "badrate",
  "rework",
  "cancel",
  "rated",
  "appeal",
  "correct",
  "refuse",
  "spot",
  "ruling",
  "extension",
  "hold",
  "info",
  "side",
  "decide",
  "referral",
  "result",
  "raise",
  "comment",
  "supervise",
  "supervised",
  "replied",
  "release",
  "ordersign",
  "orderreport",
  "orderreview",
  "orderlate",
  "opdeploy",
  "opconfirm",
  "opsite",
  "oprate",
  "confirm",
] as const;

export type CardWhat = (typeof CARD_WHATS)[number];

/** `QJ-20260310-001-2`, or none. */
const COPY = /^(?:[A-Z]{2}-[0-9]{8}-[0-9]{2,5}-[0-9]{1,4})?$/;

export type CardName = { readonly no: string; readonly what: CardWhat; readonly seq: number; readonly part?: string };

/** `<number>@<what>@<seq>`, `<what>-<part>` where one event asks several: unique for ever, as the platform demands of a task id (wecom 4.3). */
export function cardId(no: string, what: CardWhat, seq: number, part?: string): string {
  return `${no}@${part === undefined ? what : `${what}-${part}`}@${seq}`;
}

/**
 * The same question put to somebody else later: `<id>@<copy>` is another card to the platform, and the same one to us. `copy` is
 * the number of an absence and its act, never given twice for one card.
 */
export function copyOf(card: Card, copy: string): Card {
  return { ...card, id: `${originalId(card.id)}@${copy}` };
}

/** The id of the card that this one is a copy of; its own when it is none. */
export function originalId(id: string): string {
  return id.split("@").slice(0, 3).join("@");
}

/** The parts of a card id, of a copy as of the original, or undefined for an id that we never gave. */
export function parseCardId(id: string): CardName | undefined {
  const [no, what, seq, copy = "", ...rest] = id.split("@");
  const [name, part] = what?.split("-") ?? [];
  const known = CARD_WHATS.find((one) => one === name);
  if (!no || !known || rest.length > 0 || !seq || !/^[0-9]{1,6}$/.test(seq) || !COPY.test(copy)) return undefined;
  return { no, what: known, seq: Number(seq), ...(part === undefined ? {} : { part }) };
}
