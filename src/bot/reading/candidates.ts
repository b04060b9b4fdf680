import type { Category, ListItem, Registry, Urgency } from "../../domain/district/registry.js";
import { type Explained, explainedBy, strongest } from "./explained.js";
import type { FoundWords } from "./found-words.js";
import { itemFor } from "./item-for.js";
import { type UrgencyWhy, urgencyOf } from "./urgency-of.js";

/** A class the sentence may mean, with what follows from it. */
export type Candidate = {
  readonly category: Category;
  readonly item?: ListItem;
  readonly urgency: Urgency;
  readonly urgencyWhy?: UrgencyWhy;
  /** How much of the sentence its keywords explain. */
  readonly score: number;
  /** The keywords' own words, as they stand in the text. */
  readonly words: readonly string[];
};

/** Every class whose keywords stand in the text, the best first. */
export function candidates(text: string, found: FoundWords, registry: Registry): Candidate[] {
  const byCategory = hitsByCategory(found.categories);
  return [...byCategory]
    .map(([category, hits]) => candidate(category, explainedBy(hits, text), found, registry))
    .sort(strongest);
}

function candidate(category: Category, explained: Explained, found: FoundWords, registry: Registry): Candidate {
  const item = itemFor(category, found, registry);
  return { category, ...explained, ...(item === undefined ? {} : { item }), ...urgencyOf(found, category, item) };
}

type Hits = FoundWords["categories"];

function hitsByCategory(hits: Hits): ReadonlyMap<Category, Hits> {
  const byCategory = new Map<Category, Hits[number][]>();
  for (const hit of hits) {
    const known = byCategory.get(hit.owner.category);
    if (known) known.push(hit);
    else byCategory.set(hit.owner.category, [hit]);
  }
  return byCategory;
}
