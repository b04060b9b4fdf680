import type { RefusalCode } from "../shared/refusal.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Rules } from "./rules.js";

/** What a person wrote, trimmed: `too_long` over the rule book's length, `whenEmpty` when nothing is left of it. */
export function words(text: string, { registry }: Rules, whenEmpty?: RefusalCode, no?: string): Result<string> {
  const trimmed = text.trim();
  const about = no === undefined ? {} : { no };
  const limit = registry.rules.maxTextLength;
  if ([...trimmed].length > limit) return refuse("too_long", { ...about, limit });
  if (trimmed === "" && whenEmpty) return refuse(whenEmpty, about);
  return ok(trimmed);
}
