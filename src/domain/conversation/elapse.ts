import type { RuleBook } from "../district/rule-book.js";
import type { Conversation, Pending } from "./conversation.js";

/** A report begun with a photo or a pin, whose words have not come. */
export type ReportDraft = Extract<Pending, { kind: "report" }>;

/** When somebody must be asked what his photo or pin is about (domain 17.2 no. 22), or never. */
export function conversationDueAt(conversation: Conversation, rules: Pick<RuleBook, "draftMinutes">): Date | undefined {
  const { pending } = conversation;
  if (pending?.kind !== "report" || pending.asked) return undefined;
  return new Date(pending.since.getTime() + rules.draftMinutes * 60_000);
}

/**
 * A draft waited long enough: its owner is asked once, and the draft stays for the answer. Undefined while there is nothing to ask.
 * The words of the question stand in `src/cards`; they are made from `draft`.
 */
export function elapseConversation(
  conversation: Conversation,
  now: Date,
  rules: Pick<RuleBook, "draftMinutes">,
): { readonly conversation: Conversation; readonly draft: ReportDraft } | undefined {
  const dueAt = conversationDueAt(conversation, rules);
  if (conversation.pending?.kind !== "report" || dueAt === undefined || now < dueAt) return undefined;
  const draft = { ...conversation.pending, asked: true };
  return { conversation: { ...conversation, pending: draft }, draft };
}

/** Whether a question of ours was put so recently that a plain sentence is surely its answer. */
export function isFresh(pending: Pending, now: Date, rules: Pick<RuleBook, "draftMinutes">): boolean {
  return now.getTime() - pending.since.getTime() <= rules.draftMinutes * 60_000;
}
