import type { Conversation, Pending } from "./conversation.js";

/** How many answers are kept for callbacks that come again; the platform repeats within minutes. */
const KEPT = 20;

/** What was answered to this cause before, or undefined. An empty answer is one too: nothing was said. */
export function answeredBefore(conversation: Conversation, cause: string): string | undefined {
  return conversation.answered.find((one) => one.cause === cause)?.answer;
}

/** The conversation after an answer: what is open now, and the answer kept with its cause. */
export function remember(
  conversation: Conversation,
  cause: string,
  answer: string,
  pending: Pending | undefined,
): Conversation {
  const { pending: _, ...kept } = conversation;
  const answered = [...kept.answered, { cause, answer }].slice(-KEPT);
  return { ...kept, answered, ...(pending === undefined ? {} : { pending }) };
}
