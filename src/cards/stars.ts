import type { Stars } from "../domain/call/call.js";
import type { Registry } from "../domain/district/registry.js";

/** Best first, as they stand on the rating card. */
export const STARS: readonly Stars[] = [5, 4, 3, 2, 1];

/** 非常满意 · 基本满意 · 不满意 (domain 9.2) */
export function starsWord(registry: Registry, stars: Stars): string {
  return registry.rules.score.words[stars];
}
