import type { Reading } from "../app/use-cases.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { streetOf } from "../domain/district/street-of.js";
import type { MatterSource } from "../domain/matter/sources.js";
import type { CategoryCode } from "../domain/shared/ids.js";
import { readSentence } from "./reading/read-sentence.js";
import type { ReadMatter } from "./reading/reading.js";
import { sourceIn } from "./reading/source-in.js";
import { speakerOf } from "./reading/speaker-of.js";

/** A report as it is filed, and what is asked about it afterwards. */
export type ReadReport = {
  /** The sentence as one matter: of several things in it the first that has a class, with the most pressing urgency. */
  readonly reading: Reading;
  /** Each thing in it by itself; more than one when the sentence counts them. */
  readonly parts: readonly { readonly text: string; readonly reading: Reading }[];
  /** Classes between which the words do not decide. */
  readonly choices: readonly { readonly code: CategoryCode; readonly name: string }[];
  /** Urgent, and nobody said where. */
  readonly placeMissing: boolean;
  /** Where it came from, when the words begin with it. */
  readonly source?: MatterSource;
  /** The words say that it was there before. */
  readonly again: boolean;
};

const PRESSING = ["URGENT", "EXPEDITED", "COMPLEX", "NORMAL"] as const;

/** Reads a report of this speaker; his own grid and street stand in for a place that is not said. */
export function readReport(registry: Registry, speaker: Staff, text: string): ReadReport {
  const read = readSentence(text, registry, speakerOf(registry, speaker));
  const parts = read.matters.map((matter) => ({ text: matter.text, reading: readingOf(registry, speaker, matter) }));
  const source = sourceIn(text, registry);
  const choices = read.ask.flatMap((ask) => (ask.kind === "category" ? [{ code: ask.category, name: ask.name }] : []));
  return {
    reading: together(parts.map(({ reading }) => reading)),
    parts,
    choices,
    placeMissing: read.placeMissing,
    ...(source === undefined ? {} : { source }),
    again: read.matters.some(({ again }) => again),
  };
}

function readingOf(registry: Registry, speaker: Staff, matter: ReadMatter): Reading {
  const { category, listItem, urgency, place, community } = matter;
  return {
    urgency,
    place,
    street: matter.street ?? streetOf(registry, speaker.unit) ?? speaker.unit,
    ...(category === undefined ? {} : { category }),
    ...(listItem === undefined ? {} : { listItem }),
    ...(community === undefined ? {} : { community }),
  };
}

function together(readings: readonly Reading[]): Reading {
  const [first] = readings;
  if (!first) throw new Error("a sentence was read as no matter at all");
  const most = PRESSING.find((urgency) => readings.some((reading) => reading.urgency === urgency)) ?? first.urgency;
  const main = readings.find((reading) => reading.urgency === most && reading.category !== undefined);
  return main ?? readings.find((reading) => reading.category !== undefined) ?? { ...first, urgency: most };
}
