import { normalise } from "./normalise.js";
import { type Found, type Span, WordTrie } from "./word-trie.js";

/** A keyword that stands in a text: whose it is, where, and how much of the text it explains. */
export type Hit<Owner> = {
  readonly owner: Owner;
  readonly keyword: string;
  readonly spans: readonly Span[];
  /** What stands at these spans. */
  readonly words: readonly string[];
  /** Places of the keyword that had to stand near each other; 1 for a plain word. */
  readonly groups: number;
};

export type OwnedKeyword<Owner> = { readonly owner: Owner; readonly keyword: string };

type Compiled<Owner> = OwnedKeyword<Owner> & { readonly groups: number };
type Slot<Owner> = { readonly compiled: Compiled<Owner>; readonly group: number };

/** Finds which of very many keywords stand in a text, in one pass over it. Keyword syntax: see {@link Category}. */
export class KeywordIndex<Owner> {
  readonly #trie = new WordTrie<Slot<Owner>>();

  constructor(keywords: readonly OwnedKeyword<Owner>[]) {
    for (const { owner, keyword } of keywords) this.#add(owner, keyword);
  }

  /** `text` is normalised. */
  hits(text: string): Hit<Owner>[] {
    const found = new Map<Compiled<Owner>, Span[][]>();
    this.#trie.scan(text, (slots, span) => collect(found, slots, span));
    const hits: Hit<Owner>[] = [];
    for (const [{ owner, keyword, groups }, spansByGroup] of found) {
      const spans = groups === 1 ? spansByGroup[0] : together(spansByGroup, groups, text);
      if (!spans) continue;
      hits.push({ owner, keyword, spans, groups, words: spans.map(({ start, end }) => text.slice(start, end)) });
    }
    return hits;
  }

  #add(owner: Owner, keyword: string): void {
    const groups = normalise(keyword).split("+");
    const compiled = { owner, keyword, groups: groups.length };
    for (const [group, alternatives] of groups.entries()) {
      for (const word of new Set(alternatives.split("|"))) this.#trie.add(word, { compiled, group });
    }
  }
}

/** Of a word that is repeated endlessly, so many are enough; it keeps the combinations few, whatever people paste. */
const MOST_SPANS = 6;

function collect<Owner>(found: Map<Compiled<Owner>, Span[][]>, slots: Found<Slot<Owner>>, span: Span): void {
  for (const { compiled, group } of slots) {
    const byGroup = found.get(compiled);
    if (byGroup === undefined) {
      const fresh: Span[][] = [];
      fresh[group] = [span];
      found.set(compiled, fresh);
    } else {
      const spans = byGroup[group];
      if (!spans) byGroup[group] = [span];
      else if (spans.length < MOST_SPANS) spans.push(span);
    }
  }
}

/** Words of one keyword may be this many characters apart; blanks and words of time say nothing and are not counted. */
const NEAR = 12;
const FARTHEST = 2 * NEAR;
const SAYS_NOTHING = /\s|昨天|昨日|琴日|昨晚|今天|今日|今早|今晚|早上|上午|中午|下午|晚上|现在|而家|刚才/g;
const SENTENCE_END = /[。;!?\n]/;

/** One span of each group, none over another, each near the one before it and in the same sentence. */
function together(byGroup: readonly (readonly Span[] | undefined)[], groups: number, text: string): Span[] | undefined {
  for (let group = 0; group < groups; group++) if (!byGroup[group]) return undefined;
  let best: Span[] | undefined;
  const extend = (chosen: readonly Span[]): void => {
    const spans = byGroup[chosen.length];
    if (!spans) {
      if (best === undefined || lengthOf(chosen) > lengthOf(best)) best = [...chosen];
      return;
    }
    for (const span of spans) if (chosen.every((other) => near(other, span, text))) extend([...chosen, span]);
  };
  extend([]);
  return best;
}

function near(a: Span, b: Span, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const gap = second.start - first.end;
  if (gap < 0 || gap > FARTHEST) return false;
  const between = text.slice(first.end, second.start);
  return !SENTENCE_END.test(between) && (gap <= NEAR || between.replace(SAYS_NOTHING, "").length <= NEAR);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
