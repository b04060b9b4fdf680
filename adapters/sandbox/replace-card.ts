import { chatOf, type PlatformCard } from "./store/post.js";
import type { World } from "./world.js";

/** A card's new look: one grey line in place of its buttons, or another card. */
export type NewLook =
  | { readonly kind: "label"; readonly label: string }
  | { readonly kind: "card"; readonly card: PlatformCard };

/** What can no longer be pressed once a grey line stands in its place. */
const PRESSABLE = ["button_list", "submit_button"];

/** Changes a sent card on the phones of these persons; whoever never received it sees nothing. */
export function replaceCard(world: World, msgid: string, userids: readonly string[], look: NewLook): void {
  const sent = world.cards.byMessage(msgid);
  if (sent === undefined) return;
  for (const userid of userids) {
    const post = world.posts.pushed(chatOf.user(userid), msgid);
    if (post?.card === undefined) continue;
    world.posts.replace({ ...post, card: changed(post.card, look, sent.taskId) });
    world.feed.tell({ user: userid });
  }
  if (look.kind === "card") world.cards.addVersion(sent, look.card);
}

/** The task id stays the sent card's, whatever an update says (wecom §4.6). */
function changed(card: PlatformCard, look: NewLook, taskId: string): PlatformCard {
  const next: PlatformCard =
    look.kind === "label" ? { ...card, replace_text: look.label } : { ...look.card, task_id: taskId };
  const shown = next.replace_text === undefined ? next : without(next, PRESSABLE);
  return { ...shown, replaced: true };
}

function without(card: PlatformCard, keys: readonly string[]): PlatformCard {
  return Object.fromEntries(Object.entries(card).filter(([key]) => !keys.includes(key)));
}
