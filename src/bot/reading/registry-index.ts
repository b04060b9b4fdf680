import type { Category, ListItem, Registry } from "../../domain/district/registry.js";
import { KeywordIndex, type OwnedKeyword } from "./keyword-index.js";
import { type NamedPlace, placeNames } from "./place-names.js";

/** What a keyword stands for. */
export type Meaning =
  | { readonly kind: "category"; readonly category: Category }
  | { readonly kind: "urgentCategory"; readonly category: Category }
  | { readonly kind: "item"; readonly item: ListItem }
  | { readonly kind: "startItem"; readonly item: ListItem }
  | { readonly kind: "raisedItem"; readonly item: ListItem }
  | { readonly kind: "place"; readonly place: NamedPlace }
  | { readonly kind: "danger" | "life" | "harmless" | "again" };

const INDEXES = new WeakMap<Registry, KeywordIndex<Meaning>>();

/** Every word of the registry, compiled once a registry. */
export function registryIndex(registry: Registry): KeywordIndex<Meaning> {
  const known = INDEXES.get(registry);
  if (known) return known;
  const index = new KeywordIndex(keywordsOf(registry));
  INDEXES.set(registry, index);
  return index;
}

function keywordsOf(registry: Registry): OwnedKeyword<Meaning>[] {
  const { dangerWords, lifeDangerWords, harmlessWords, recurrenceWords } = registry.rules;
  return [
    ...[...registry.categories.values()].filter(({ enabled }) => enabled).flatMap(categoryKeywords),
    ...[...registry.listItems.values()].flatMap(itemKeywords),
    ...placeNames(registry).map((place) => ({ owner: { kind: "place", place } as const, keyword: place.name })),
    ...owned({ kind: "danger" }, dangerWords),
    ...owned({ kind: "life" }, lifeDangerWords),
    ...owned({ kind: "harmless" }, harmlessWords),
    ...owned({ kind: "again" }, recurrenceWords),
  ];
}

function categoryKeywords(category: Category): OwnedKeyword<Meaning>[] {
  return [
    ...owned({ kind: "category", category }, category.keywords),
    ...owned({ kind: "urgentCategory", category }, category.urgentKeywords),
  ];
}

function itemKeywords(item: ListItem): OwnedKeyword<Meaning>[] {
  return [
    ...owned({ kind: "item", item }, item.keywords),
    ...owned({ kind: "startItem", item }, item.startKeywords),
    ...owned({ kind: "raisedItem", item }, item.raisedKeywords),
  ];
}

function owned(owner: Meaning, keywords: readonly string[]): OwnedKeyword<Meaning>[] {
  return keywords.map((keyword) => ({ owner, keyword }));
}
