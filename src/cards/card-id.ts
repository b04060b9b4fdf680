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
  "supervise",
  "supervised",
  "replied",
  "confirm",
] as const;

export type CardWhat = (typeof CARD_WHATS)[number];

export type CardName = { readonly no: string; readonly what: CardWhat; readonly seq: number };

/** `<number>@<what>@<seq>`: unique for ever, as the platform demands of a task id (wecom 4.3). */
export function cardId(no: string, what: CardWhat, seq: number): string {
  return `${no}@${what}@${seq}`;
}

/** The parts of a card id, or undefined for an id that we never gave. */
export function parseCardId(id: string): CardName | undefined {
  const [no, what, seq, ...rest] = id.split("@");
  const known = CARD_WHATS.find((name) => name === what);
  if (!no || !known || rest.length > 0 || !seq || !/^[0-9]{1,6}$/.test(seq)) return undefined;
  return { no, what: known, seq: Number(seq) };
}
