import type { Registry } from "../../domain/district/registry.js";
import type { Hit } from "./keyword-index.js";
import { type Meaning, registryIndex } from "./registry-index.js";
import type { Span } from "./word-trie.js";

type Of<Kind extends Meaning["kind"]> = Hit<Extract<Meaning, { kind: Kind }>>;

/** What stands in a text, sorted by what it means. Words that only look so, and what is said not to be, are gone. */
export type FoundWords = {
  readonly categories: readonly Of<"category">[];
  readonly urgentCategories: readonly Of<"urgentCategory">[];
  readonly items: readonly Of<"item">[];
  readonly startItems: readonly Of<"startItem">[];
  readonly raisedItems: readonly Of<"raisedItem">[];
  readonly places: readonly Of<"place">[];
  readonly danger: readonly Hit<Meaning>[];
  readonly life: readonly Hit<Meaning>[];
  readonly again: readonly Hit<Meaning>[];
};

/** `text` is normalised. */
export function foundWords(text: string, registry: Registry): FoundWords {
  const hits = registryIndex(registry).hits(text);
  const places = ofKind(hits, "place");
  const denied = deniedSpans(text);
  const said = hits.filter(({ spans }) => !spans.some((span) => within(span, denied)));
  const names = places
    .flatMap(({ spans }) => spans)
    .filter((span) => !THING_NAMED.test(text.slice(span.end - 1, span.end)));
  const meant = said.filter(({ spans }) => !spans.some((span) => within(span, names)));
  const harmless = ofKind(hits, "harmless").flatMap(({ spans }) => [hull(spans)]);
  const alarming = meant.filter(({ spans }) => !spans.every((span) => within(span, harmless)));
  return {
    categories: ofKind(meant, "category"),
    urgentCategories: ofKind(alarming, "urgentCategory"),
    items: ofKind(meant, "item"),
    startItems: ofKind(meant, "startItem"),
    raisedItems: ofKind(alarming, "raisedItem"),
    places,
    danger: ofKind(alarming, "danger"),
    life: ofKind(alarming, "life"),
    again: ofKind(alarming, "again"),
  };
}

function ofKind<Kind extends Meaning["kind"]>(hits: readonly Hit<Meaning>[], kind: Kind): Of<Kind>[] {
  return hits.filter((hit): hit is Of<Kind> => hit.owner.kind === kind);
}

/** The name of a road, a river or a square is also the thing itself: 天鹿南路那个坑. The name of a park or a shop is not. */
const THING_NAMED = /[路街道巷河涌湖库塘桥口坊]/;

const DENIAL = /(?:未发现|没有?发现|无发现|未见|没有?出现|排除了?)[^,。;!?\n但]{0,8}/g;

function deniedSpans(text: string): Span[] {
  return [...text.matchAll(DENIAL)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function within({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
