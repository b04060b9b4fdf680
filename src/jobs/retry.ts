import type { BotError } from "../ports/bot-error.js";

/** How often and how slowly a message is repeated. */
export type RetryRules = { readonly maxTries: number; readonly longestMs: number };

/** The next try: the platform's own wait, doubled with every try, spread by `jitter` in [0, 1); `dead` when there is no hope. */
export function retryAt(error: BotError, tries: number, now: Date, rules: RetryRules, jitter: number): Date | "dead" {
  if (error.retry === "never" || tries + 1 >= rules.maxTries) return "dead";
  const waitMs = Math.min(error.retry.afterMs * 2 ** tries, rules.longestMs);
  return new Date(now.getTime() + Math.round(waitMs * (1 + jitter / 2)));
}
