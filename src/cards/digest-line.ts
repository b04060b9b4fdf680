import type { AggregateKind } from "../domain/aggregates.js";
import type { ClockName } from "../domain/deadline/deadline.js";
import { remainingWorkdays } from "../domain/deadline/hold.js";
import { workdaysLate } from "../domain/deadline/lateness.js";
import { partiesOf } from "../domain/district/parties-of.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { localTime } from "../domain/shared/local-time.js";
import type { ListEntry, Summary } from "../ports/records.js";
import { clip } from "./clip.js";
import { nearTime } from "./local-time.js";
import { ASK_NAMES, CLOCK_NAMES } from "./names.js";
import { ownPart } from "./own-part.js";
import { askWords, besideWords, nextWords } from "./reply-hints.js";
import { shortNo } from "./short-no.js";
import { askedOfHim, waitingBeside } from "./waits-beside.js";

/** Whom a digest is for, and the instant from which it sees time. */
export type Reader = { readonly staff: Staff; readonly registry: Registry; readonly at: Date };

const HOUR_MS = 3_600_000;

/** Twelve such lines fit into one message. */
const TITLE_LENGTH = 20;

/** What the heading over a line has said already. */
export type Under = {
  readonly title: string;
  readonly words?: (short: string) => string;
  readonly clock?: true;
  /** When it begins is told, and not a limit. */
  readonly starts?: true;
};

/** 「HJ-20260312-0002 科翔一网格路面积水(今日10:30前)回复「签收 0002」」 */
export function digestLine(entry: ListEntry, reader: Reader, under: Under): string {
  const { kind, no, summary } = entry;
  const what = `${no} ${clip(summary.title, TITLE_LENGTH)}`;
  const beside = waitingBeside(summary, reader.staff, reader.registry);
  if (beside) {
    const limit = limitUntil(CLOCK_NAMES[beside.clock], beside.dueAt, reader, under);
    return `${what}(${limit})回复「${besideWords(beside.clock, no)}」`;
  }
  const asked = askedOfHim(summary, reader.staff, reader.registry);
  if (asked) return `${what}(${ASK_NAMES[asked.what]})回复「${askWords(asked.what, no)}」`;
  const part = ownPart(entry, reader);
  const limit = { clock: CLOCK_OF[kind][part.state], urgency: summary.urgency, ...part };
  const time = under.starts && summary.startsAt ? startText(summary, reader) : limitText(limit, reader, under);
  const mine = partiesOf(reader.staff, reader.registry).some((party) => summary.waitsFor.includes(party));
  const usual = mine ? nextWords(kind, part.state, no, reader) : `查 ${shortNo(no)}`;
  return `${what}${time === "" ? "" : `(${time})`}回复「${under.words?.(shortNo(no)) ?? usual}」`;
}

/** 「今日09:00,科翔路」 */
function startText({ startsAt, place }: Summary, { at }: Reader): string {
  const when = startsAt === undefined ? [] : [nearTime(startsAt, at).replace("今天", "今日").replace("明天", "明日")];
  return [...when, ...(place === undefined ? [] : [clip(place, TITLE_LENGTH)])].join(",");
}

type Timed = Pick<Summary, "dueAt" | "light" | "urgency"> & { readonly clock: ClockName | undefined };

function limitText({ dueAt, light, clock, urgency }: Timed, reader: Reader, under: Under): string {
  const { registry, at } = reader;
  if (dueAt === undefined) return "";
  const step = clock === undefined ? "" : CLOCK_NAMES[clock];
  if (light === "RED" || at > dueAt) return `${step}已超${lateText(dueAt, at, urgency, registry)}`;
  const left = clock === "rate" ? remainingWorkdays(at, { due: dueAt }, registry.calendar) : 0;
  return left > 0 ? `还有${left}个工作日` : limitUntil(step, dueAt, reader, under);
}

/** 「今日10:30前」 under 待签收, 「响应,17:30」 under 今日到期, else both the step and the day. */
function limitUntil(step: string, due: Date, { at }: Reader, { title, clock }: Under): string {
  const time = clock ? localTime(due) : `${nearTime(due, at).replace("今天", "今日").replace("明天", "明日")}前`;
  return step === "" || title === `待${step}` ? time : `${step},${time}`;
}

/** Urgent limits run day and night, the others in workdays (domain 9.2). */
function lateText(due: Date, at: Date, urgency: string, { calendar }: Registry): string {
  if (urgency === "URGENT") return `${Math.max(1, Math.ceil((at.getTime() - due.getTime()) / HOUR_MS))}小时`;
  return `${Math.max(1, workdaysLate(due, at, calendar))}个工作日`;
}

/** The limit that ends first in a state; an order's lines say theirs themselves. */
const CLOCK_OF: { readonly [K in AggregateKind]: Readonly<Record<string, ClockName | undefined>> } = {
  matter: {
    REPORTED: "accept",
    REGISTERED: "handle",
    ASSIGNED: "handle",
    HANDLING: "handle",
    RAISED: "judgement",
    HANDLED: "verify",
  },
  call: { IN_REVIEW: "approve", SENT: "sign", SIGNED: "respond", RESPONDED: "finish", FINISHED: "rate" },
  order: { PROPOSED: "release" },
  operation: { DRAFT: "approve", ON_SITE: "result", DONE: "rate" },
  absence: {},
  accountability: {},
  warning: {},
};
