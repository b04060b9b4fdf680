import { may } from "../cards/may.js";
import { correctCard } from "../cards/questions/correct-card.js";
import { refuseCard } from "../cards/questions/refuse-card.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import { isOver, partiesOfMatter } from "../domain/matter/facts.js";
import type { Matter } from "../domain/matter/matter.js";
import { asId, type MatterNo } from "../domain/shared/ids.js";
import type { RefusalCode } from "../domain/shared/refusal.js";
import type { Card, OutboxMessage } from "../ports/message.js";
import type { Talk } from "./talk.js";

/**
 * Beside a question goes a card on which the answer can be chosen: 改 without a word more offers class, urgency and grid, 不受理
 * without a ground the fixed list. Only to whoever may do it now, and never behind a press of that very card.
 */
export async function formOffer(
  talk: Talk,
  command: PendingCommand,
  why: RefusalCode,
): Promise<readonly OutboxMessage[]> {
  const form = FORMS[command.name];
  if (!form || command.no === undefined || !form.fits(command, why)) return [];
  const matter = (await talk.deps.records.matter(asId<MatterNo>(command.no)))?.state;
  if (!matter || !form.isFor(matter, talk)) return [];
  const card = form.card(talk, matter);
  const message = { kind: "card", to: [talk.speaker.id], card } as const;
  return [{ key: `${command.name}:${card.id}`, notBefore: talk.now, urgent: false, message }];
}

type Form = {
  readonly fits: (command: PendingCommand, why: RefusalCode) => boolean;
  readonly isFor: (matter: Matter, talk: Talk) => boolean;
  readonly card: (talk: Talk, matter: Matter) => Card;
};

const FORMS: Readonly<Record<string, Form | undefined>> = {
  correct: {
    fits: ({ args }) => !args.pressed,
    isFor: mayCorrect,
    card: ({ registry, version }, matter) => correctCard(registry, matter, version),
  },
  not_accept: {
    fits: (_, why) => why === "ground_needed",
    isFor: ({ state }) => state === "REPORTED",
    card: ({ registry, version }, matter) => refuseCard(registry, matter, version),
  },
};

/** The reporter while it is his to correct, a centre as long as the matter is open (M23). */
function mayCorrect(matter: Matter, { speaker, registry }: Talk): boolean {
  if (isOver(matter)) return false;
  return may(
    matter.state === "REPORTED" ? "correctMatter" : "correctRegistered",
    speaker,
    partiesOfMatter(matter),
    registry,
  );
}
