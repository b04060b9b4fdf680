import { chatOf, type PlatformCard } from "../store/post.js";
import type { SentCard } from "../store/sent-cards.js";
import { pressXml } from "../wire/incoming-xml.js";
import type { World } from "../world.js";
import { keysOf } from "./card-keys.js";
import { readSelection, type Selection } from "./card-selection.js";
import { type Conversed, converse } from "./converse.js";
import { envelopeOf } from "./say.js";

export type PressRequest = { readonly taskId: string; readonly key: string; readonly selected?: Selection | undefined };

/** A press that no phone could make: no such card, no such button, or a choice the card does not offer. */
export type NoPress = { readonly impossible: "no_card" | "no_button" | "no_choice"; readonly why: string };

/**
 * Presses a button. Any look the card ever had may be pressed, since a phone that was offline still shows an old one;
 * so may a card this person never received, since a button is never a right.
 */
export async function press(world: World, userid: string, request: PressRequest): Promise<Conversed | NoPress> {
  const sent = world.cards.byTask(request.taskId);
  if (sent === undefined) return { impossible: "no_card", why: `no card has the task id ${request.taskId}` };
  const found = looks(world, userid, sent).flatMap((card) => keysOf(card).map((key) => ({ card, ...key })));
  const button = found.find(({ key }) => key === request.key);
  if (button === undefined) return { impossible: "no_button", why: `the card has no button ${request.key}` };
  const selected = button.menu ? {} : readSelection(button.card, request.selected);
  if (typeof selected === "string") return { impossible: "no_choice", why: selected };
  const event = button.menu ? "template_card_menu_event" : "template_card_event";
  const responseCode = world.codes.issue(sent.msgid);
  const cardType = String(button.card.card_type);
  const { key, taskId } = request;
  const message = pressXml(envelopeOf(world, userid), { event, key, taskId, cardType, responseCode, selected });
  return converse(world, userid, message, sent);
}

/** What this person's phone shows first, then every earlier look, newest first. */
function looks(world: World, userid: string, sent: SentCard): PlatformCard[] {
  const shown = world.posts.pushed(chatOf.user(userid), sent.msgid)?.card;
  return [...(shown === undefined ? [] : [shown]), ...[...sent.versions].reverse()];
}
