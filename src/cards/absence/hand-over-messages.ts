import { afterQuietHours } from "../../domain/deadline/reminder-times.js";
import type { Registry } from "../../domain/district/registry.js";
import type { OutboxMessage } from "../../ports/message.js";
import type { Asked } from "../notices.js";

type Handed = Asked & { readonly urgent: boolean };

/** The cards as they are asked anew, the urgent ones first and at once; what is more than the rule book's number is counted. */
export function handOverMessages(asked: readonly Handed[], at: Date, { rules }: Registry): readonly OutboxMessage[] {
  const ordered = [...asked.filter(({ urgent }) => urgent), ...asked.filter(({ urgent }) => !urgent)];
  const shown = ordered.filter(({ urgent }, i) => urgent || i < rules.absence.maxCards);
  const rest = ordered.filter((one) => !shown.includes(one));
  const { quietFrom, quietUntil } = rules.reminders;
  const later = afterQuietHours(at, quietFrom, quietUntil);
  const cards = shown.map(
    ({ card, to, urgent }): OutboxMessage => ({
      key: card.id,
      notBefore: urgent ? at : later,
      urgent,
      message: { kind: "card", to: to.ids, card },
    }),
  );
  if (rest.length === 0) return cards;
  const text = `【有呼必应】另有${rest.length}件待办转给您,回复「待办」查看。`;
  const to = [...new Set(rest.flatMap((one) => one.to.ids))];
  return [...cards, { key: "rest", notBefore: later, urgent: false, message: { kind: "text", to, text } }];
}
