import { afterQuietHours } from "../domain/deadline/reminder-times.js";
import type { Registry } from "../domain/district/registry.js";
import type { Act } from "../domain/shared/event.js";
import type { PhotoId, StaffId } from "../domain/shared/ids.js";
import type { Card, Neutral, OutboxMessage } from "../ports/message.js";
import { fitText } from "./clip.js";
import type { Mention, News, Pictured } from "./news.js";
import { aside, type Party } from "./parties.js";

/** The act all messages belong to. Urgent ones break the quiet hours (domain 7.3). */
export type Occasion = {
  readonly act: Pick<Act, "at" | "actor">;
  readonly seq: number;
  readonly registry: Registry;
  readonly urgent: boolean;
};

/** A new question, ready to go. */
export type Asked = { readonly seq: number; readonly to: Party; readonly card: Card };

export type Said = {
  readonly replaced: readonly Extract<Neutral, { kind: "replace" }>[];
  readonly mentions: readonly Mention[];
  readonly news: readonly News[];
  readonly asked: readonly Asked[];
  readonly pictured: readonly Pictured[];
};

/**
 * What one act owes to everybody, in the order in which it should arrive. Nobody is told the same thing twice: who acted
 * reads the answer, who gets a card with the facts on it gets no text besides. Forms show no facts and stand beside one.
 * Photos come last, behind the words they belong to, at most as many as the rule book says.
 */
export function notices(occasion: Occasion, said: Said): OutboxMessage[] {
  const { actor } = occasion.act;
  const told = new Set<StaffId>(actor.kind === "staff" ? [actor.id] : []);
  for (const { card, to } of said.asked) if (card.form === "buttons") for (const id of to.ids) told.add(id);
  return [
    ...said.replaced.map((message) => replacementOf(occasion, message)),
    ...said.mentions.filter(({ to }) => to.ids.length > 0).map((mention) => mentionOf(occasion, mention)),
    ...gathered(
      occasion,
      said.news.flatMap((news) => newsOf(occasion, news, told).map((owed) => ({ ...owed, reminds: news.reminder }))),
    ),
    ...said.asked.filter(({ to }) => to.ids.length > 0).map((asked) => cardOf(occasion, asked)),
    ...photosOf(occasion, said.pictured),
  ];
}

/** At night only the card that was just pressed: another one may itself still wait for the morning, and must come before. */
function replacementOf(occasion: Occasion, message: Said["replaced"][number]): OutboxMessage {
  const key = `${occasion.seq}:replace:${message.cardId}`;
  return message.responseCode === undefined ? toPeople(occasion, key, message) : atOnce(occasion, key, message);
}

function newsOf(occasion: Occasion, { seq, what, to, text }: News, told: Set<StaffId>): OutboxMessage[] {
  const ids = to.ids.filter((id) => !told.has(id));
  for (const id of ids) told.add(id);
  if (ids.length === 0) return [];
  const { standIn } = aside(to);
  const words = standIn === undefined ? text : `${text}\n${standIn}`;
  return [toPeople(occasion, `${seq}:${what}:${to.label}`, { kind: "text", to: ids, text: fitText(words) })];
}

type MayRemind = OutboxMessage & { readonly reminds: true | undefined };

/** Reminders of one act stand together, so that they can go together with those of others; an urgent one goes by itself. */
function gathered(occasion: Occasion, owed: readonly MayRemind[]): OutboxMessage[] {
  const waits = ({ reminds, urgent }: MayRemind) => reminds === true && !urgent;
  const told = owed.filter(waits).flatMap(({ message }) => (message.kind === "text" ? [message] : []));
  const others = owed.filter((one) => !waits(one)).map(({ reminds: _, ...message }) => message);
  if (told.length === 0) return others;
  const reminded = told.map(({ to, text }) => ({ to, text }));
  return [...others, toPeople(occasion, `${occasion.seq}:reminders`, { kind: "reminders", told: reminded })];
}

function mentionOf(occasion: Occasion, { seq, what, group, to, text }: Mention): OutboxMessage {
  const message: Neutral = { kind: "mention", group, mention: to.ids, text: fitText(text) };
  return toPeople(occasion, `${seq}:${what}:group.${group}`, message);
}

function cardOf(occasion: Occasion, { seq, to, card }: Asked): OutboxMessage {
  const key = `${seq}:${card.id.split("@")[1]}:${to.label}`;
  const message: Neutral = { kind: "card", to: to.ids, card };
  const { actor } = occasion.act;
  const onlyActor = to.ids.every((id) => actor.kind === "staff" && id === actor.id);
  return onlyActor ? atOnce(occasion, key, message) : toPeople(occasion, key, message);
}

/** Who acted knows his photos, and nobody is shown one twice. */
function photosOf(occasion: Occasion, pictured: readonly Pictured[]): OutboxMessage[] {
  const { act, registry } = occasion;
  const shown = new Map<PhotoId, Set<StaffId>>();
  return pictured.flatMap(({ seq, to, photos }) =>
    [...new Set(photos)].slice(0, registry.rules.cards.maxPhotos).flatMap((photo) => {
      const seen = shown.get(photo) ?? new Set(act.actor.kind === "staff" ? [act.actor.id] : []);
      shown.set(photo, seen);
      const ids = to.ids.filter((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      if (ids.length === 0) return [];
      return [toPeople(occasion, `${seq}:photo.${photo}:${to.label}`, { kind: "photo", to: ids, photo })];
    }),
  );
}

/** By day; what is urgent breaks the quiet hours (domain 7.3). */
export function toPeople(occasion: Occasion, key: string, message: Neutral): OutboxMessage {
  const { act, urgent, registry } = occasion;
  const { quietFrom, quietUntil } = registry.rules.reminders;
  const notBefore = urgent ? act.at : afterQuietHours(act.at, quietFrom, quietUntil);
  return { key, notBefore, urgent, message };
}

/** For what disturbs nobody: a card that turns grey, and the next step for the one who is at it. */
function atOnce({ act, urgent }: Occasion, key: string, message: Neutral): OutboxMessage {
  return { key, notBefore: act.at, urgent, message };
}
