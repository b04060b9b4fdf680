import type { Hit } from "./keyword-index.js";
import type { Span } from "./word-trie.js";

/** How much of a text some keywords explain, and by which words. */
export type Explained = { readonly score: number; readonly words: readonly string[] };

/** Words that had to stand together say more than the same words apart. */
const TOGETHER = 0.5;

/** One point for each character that is explained, however many keywords explain it. */
export function explainedBy(hits: readonly Hit<unknown>[], text: string): Explained {
  const spans = merged(hits.flatMap((hit) => hit.spans));
  const together = Math.max(...hits.map(({ groups }) => groups - 1));
  const score = spans.reduce((sum, { start, end }) => sum + end - start, 0) + TOGETHER * together;
  return { score, words: spans.map(({ start, end }) => text.slice(start, end)) };
}

/** Best first; of equals the one whose words are fewer and longer. */
export function strongest(a: Explained, b: Explained): number {
  return b.score - a.score || a.words.length - b.words.length;
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
