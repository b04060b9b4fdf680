import { z } from "zod";
import { readRegistryFolder } from "../../adapters/registry/index.js";
import { forSpeaker } from "../../src/bot/for-speaker.js";
import { readSentence } from "../../src/bot/reading/read-sentence.js";
import type { Choice, ReadMatter, SentenceReading } from "../../src/bot/reading/reading.js";
import type { Intent } from "../../src/bot/words/intent.js";
import { readIntent } from "../../src/bot/words/read-intent.js";
import { placePoint } from "../../src/domain/district/placing/place-point.js";
import type { LngLat, Registry } from "../../src/domain/district/registry.js";
import type { Role } from "../../src/domain/district/roles.js";
import { districtFolder } from "./district-folder.js";
import { type Io, writeJson, writeLine } from "./io.js";
import { answerLines, type LineAnswer } from "./json-lines.js";

const USAGE = `How is a sentence understood? Read as if a grid worker had written it in the chat.

  npm run explain -- text "<sentence>"
  npm run explain -- text -          one {"text": …, "lng"?: …, "lat"?: …} a line (WGS-84), one answer a line

Answers {intent, matters: [{category, listItem, urgency, place}], ask: [choice]}: codes, or null where the words tell none;
\`ask\` is empty when the reading is sure.`;

/** What the words were taken for; design 9. */
type Explained = {
  readonly intent: string;
  readonly matters: readonly {
    readonly category: string | null;
    readonly listItem: string | null;
    readonly urgency: string;
    readonly place: string | null;
  }[];
  readonly ask: readonly Asked[];
};

type Asked =
  | { readonly kind: "category"; readonly code: string; readonly name: string }
  | { readonly kind: "split"; readonly count: number };

const Line = z
  .strictObject({ text: z.string(), lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
  .partial({ lng: true, lat: true })
  .refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), "lng and lat go together");

/** `explain text …`. Returns the exit code. */
export async function runText(args: string[], io: Io): Promise<number> {
  const [sentence, ...more] = args;
  if (sentence === "--help" || sentence === "-h") {
    await writeLine(io.stdout, USAGE);
    return 0;
  }
  if (sentence === undefined || more.length > 0) {
    await writeLine(io.stderr, USAGE);
    return 1;
  }
  const registry = await readRegistryFolder(districtFolder());
  if (sentence === "-") return answerLines(io, (asked) => answerLine(asked, registry));
  await writeJson(io.stdout, explainText(sentence, registry));
  return 0;
}

function answerLine(asked: unknown, registry: Registry): LineAnswer {
  const line = Line.safeParse(asked);
  if (!line.success) return { error: z.prettifyError(line.error) };
  const { text, lng, lat } = line.data;
  return explainText(text, registry, lng === undefined || lat === undefined ? undefined : [lng, lat]);
}

/** The reading of one message, with the point of a pin (WGS-84) when there is one. */
export function explainText(text: string, registry: Registry, point?: LngLat): Explained {
  const { intent, reading } = understood(text, registry, ["GRID_WORKER"]);
  if (!reading) return { intent, matters: [], ask: [] };
  const pinned = point && gridName(registry, point);
  const { matters, ask } = reading;
  return { intent, matters: matters.map((matter) => codesOf(matter, pinned)), ask: ask.map(asked) };
}

/** What words mean in the mouth of somebody with these roles; `reading` only when they are a report. */
export type Understood = { readonly intent: string; readonly reading?: SentenceReading };

/** Reads words as the chat does, without knowing where the speaker is. */
export function understood(text: string, registry: Registry, roles: readonly Role[]): Understood {
  const intent = forSpeaker(readIntent(text), { roles });
  const reported = reportedWords(intent);
  if (reported === undefined) return { intent: nameOf(intent) };
  return { intent: "report", reading: readSentence(reported, registry) };
}

/** The words that are filed, when it is a report. */
function reportedWords(intent: Intent): string | undefined {
  if (intent.kind === "sentence") return intent.text;
  return intent.kind === "command" && intent.name === "report" && intent.text !== "" ? intent.text : undefined;
}

function nameOf(intent: Intent): string {
  return intent.kind === "command" ? intent.name : intent.kind;
}

function gridName(registry: Registry, point: LngLat): string | undefined {
  const placed = placePoint(registry, point);
  return placed.kind === "none" ? undefined : registry.grids.get(placed.grid)?.name;
}

/** A listed name says it best, then the pin's grid, then whatever words there are. */
function codesOf({ category, listItem, urgency, place }: ReadMatter, pinned?: string): Explained["matters"][number] {
  const words = place.by === "name" ? place.text : (pinned ?? place.text);
  return { category: category ?? null, listItem: listItem ?? null, urgency, place: words === "" ? null : words };
}

function asked(choice: Choice): Asked {
  return choice.kind === "category" ? { kind: "category", code: choice.category, name: choice.name } : choice;
}
