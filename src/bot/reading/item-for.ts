import type { Category, ListItem, Registry } from "../../domain/district/registry.js";
import type { FoundWords } from "./found-words.js";

/**
 * The list item a matter of this class belongs to: the row whose own words stand in the text, otherwise the class's first.
 * A call-list row that stands behind a duty-list row is taken only when its start condition shows.
 */
export function itemFor(category: Category, found: FoundWords, registry: Registry): ListItem | undefined {
  const rows = category.listItems.flatMap((code) => registry.listItems.get(code) ?? []);
  const [first] = rows;
  const named = rows
    .filter((item) => item === first || wordsOf(item, found) > 0)
    .filter((item) => mayBegin(item, first, found));
  return named.sort((a, b) => wordsOf(b, found) - wordsOf(a, found))[0] ?? first;
}

function mayBegin(item: ListItem, first: ListItem | undefined, found: FoundWords): boolean {
  return item === first || item.startKeywords.length === 0 || startShows(item, found);
}

/** Whether a word of the text shows that the row's start condition is met. */
export function startShows(item: ListItem, found: FoundWords): boolean {
  return found.startItems.some(({ owner }) => owner.item === item);
}

/** Characters of the row's words in the text, those that raise it included. */
function wordsOf(item: ListItem, found: FoundWords): number {
  const own = [...found.items, ...found.raisedItems].filter(({ owner }) => owner.item === item);
  return own.flatMap(({ spans }) => spans).reduce((sum, { start, end }) => sum + end - start, 0);
}
