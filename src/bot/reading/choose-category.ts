import type { Category, ListItem, Registry, Urgency } from "../../domain/district/registry.js";
import { type Candidate, candidates } from "./candidates.js";
import type { FoundWords } from "./found-words.js";
import type { Why } from "./reading.js";
import { urgencyOf } from "./urgency-of.js";

/** What the words say a matter is. `doubt`: the classes to choose from, at most three; empty when it is clear. */
export type Chosen = {
  readonly category?: Category;
  readonly item?: ListItem;
  readonly urgency: Urgency;
  readonly why: readonly Why[];
  readonly doubt: readonly Category[];
};

/** A class competes with the best one when it explains at least this share of what the best explains; an urgent one sooner. */
const COMPETES = 0.7;
const COMPETES_ALARMING = 0.8;
const COMPETES_URGENT = 0.5;
const MOST_CHOICES = 3;
const PRESSING: Readonly<Record<Urgency, number>> = { NORMAL: 0, COMPLEX: 1, EXPEDITED: 2, URGENT: 3 };

/**
 * Exact keyword of a list row, then keyword of a class, then a question (domain 14). Of two classes that compete the more
 * pressing wins and says so; two that cannot be told apart are asked about.
 */
export function chooseCategory(text: string, found: FoundWords, registry: Registry): Chosen {
  const ranked = candidates(text, found, registry);
  const [best] = ranked;
  if (best === undefined) return byItemAlone(found, registry);
  const rivals = ranked.filter(({ score, urgency }) => score >= shareNeeded(urgency) * best.score);
  const pressing = rivals.reduce((a, b) => (PRESSING[b.urgency] > PRESSING[a.urgency] ? b : a));
  const dangerous = alarming(
    rivals.filter(({ score }) => score >= COMPETES_ALARMING * best.score),
    found,
  );
  if (dangerous)
    return chosen(dangerous, dangerous === best ? [] : [{ kind: "more_urgent", than: best.category.code }]);
  if (pressing !== best) return chosen(pressing, [{ kind: "more_urgent", than: best.category.code }]);
  const equals = rivals.filter((rival) => equal(rival, best));
  return equals.length > 1 ? amongEquals(equals) : chosen(best, []);
}

/** The one class that is named by the very word of danger, where a word of danger makes them all urgent. */
function alarming(rivals: readonly Candidate[], { danger }: FoundWords): Candidate | undefined {
  const words = danger.flatMap((hit) => hit.words);
  const named = rivals.filter((rival) => rival.words.some((word) => words.some((alarm) => word.includes(alarm))));
  return named.length === 1 ? named[0] : undefined;
}

/** Neither its words nor its urgency tell it from the other. */
function equal(a: Candidate, b: Candidate): boolean {
  return a.score === b.score && a.words.length === b.words.length && a.urgency === b.urgency;
}

function shareNeeded(urgency: Urgency): number {
  return urgency === "URGENT" ? COMPETES_URGENT : COMPETES;
}

function chosen({ category, item, urgency, urgencyWhy, words }: Candidate, more: readonly Why[]): Chosen {
  const why: Why[] = [{ kind: "keywords", words }, ...(urgencyWhy ? [urgencyWhy] : []), ...more];
  return { category, ...(item ? { item } : {}), urgency, why, doubt: [] };
}

/** Of a thing and what happened to it (电杆, 架空线缆损坏) that lead to the same row the happening is meant; else it is asked. */
function amongEquals(equals: readonly Candidate[]): Chosen {
  const [event, ...others] = equals.filter(({ category }) => category.code.startsWith("E"));
  const sameRow = equals.every(({ item }) => item !== undefined && item === equals[0]?.item);
  return event && others.length === 0 && sameRow ? chosen(event, []) : undecided(equals);
}

/** Classes that explain the same words equally well; what they have in common is kept. */
function undecided(equals: readonly Candidate[]): Chosen {
  const [first] = equals;
  const item = equals.every((other) => other.item === first?.item) ? first?.item : undefined;
  return {
    ...(item ? { item } : {}),
    urgency: first?.urgency ?? "NORMAL",
    why: first?.urgencyWhy ? [first.urgencyWhy] : [],
    doubt: equals.slice(0, MOST_CHOICES).map(({ category }) => category),
  };
}

/** No class is named: those that lead to the department's row whose words stand there, then the usual ones, are offered. */
function byItemAlone(found: FoundWords, registry: Registry): Chosen {
  const item = found.items[0]?.owner.item;
  const { urgency, urgencyWhy } = urgencyOf(found, undefined, item);
  const { usualCategories, usualUrgentCategories } = registry.rules;
  const usual = urgency === "URGENT" ? usualUrgentCategories : usualCategories;
  const offered = [...leadingTo(item, registry), ...usual.flatMap((code) => registry.categories.get(code) ?? [])];
  const doubt = [...new Set(offered)].slice(0, MOST_CHOICES);
  return { ...(item ? { item } : {}), urgency, why: urgencyWhy ? [urgencyWhy] : [], doubt };
}

function leadingTo(item: ListItem | undefined, registry: Registry): Category[] {
  if (item?.lead === undefined) return [];
  return [...registry.categories.values()].filter(({ enabled, listItems }) => enabled && listItems[0] === item.code);
}
