import { normalise } from "../../src/bot/reading/normalise.js";
import type { ReadMatter } from "../../src/bot/reading/reading.js";
import type { Understood } from "../explain/text.js";
import type { LabelledMatter, LabelledSentence } from "./labelled-sentences.js";

export const FIELDS = ["intent", "count", "category", "listItem", "urgency", "place", "life"] as const;
export type Field = (typeof FIELDS)[number];

/** One field of a sentence that was judged. */
export type Mark = {
  readonly field: Field;
  readonly right: boolean;
  readonly expected: string;
  readonly got: string;
};

/** What became of one sentence. */
export type Marked = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The words are too few and it was (not) asked; undefined where the words are enough. */
  readonly askedAsItMust?: boolean;
  /** The class it took is none of the accepted ones; `asked` when it at least asked. */
  readonly wrongClass?: { readonly asked: boolean };
  /** It asked which class although the label knows the class. */
  readonly askedInVain: boolean;
  /** A matter that can only be URGENT was read as less, or as no report at all. */
  readonly dangerousMiss: boolean;
};

/** Compares what was understood with the label. What was not read at all counts as wrong. */
export function markSentence(label: LabelledSentence, { intent, reading }: Understood): Marked {
  const read = reading?.matters ?? [];
  const perMatter = label.matters.flatMap((matter, i) => marksOfMatter(matter, read[i]));
  const marks = [
    mark("intent", label.intent, intent),
    ...(label.matters.length > 0 ? [mark("count", [label.matters.length], read.length)] : []),
    ...perMatter,
    ...(label.life === undefined ? [] : [mark("life", [label.life], reading?.life ?? false)]),
  ];
  return { text: label.text, marks, ...askingOf(label, reading, perMatter), dangerousMiss: missesDanger(label, read) };
}

function marksOfMatter(label: LabelledMatter, read: ReadMatter | undefined): Mark[] {
  const got = read && { ...read, place: read.place.text === "" ? null : comparable(read.place.text) };
  return [
    ...(label.category ? [mark("category", label.category, got && (got.category ?? null))] : []),
    ...(label.listItem ? [mark("listItem", label.listItem, got && (got.listItem ?? null))] : []),
    ...(label.urgency ? [mark("urgency", label.urgency, got?.urgency)] : []),
    ...(label.place
      ? [
          mark(
            "place",
            label.place.map((one) => one && comparable(one)),
            got?.place,
          ),
        ]
      : []),
  ];
}

/** `undefined`: nothing was read, which is never right. */
function mark<T extends string | number | boolean | null>(
  field: Field,
  accepted: readonly T[],
  got: T | undefined,
): Mark {
  const right = got !== undefined && accepted.includes(got);
  return { field, right, expected: accepted.join(" / "), got: String(got) };
}

/** 聯和街１２號 and 联和街12号 are the same place; blanks and stops say nothing. */
function comparable(place: string): string {
  return normalise(place).replace(/[^\p{L}\p{N}-]/gu, "");
}

function askingOf(
  label: LabelledSentence,
  reading: Understood["reading"],
  marks: readonly Mark[],
): Pick<Marked, "askedAsItMust" | "wrongClass" | "askedInVain"> {
  const asked = reading?.ask.some(({ kind }) => kind === "category") ?? false;
  if (label.ask) return { askedAsItMust: asked, askedInVain: false };
  const wrong = marks.some(({ field, right }) => field === "category" && !right);
  const known = label.matters.some(({ category }) => category !== undefined && !category.includes(null));
  return { ...(wrong ? { wrongClass: { asked } } : {}), askedInVain: asked && known };
}

function missesDanger(label: LabelledSentence, read: readonly ReadMatter[]): boolean {
  return label.matters.some(({ urgency }, i) => onlyUrgent(urgency) && read[i]?.urgency !== "URGENT");
}

function onlyUrgent(urgency: LabelledMatter["urgency"]): boolean {
  return urgency?.length === 1 && urgency[0] === "URGENT";
}
