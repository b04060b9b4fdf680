import { readCard } from "../card/read-card.js";
import type { Post } from "../state/wire.js";
import { WORDS } from "../words.js";

const LONGEST = 40;

/** A post in one line, for notices. */
export function summaryOf(post: Post): string {
  const card = post.card === undefined ? "" : readCard(post.card).title;
  const written = post.kind === "image" ? "" : post.text;
  const words = (card || written || kindOf(post)).replaceAll(/\s+/g, " ");
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

function kindOf({ kind }: Post): string {
  const kinds: Readonly<Record<string, string>> = WORDS.kinds;
  return kinds[kind] ?? WORDS.kinds.other;
}
