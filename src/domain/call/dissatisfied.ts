import type { Rules } from "../district/rules.js";
import type { Stars } from "./call.js";

/** 不满意: stars that carry the same word as one star (domain 9.2). */
export function isDissatisfied(stars: Stars, { registry }: Rules): boolean {
  const { words } = registry.rules.score;
  return words[stars] === words[1];
}
