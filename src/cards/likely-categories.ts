import { candidates } from "../bot/reading/candidates.js";
import { foundWords } from "../bot/reading/found-words.js";
import { normalise } from "../bot/reading/normalise.js";
import type { Category, Registry } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";

/** What a matter may be, likeliest first: as it was read, what its words name, the others of that kind, then the usual ones. */
export function likelyCategories(registry: Registry, { category, text }: Matter): readonly Category[] {
  const said = normalise(text);
  const named = candidates(said, foundWords(said, registry), registry).map((candidate) => candidate.category);
  const read = category === undefined ? undefined : registry.categories.get(category);
  const best = read ?? named[0];
  const kin = [...registry.categories.values()].filter(({ enabled, major }) => enabled && major === best?.major);
  const usual = registry.rules.usualCategories.flatMap((code) => registry.categories.get(code) ?? []);
  return [...new Set([...(read === undefined ? [] : [read]), ...named, ...kin, ...usual])];
}
