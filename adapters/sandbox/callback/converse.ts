import { cardFault } from "../cgi/card/card-fault.js";
import { hasButtons } from "../cgi/update-template-card.js";
import { putForUser } from "../put-post.js";
import { replaceCard } from "../replace-card.js";
import type { SentCard } from "../store/sent-cards.js";
import { type PassiveReply, readReply } from "../wire/passive-reply.js";
import type { Element } from "../wire/xml.js";
import type { World } from "../world.js";

export type Conversed = {
  /** HTTP status of the callback; 0 when nothing answered in three attempts. */
  readonly status: number;
  readonly ms: number;
  /** Text of the passive reply. */
  readonly reply: string | null;
  /** Why an answer that came was ignored, as WeCom would without a word. */
  readonly ignored?: string;
};

/** Delivers what a person did and shows the person what was answered. `pressed`: the card, when it was a press. */
export async function converse(world: World, userid: string, message: Element, pressed?: SentCard): Promise<Conversed> {
  const { status, ms, body } = await world.sender.deliver(message, world.faults.duplicateCallbacks ? 3 : 1);
  if (status !== 200) return { status, ms, reply: null };
  const read = readReply(world.settings, userid, body);
  if (read.kind === "none") return { status, ms, reply: null };
  const ignored = read.kind === "invalid" ? read.why : show(world, userid, read.reply, pressed);
  const complaint = ignored ?? (read.kind === "reply" ? read.warning : undefined);
  if (complaint !== undefined) world.log.warn({ userid, why: complaint }, "sandbox: the passive reply is not right");
  const reply = read.kind === "reply" && read.reply.kind === "text" ? read.reply.text : null;
  return { status, ms, reply, ...(ignored === undefined ? {} : { ignored }) };
}

/** Puts the answer on the person's phone, or says why it has no effect. */
function show(world: World, userid: string, reply: PassiveReply, pressed?: SentCard): string | undefined {
  if (reply.kind === "update_button" || reply.kind === "update_template_card")
    return updateCard(world, userid, reply, pressed);
  const how = { from: "app", reply: true };
  if (reply.kind === "text") putForUser(world, userid, { kind: "text", text: reply.text }, how);
  if (reply.kind === "media") {
    if (world.media.live(reply.mediaId)?.type !== reply.type) return "MediaId is unknown or expired";
    putForUser(world, userid, { kind: reply.type, mediaId: reply.mediaId }, how);
  }
  if (reply.kind === "news") putForUser(world, userid, { kind: "news", data: { articles: reply.articles } }, how);
  return undefined;
}

type Update = Extract<PassiveReply, { kind: "update_button" | "update_template_card" }>;

/** Changes the card for the person who pressed, and for nobody else. */
function updateCard(world: World, userid: string, update: Update, pressed?: SentCard): string | undefined {
  if (pressed === undefined) return `${update.kind} answers only a press on a card`;
  if (update.kind === "update_button") {
    if (!hasButtons(pressed.versions[0])) return "the pressed card has no buttons";
    replaceCard(world, pressed.msgid, [userid], { kind: "label", label: update.name });
    return undefined;
  }
  const errcode = cardFault(update.card, "update");
  if (errcode !== undefined) return `TemplateCard is refused with ${errcode}`;
  replaceCard(world, pressed.msgid, [userid], { kind: "card", card: update.card });
  return undefined;
}
