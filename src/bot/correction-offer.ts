import { correctCard } from "../cards/questions/correct-card.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import { asId, type MatterNo } from "../domain/shared/ids.js";
import type { OutboxMessage } from "../ports/message.js";
import type { Talk } from "./talk.js";

/**
 * 改 without a word more: beside the question what is wrong goes a card on which class, urgency and grid can be chosen. Only to
 * the reporter, while it is his to correct; not again behind a press of that card.
 */
export async function correctionOffer(talk: Talk, command: PendingCommand): Promise<readonly OutboxMessage[]> {
  if (command.name !== "correct" || command.no === undefined || command.args.pressed) return [];
  const matter = (await talk.deps.records.matter(asId<MatterNo>(command.no)))?.state;
  if (matter?.state !== "REPORTED" || matter.reporter.id !== talk.speaker.id) return [];
  const card = correctCard(talk.registry, matter, talk.version);
  const message = { kind: "card", to: [talk.speaker.id], card } as const;
  return [{ key: `correct:${card.id}`, notBefore: talk.now, urgent: false, message }];
}
