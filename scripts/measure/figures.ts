import type { Registry } from "../../src/domain/district/registry.js";
import { understood } from "../explain/text.js";
import type { Half, LabelledSentence } from "./labelled-sentences.js";
import { FIELDS, type Field, type Marked, markSentence } from "./mark-sentence.js";

/** So many of so many. */
export type Share = { readonly right: number; readonly of: number };

/** How well one half of the sentences is understood. */
export type Figures = {
  readonly half: Half;
  readonly sentences: number;
  readonly fields: Readonly<Record<Field, Share>>;
  /** Sentences of which everything that is labelled was read right. */
  readonly whole: Share;
  /** Sentences with too few words that were asked about. */
  readonly askedAsItMust: Share;
  /** Of the sentences whose class was not read right, those that at least asked. */
  readonly askedInsteadOfGuessing: Share;
  readonly askedInVain: number;
  readonly dangerousMisses: number;
};

/** Reads every sentence as somebody with its role would be understood. */
export function markAll(sentences: readonly LabelledSentence[], registry: Registry): Marked[] {
  return sentences.map((label) => markSentence(label, understood(label.text, registry, [label.role])));
}

export function figuresOf(half: Half, marked: readonly Marked[]): Figures {
  const asking = marked.flatMap(({ askedAsItMust }) => askedAsItMust ?? []);
  const wrong = marked.flatMap(({ wrongClass }) => wrongClass ?? []);
  return {
    half,
    sentences: marked.length,
    fields: Object.fromEntries(FIELDS.map((field) => [field, shareOf(field, marked)])) as Record<Field, Share>,
    whole: { right: marked.filter(({ marks }) => marks.every(({ right }) => right)).length, of: marked.length },
    askedAsItMust: { right: asking.filter(Boolean).length, of: asking.length },
    askedInsteadOfGuessing: { right: wrong.filter(({ asked }) => asked).length, of: wrong.length },
    askedInVain: marked.filter(({ askedInVain }) => askedInVain).length,
    dangerousMisses: marked.filter(({ dangerousMiss }) => dangerousMiss).length,
  };
}

function shareOf(field: Field, marked: readonly Marked[]): Share {
  const marks = marked.flatMap((one) => one.marks).filter((mark) => mark.field === field);
  return { right: marks.filter(({ right }) => right).length, of: marks.length };
}
