import type { Registry } from "../../domain/district/registry.js";
import { type Chosen, chooseCategory } from "./choose-category.js";
import { foundWords } from "./found-words.js";
import { normalise } from "./normalise.js";
import { type ReadPlace, readPlace } from "./read-place.js";
import type { Choice, ReadMatter, SentenceReading, Speaker } from "./reading.js";
import { splitJoined, splitMatters } from "./split-matters.js";

type Part = { readonly matter: ReadMatter; readonly choices: readonly Choice[]; readonly life: boolean };

/**
 * What a person reports, in his own words: class, list item, urgency and place of each matter, and what must be asked
 * (domain 14, 17.2). Words that are no report (收到, 巡查无异常) are read elsewhere.
 */
export function readSentence(text: string, registry: Registry, speaker?: Speaker): SentenceReading {
  const split = splitMatters(text) ?? splitJoined(text, (part) => readPart(part, registry).matter.category);
  if (!split) return reading([readPart(text, registry, speaker)], []);
  const shared = split.before === "" ? undefined : placeOf(split.before, registry, speaker);
  const parts = split.parts.map((part) => readPart(part, registry, speaker, shared));
  return reading(parts, [{ kind: "split", count: parts.length }]);
}

function reading(parts: readonly Part[], split: readonly Choice[]): SentenceReading {
  const matters = parts.map(({ matter }) => matter);
  const choices = parts.length === 1 ? parts.flatMap((part) => part.choices) : [];
  return {
    matters,
    ask: [...split, ...choices],
    life: parts.some(({ life }) => life),
    placeMissing: matters.some(({ urgency, place }) => urgency === "URGENT" && !saysWhere(place)),
  };
}

function saysWhere({ by, text }: ReadMatter["place"]): boolean {
  return by === "name" || (by === "none" && text !== "");
}

function readPart(text: string, registry: Registry, speaker?: Speaker, shared?: ReadPlace): Part {
  const normal = normalise(text);
  const found = foundWords(normal, registry);
  const chosen = chooseCategory(normal, found, registry);
  const own = readPlace(text, normal, found, registry, speaker);
  const where = shared && own.place.by !== "name" ? shared : own;
  return {
    matter: { text, ...classified(chosen), ...where, again: found.again.length > 0, why: chosen.why },
    choices: chosen.doubt.map(({ code, name }) => ({ kind: "category", category: code, name })),
    life: found.life.length > 0,
  };
}

function classified({ category, item, urgency }: Chosen): Pick<ReadMatter, "category" | "listItem" | "urgency"> {
  return { ...(category ? { category: category.code } : {}), ...(item ? { listItem: item.code } : {}), urgency };
}

function placeOf(text: string, registry: Registry, speaker?: Speaker): ReadPlace | undefined {
  const normal = normalise(text);
  const where = readPlace(text, normal, foundWords(normal, registry), registry, speaker);
  return where.place.by === "none" && where.place.text === "" ? undefined : where;
}
