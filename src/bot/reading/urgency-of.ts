import type { Category, ListItem, Urgency } from "../../domain/district/registry.js";
import type { FoundWords } from "./found-words.js";
import { startShows } from "./item-for.js";
import type { Hit } from "./keyword-index.js";

/** What made a matter more than NORMAL: a word of danger, a word of its class or list row, or the class or row as such. */
export type UrgencyWhy =
  | { readonly kind: "danger"; readonly word: string }
  | { readonly kind: "urgent_word"; readonly word: string }
  | { readonly kind: "urgent_class" }
  | { readonly kind: "list_item" };

type Judged = { readonly urgency: Urgency; readonly urgencyWhy?: UrgencyWhy };

/** How pressing it is (domain 7.2, 14, 17.2). A call-list row whose start condition does not show leaves it NORMAL. */
export function urgencyOf(found: FoundWords, category?: Category, item?: ListItem): Judged {
  const [danger] = [...found.danger, ...found.life];
  if (danger) return urgent({ kind: "danger", word: wordOf(danger) });
  if (category?.limit === "URGENT") return urgent({ kind: "urgent_class" });
  const word = found.urgentCategories.find(({ owner }) => owner.category === category);
  if (word) return urgent({ kind: "urgent_word", word: wordOf(word) });
  return item?.list === "CALL" ? byItem(item, found, category) : { urgency: "NORMAL" };
}

function byItem(item: ListItem, found: FoundWords, category?: Category): Judged {
  const raised = found.raisedItems.find(({ owner }) => owner.item === item);
  if (item.raisedUrgency && raised) {
    return { urgency: item.raisedUrgency, urgencyWhy: { kind: "urgent_word", word: wordOf(raised) } };
  }
  const begins = item.startKeywords.length === 0 || startShows(item, found);
  if (!begins || item.urgency === "NORMAL" || onlyAThing(item, found, category)) return { urgency: "NORMAL" };
  return { urgency: item.urgency, urgencyWhy: { kind: "list_item" } };
}

/** A part (部件) of which nothing is said that its row speaks of: an open box of the telephone company is no broken line. */
function onlyAThing(item: ListItem, found: FoundWords, category?: Category): boolean {
  return category?.code.startsWith("P") === true && !found.items.some(({ owner }) => owner.item === item);
}

function urgent(urgencyWhy: UrgencyWhy): Judged {
  return { urgency: "URGENT", urgencyWhy };
}

function wordOf({ words, keyword }: Hit<unknown>): string {
  return words.join("") || keyword;
}
