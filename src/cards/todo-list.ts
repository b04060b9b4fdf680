import type { Registry, Staff } from "../domain/district/registry.js";
import type { ListEntry } from "../ports/records.js";
import { clip, fitText } from "./clip.js";
import { nearTime } from "./local-time.js";
import { ASK_NAMES, CLOCK_NAMES } from "./names.js";
import { ownPart } from "./own-part.js";
import { askWords, besideWords, nextWords } from "./reply-hints.js";
import { shortNo } from "./short-no.js";
import { stateName } from "./state-name.js";
import type { Speaker } from "./steps.js";
import { askedOfHim, waitingBeside } from "./waits-beside.js";

const LISTED = 10;

/** 待办: what waits for this person, most pressing first, each with its limit and the words that act on it. */
export function todoList(entries: readonly ListEntry[], speaker: Staff, registry: Registry, now: Date): string {
  const sample = registry.district.sample ? "(示范数据)" : "";
  if (entries.length === 0) return `【有呼必应】${speaker.name},您现在没有待办${sample}。回复「帮助」看怎么用。`;
  const listed = entries.slice(0, LISTED).map((entry) => entryLine(entry, { staff: speaker, registry }, now));
  const rest = entries.length > LISTED ? [`另有${entries.length - LISTED}件,办完再看。`] : [];
  return fitText([`【有呼必应】${speaker.name}待办${entries.length}件${sample}:`, ...listed, ...rest].join("\n"));
}

/** 「0003 水务局·科翔路口 待签收 今天16:00前 → 签收 0003」 */
function entryLine(entry: ListEntry, speaker: Speaker, now: Date): string {
  const { kind, no, summary } = entry;
  const beside = waitingBeside(summary, speaker.staff, speaker.registry);
  if (beside) {
    const { clock, light, dueAt } = beside;
    const over = light === "RED" ? "【超期】" : "";
    const what = `待${CLOCK_NAMES[clock]} ${nearTime(dueAt, now)}前`;
    return `${over}${shortNo(no)} ${clip(summary.title, 24)} ${what} → ${besideWords(clock, no)}`;
  }
  const asked = askedOfHim(summary, speaker.staff, speaker.registry);
  if (asked) return `${shortNo(no)} ${clip(summary.title, 24)} ${ASK_NAMES[asked.what]} → ${askWords(asked.what, no)}`;
  const { state, light, dueAt } = ownPart(entry, speaker);
  const late = light === "RED" ? "【超期】" : summary.urgency === "URGENT" ? "【紧急】" : "";
  const due = dueAt === undefined ? "" : ` ${nearTime(dueAt, now)}前`;
  const words = nextWords(kind, state, no, speaker);
  return `${late}${shortNo(no)} ${clip(summary.title, 24)} ${stateName(state, no)}${due} → ${words}`;
}
