import type { Reading } from "../app/use-cases.js";
import type { Done } from "../app/wish.js";
import { answerTo } from "../cards/answers.js";
import { refusalText } from "../cards/refusals.js";
import { ASK_PLACE, askCategory, earlierLikeThis } from "../cards/talk/asks.js";
import { splitQuestion } from "../cards/talk/questions.js";
import { REPORT_HINT } from "../cards/talk/remarks.js";
import { capacityFor } from "../domain/district/capacity.js";
import { RIGHTS } from "../domain/district/rights.js";
import type { ListEntry } from "../ports/records.js";
import { placedBy } from "./placed-by.js";
import { type ReadReport, readReport } from "./read-report.js";
import {
  conversationChange,
  draftIn,
  prefaced,
  type Question,
  type Reply,
  remark,
  say,
  type Talk,
  wishAs,
} from "./talk.js";

const DAY_MS = 86_400_000;
/** How many matters of a grid are looked through for an earlier one. */
const EARLIER = 50;

/**
 * A sentence becomes a matter at once (M1) and is shown back with its number. Photos and pin that came before go with it. What is
 * unsure, the class or whether it is several things, is asked afterwards: an answer improves the matter, silence leaves it as it is.
 */
export async function report(talk: Talk, text: string): Promise<Reply> {
  const capacity = capacityFor("fileMatter", talk.speaker, talk.registry);
  if (capacity === undefined) return remark(talk, refusalText(notReporting(), talk.registry, talk.now));
  const draft = draftIn(talk);
  if (text.trim() === "" && draft === undefined) return remark(talk, REPORT_HINT);
  const read = readReport(talk.registry, talk.speaker, text);
  const reading = draft?.place
    ? { ...read.reading, ...placedBy(talk.registry, draft.place, read.reading) }
    : read.reading;
  const after: After = {
    read,
    placeMissing: read.placeMissing && draft?.place === undefined,
    earlier: read.again ? await earlierLike(talk, reading) : undefined,
  };
  const outcome = await talk.deps.useCases.fileMatter({
    ...wishAs(talk, capacity, conversationPart(talk, after)),
    text,
    photos: draft?.photos ?? [],
    reading,
    ...(read.source === undefined ? {} : { source: read.source }),
  });
  if (outcome.kind === "conflict") return outcome;
  if (outcome.kind === "refused") return remark(talk, refusalText(outcome.refusal, talk.registry, talk.now));
  return say(filedAnswer(talk, after, outcome.done));
}

/** What is said and asked behind the receipt. */
type After = { readonly read: ReadReport; readonly placeMissing: boolean; readonly earlier: ListEntry | undefined };

function notReporting() {
  return { code: "role_missing", needs: RIGHTS.fileMatter.may.map(({ role }) => role) } as const;
}

/** The plain case writes the matter alone; something open, or something to ask, takes the conversation along. */
function conversationPart(talk: Talk, after: After) {
  const { read, placeMissing } = after;
  const asks = placeMissing || read.choices.length > 0 || read.parts.length > 1;
  if (!asks && talk.conversation.pending === undefined && talk.owed.length === 0) return undefined;
  return (done: Done) => conversationChange(talk, questionAfter(talk, after, done), filedAnswer(talk, after, done));
}

function filedAnswer(talk: Talk, after: After, done: Done): string {
  const filed = answerTo(done, talk.speaker, talk.registry);
  const question = questionAfter(talk, after, done)?.question;
  const earlier = after.earlier && earlierLikeThis(after.earlier.no, after.earlier.summary);
  return prefaced(talk, [filed, question, earlier].filter((line) => line !== undefined).join("\n"));
}

/** An earlier matter of this class in the grid, when the words say that it was there before (domain 17.2 no. 2, 14). */
async function earlierLike(talk: Talk, { place, category }: Reading): Promise<ListEntry | undefined> {
  if (place.grid === undefined || category === undefined) return undefined;
  const since = new Date(talk.now.getTime() - talk.registry.rules.recurrenceDays * DAY_MS);
  const there = await talk.deps.lists.inGrid(place.grid, since, EARLIER);
  return there.find(
    ({ kind, summary }) => kind === "matter" && summary.category === category && summary.startedAt < talk.now,
  );
}

function questionAfter(talk: Talk, { read, placeMissing }: After, done: Done): Question | undefined {
  if (done.kind !== "matter") return undefined;
  const { no } = done.after;
  if (read.parts.length > 1) {
    const texts = read.parts.map(({ text }) => text);
    const command = { name: "split", no, text: done.after.text, photos: [], args: {} };
    return { kind: "confirm", command, question: splitQuestion(no, texts), since: talk.now };
  }
  if (placeMissing) {
    const command = { name: "correct", no, photos: [], args: { asked: "place" } };
    return { kind: "supply", command, wants: "correction", question: ASK_PLACE, since: talk.now };
  }
  if (read.choices.length === 0) return undefined;
  const candidates = read.choices.map(({ code }) => code).join(",");
  const question = askCategory(read.choices.map(({ name }) => name));
  const command = { name: "correct", no, photos: [], args: { candidates } };
  return { kind: "supply", command, wants: "category", question, since: talk.now };
}
