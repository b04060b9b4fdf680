import type { StaffId } from "../../../src/domain/shared/ids.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Log } from "../../../src/ports/log.js";
import type { Card, Delivery, Neutral } from "../../../src/ports/message.js";
import { renderCard } from "../cards/render-card.js";
import { renderReplaced } from "../cards/render-replaced.js";
import { splitBytes } from "../text.js";
import { type Answer, unreachableOf } from "./answers.js";
import type { Api } from "./api.js";
import { TASK_ID_USED } from "./wecom-errors.js";

const MAX_TEXT_BYTES = 2048;
const MAX_RECIPIENTS = 1000;
/** Long enough for a repetition after a timeout, short enough that the same words may be said again later. */
const DUPLICATE_SECONDS = 600;
const TASK_ID = /^[0-9A-Za-z_\-@]{1,128}$/;

export type AppDeps = { readonly api: Api; readonly agentId: number; readonly log: Log };

/** Text or markdown. What is longer than one message takes goes in several; the answer of the last one is kept. */
export async function sendWords(
  deps: AppDeps,
  { kind, to, text }: Extract<Neutral, { kind: "text" | "markdown" }>,
): Promise<Delivery> {
  const deliveries: Delivery[] = [];
  for (const content of splitBytes(text, MAX_TEXT_BYTES)) {
    deliveries.push(deliveryOf(await sendOne(deps, to, { msgtype: kind, [kind]: { content } })));
  }
  const unreachable = [...new Set(deliveries.flatMap((delivery) => delivery.unreachable))];
  return { platform: "wecom", ...deliveries.at(-1), unreachable };
}

/**
 * A card. When the platform has seen its task id, an earlier attempt did arrive although its answer got lost (a timeout,
 * a restart in between): task ids are never given twice, so this is a delivery, of which no response code is known.
 */
export async function sendCard(deps: AppDeps, to: readonly StaffId[], card: Card): Promise<Delivery> {
  if (!TASK_ID.test(card.id)) throw refused(`"${card.id}" cannot be a task id`);
  const content = { msgtype: "template_card", template_card: renderCard(card) };
  const answer = await sendOne(deps, to, content, [TASK_ID_USED]);
  if (answer.errcode === TASK_ID_USED) deps.log.warn({ cardId: card.id }, "card had been delivered before");
  return deliveryOf(answer);
}

/** Changes a card for everybody who got it (wecom 4.6), by a response code that is used up by this. */
export async function replaceCard(
  { api, agentId }: AppDeps,
  { cardId, card, label, responseCode }: Extract<Neutral, { kind: "replace" }>,
): Promise<Delivery> {
  if (responseCode === undefined) throw new BotError("chat_card_gone", `no response code is left for card ${cardId}`);
  const body = { atall: 1, agentid: agentId, response_code: responseCode, template_card: renderReplaced(card, label) };
  return deliveryOf(await api.call({ call: "message/update_template_card", body }));
}

/** One message/send; a repetition of the same content within ten minutes arrives once. */
export async function sendOne(
  { api, agentId }: AppDeps,
  to: readonly StaffId[],
  content: Readonly<Record<string, unknown>>,
  bearable: readonly number[] = [],
): Promise<Answer> {
  if (to.length > MAX_RECIPIENTS) throw refused(`more than ${MAX_RECIPIENTS} recipients in one message`);
  const body = {
    touser: to.join("|"),
    agentid: agentId,
    ...content,
    enable_duplicate_check: 1,
    duplicate_check_interval: DUPLICATE_SECONDS,
  };
  return api.call({ call: "message/send", body }, bearable);
}

/** What the answer tells of the delivery. */
export function deliveryOf(answer: Answer): Delivery {
  return {
    platform: "wecom",
    ...(answer.msgid ? { messageId: answer.msgid } : {}),
    ...(answer.response_code ? { responseCode: answer.response_code } : {}),
    unreachable: unreachableOf(answer),
  };
}

function refused(why: string): BotError {
  return new BotError("chat_message_refused", `message/send: ${why}`);
}
