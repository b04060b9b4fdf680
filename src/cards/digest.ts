import type { LocalDate } from "../domain/deadline/calendar.js";
import type { ListEntry } from "../ports/records.js";
import { fitText, MAX_TEXT_BYTES, utf8Length } from "./clip.js";
import { digestLine, type Reader } from "./digest-line.js";
import { monthDay } from "./local-time.js";
import { unitShort } from "./unit-names.js";

/** One heading of the morning digest with what falls under it, most pressing first. */
export type DigestSection = {
  readonly title: string;
  /** How many there are; at least as many as are listed. */
  readonly total: number;
  readonly entries: readonly ListEntry[];
  /** More about all of them: 红1 黄2. */
  readonly note?: string;
  /** What to reply about one of them, by its short number, where the usual next step is not meant. */
  readonly words?: (short: string) => string;
  /** All of it is about today: the time of day is enough. */
  readonly clock?: true;
  /** When each begins is told, and not a limit. */
  readonly starts?: true;
  /** Said also when there is none, as long as there is anything to say. */
  readonly zero?: true;
  /** Said by its number alone. */
  readonly short?: true;
};

export type Digest = {
  readonly date: LocalDate;
  readonly sections: readonly DigestSection[];
  /** Figures that are worth a message by themselves. */
  readonly figures: readonly string[];
  /** Figures that are told beside other things only. */
  readonly asides: readonly string[];
  /** Stands at the end, behind everything that is said with it, and is never cut. */
  readonly closing?: string;
};

const MAX_LINES = 12;

/**
 * 晨报 (domain 16.1): at most twelve lines, numbers first, each with the words that act on it; undefined when there is
 * nothing to say. Every heading stands with its number, also when there is no room left for what falls under it, and
 * nothing is listed twice. What is said by its number alone shares one line with the figures told besides.
 */
export function digestText({ date, sections, figures, asides, closing }: Digest, reader: Reader): string | undefined {
  const full = sections.filter(({ total }) => total > 0);
  if (full.length === 0 && figures.length === 0) return undefined;
  const { registry, staff } = reader;
  const sample = registry.district.sample ? "(示范数据)" : "";
  const head = `【有呼必应】${monthDay(date)}晨报 · ${unitShort(registry, staff.unit)}${sample}`;
  const foot = full.length > 0 ? "回复「明细」看全部,「查 编号」看一件" : "回复「查 编号」看一件";
  const counts = sections.filter(({ total, short, zero }) => (short && total > 0) || (zero && total === 0));
  const aside = [...counts.map(({ title, total }) => `${title} ${total}`), ...asides].join(" · ");
  const told = [...figures, ...(aside === "" ? [] : [aside])];
  const end = closing === undefined ? "" : `\n${closing}`;
  const room = MAX_LINES - 2 - told.length - (end === "" ? 0 : 1);
  const listed = full.filter(({ short }) => !short).slice(0, room);
  const text = [head, ...sectionLines(listed, reader, room), ...told, foot].join("\n");
  return `${fitText(text, MAX_TEXT_BYTES - utf8Length(end))}${end}`;
}

type Listed = { readonly section: DigestSection; readonly entries: readonly ListEntry[] };

/** A heading shares its line with its first entry; the rest of the room is dealt out section by section. */
function sectionLines(sections: readonly DigestSection[], reader: Reader, room: number): string[] {
  const listed = withoutRepeats(sections);
  const shares = listed.map(({ entries }) => Math.min(1, entries.length));
  let left = room - listed.length;
  for (let round = 1; left > 0 && listed.some(({ entries }) => entries.length > round); round += 1) {
    for (const [i, { entries }] of listed.entries()) {
      if (left === 0 || entries.length <= round) continue;
      shares[i] = round + 1;
      left -= 1;
    }
  }
  return listed.flatMap((one, i) => linesOf(one, shares[i] ?? 0, reader));
}

function withoutRepeats(sections: readonly DigestSection[]): Listed[] {
  const seen = new Set<string>();
  return sections.map((section) => {
    const entries = section.entries.filter(({ no }) => !seen.has(no));
    for (const { no } of entries) seen.add(no);
    return { section, entries };
  });
}

function linesOf({ section, entries }: Listed, share: number, reader: Reader): string[] {
  const { title, total, note } = section;
  const heading = `${title} ${total}${note === undefined ? "" : `(${note})`}`;
  const [first, ...others] = entries.slice(0, share).map((entry) => digestLine(entry, reader, section));
  return [first === undefined ? heading : `${heading}:${first}`, ...others.map((line) => `· ${line}`)];
}
