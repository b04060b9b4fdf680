import type { Reading } from "../../app/use-cases.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Matter } from "../../domain/matter/matter.js";
import { chosenReading } from "../chosen-reading.js";
import { type MatterFlow, turnedDown } from "../flow.js";
import { placedBy } from "../placed-by.js";
import { readReport } from "../read-report.js";
import { pinIn } from "../with-draft.js";

const CLASS = /^(?:类别|分类|类型|成|为)\s*(?:改成|改为|是|应为|[::])?\s*/;
const REASON = /[\s,,;;。]*(?:理由|原因)(?:是|为|[::])?\s*(?<reason>.+)$/su;
const PLACE = /^(?:地点|位置|地址|地方)\s*(?:改成|改为|是|在|应为|[::])?\s*/;

/** 改: class, place or words, as far as the speaker said them; a digit or a card chooses from what was offered. */
export const correct: MatterFlow = {
  on: "matter",
  rights: ["correctMatter", "correctRegistered"],
  rightFor: ({ matter }) => (matter.state === "REPORTED" ? "correctMatter" : "correctRegistered"),
  states: [],
  ownReport: true,
  async run({ command, matter }, talk, wish) {
    const { registry, speaker } = talk;
    const { text, reason = command.args.reason } = withReason(command.text?.trim() ?? "");
    const pin = pinIn(command);
    const at = matter.reporter.id === speaker.id ? undefined : matter;
    const said = text === "" ? { reading: {} } : readCorrection(registry, speaker, text, at);
    const reading = {
      ...said.reading,
      ...chosenReading(registry, matter, command.args),
      ...(pin ? placedBy(registry, pin, matter) : {}),
    };
    if (Object.keys(reading).length === 0 && said.text === undefined) return turnedDown("text_missing", matter.no);
    const why = reason === undefined ? {} : { reason };
    return talk.deps.useCases.correctMatter({ ...wish, no: matter.no, ...said, ...why, reading });
  },
};

/** 改 0017 类别 路灯不亮,理由 现场是路灯: what is wrong, and why it is corrected (M23). */
export function withReason(words: string): { readonly text: string; readonly reason?: string } {
  const found = REASON.exec(words);
  const reason = found?.groups?.reason?.trim();
  return found && reason ? { text: words.slice(0, found.index).trim(), reason } : { text: words };
}

/** What a correction changes: 类别 … only the class, 地点 … only the place; otherwise all that can be read, or else the words. */
export function readCorrection(
  registry: Registry,
  speaker: Staff,
  text: string,
  /** The matter, when it is somebody else's: a place that nobody knows keeps its grid. */
  at?: Pick<Matter, "place">,
): { readonly reading: Partial<Reading>; readonly text?: string } {
  const { reading } = readReport(registry, speaker, text.replace(CLASS, "").replace(PLACE, ""));
  const place = placeIn(reading);
  if (PLACE.test(text)) return { reading: place ?? named(reading, text.replace(PLACE, ""), at) };
  const classes = classIn(reading);
  if (CLASS.test(text) && classes) return { reading: classes };
  return classes || place ? { reading: { ...classes, ...place } } : { reading: {}, text };
}

function classIn({ category, listItem, urgency }: Reading): Partial<Reading> | undefined {
  if (category === undefined) return undefined;
  return { category, urgency, ...(listItem === undefined ? {} : { listItem }) };
}

/** A place that was recognised, not the reporter's own grid for want of one. */
function placeIn({ place, street, community }: Reading): Partial<Reading> | undefined {
  if (place.by === "reporter" || place.by === "none") return undefined;
  return { place, street, ...(community === undefined ? {} : { community }) };
}

/** A place nobody knows keeps its words, in the grid where the matter is, or where its reporter is. */
function named({ place, street, community }: Reading, words: string, at?: Pick<Matter, "place">): Partial<Reading> {
  if (at) {
    const { point: _notThere, ...kept } = at.place;
    return { place: { ...kept, text: words } };
  }
  return { place: { ...place, text: words }, street, ...(community === undefined ? {} : { community }) };
}
