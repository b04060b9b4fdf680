/** `[start, end)` in characters of the text. */
export type Span = { readonly start: number; readonly end: number };

export type Found<Value> = readonly Value[];

type Node<Value> = { readonly next: Map<number, Node<Value>>; values?: Value[] };

/** Finds all of very many words in a text; its cost follows the text, not the number of words. */
export class WordTrie<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  add(word: string, value: Value): void {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const next = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    node.values = [...(node.values ?? []), value];
  }

  /** Tells every word that stands anywhere in the text, overlapping ones too. */
  scan(text: string, tell: (values: Found<Value>, span: Span) => void): void {
    for (let start = 0; start < text.length; start++) {
      let node = this.#root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node; end++) {
        if (node.values) tell(node.values, { start, end });
        node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
      }
    }
  }
}
