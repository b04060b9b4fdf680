import type { Post } from "../state/wire.js";
import { WORDS } from "../words.js";

const USUAL = [WORDS.composer.todo, WORDS.composer.help];
const MOST = 5;
/** What a hint leaves open: such words must be completed before they are sent. */
const OPEN_END = /(?:\s(?:内容|理由|原因|结果|谁|部门|诉求|正确内容|谁来.*))+$/;

/** A chip above the composer: sent at once, or put into the field to be completed. */
export type QuickReply = { readonly text: string; readonly complete: boolean };

/** First what the last message proposes in 「…」, then the usual words. */
export function quickReplies(posts: readonly Post[]): QuickReply[] {
  const last = posts.findLast(({ mine, text }) => mine !== true && text !== undefined)?.text ?? "";
  const proposed = [...last.matchAll(/(?:回复|,)「([^」]{1,24})」/g)].map((match) => match[1] ?? "").map(replyOf);
  const usual = [
    ...USUAL.map((text) => ({ text, complete: true })),
    { text: `${WORDS.composer.look} `, complete: false },
  ];
  const all = [...proposed, ...usual];
  const first = all.filter(({ text }, at) => text !== "" && all.findIndex((other) => other.text === text) === at);
  return first.slice(0, MOST);
}

function replyOf(words: string): QuickReply {
  const open = OPEN_END.test(words);
  return open
    ? { text: `${words.replace(OPEN_END, "")} `, complete: false }
    : { text: words, complete: words !== "改" };
}
