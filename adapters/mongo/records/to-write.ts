import type { Recorded } from "../../../src/domain/shared/event.js";
import type { OutboxMessage } from "../../../src/ports/message.js";
import type { Change, NoticeChange, RecordChange } from "../../../src/ports/records.js";
import type { ScorecardChange } from "../../../src/ports/scorecards.js";
import { HOME } from "../collections.js";
import { eventHash } from "../event-hash.js";
import { facetsOf } from "../facets.js";
import type { Write } from "../group-writer.js";
import type { Head } from "./chain-heads.js";

type ConversationChange = Extract<Change, { kind: "conversation" }>;

/** What goes to the database for a change, and where the chain of its aggregate ends afterwards. */
export type PlannedWrite = { readonly change: Change; readonly write: Write; readonly head?: Head };

/** Kinds that begin once for one cause, whoever sends it and however often. */
const FILED_ONCE: ReadonlySet<Change["kind"]> = new Set(["matter", "warning"]);

/** Dates end here; what has no deadline presses last. */
const END_OF_TIME = new Date(8.64e15);

/** `previous` is the hash of the last event at `change.expected`, empty for a new aggregate. */
export function planRecord(change: RecordChange, previous: string): PlannedWrite {
  const events = chained(change, previous);
  const v = change.expected + events.length;
  const { summary } = change;
  const last = events.at(-1);
  const set = {
    v,
    summary,
    facets: facetsOf(change.id, summary),
    pressAt: summary.dueAt ?? END_OF_TIME,
    ...(last ? { changedAt: last.at } : {}),
  };
  const write = change.expected === 0 ? insert(change, set, events) : update(change, set, events);
  return { change, write, head: { v, hash: last?.hash ?? previous } };
}

export function planConversation(change: ConversationChange): PlannedWrite {
  const set = { v: change.expected + 1, state: change.state };
  const write = change.expected === 0 ? insert(change, set) : update(change, set);
  return { change, write };
}

/** Written once under its key: a notice that is there already stays as it is. */
export function planNotice(change: NoticeChange): PlannedWrite {
  const { id, at, outbox } = change;
  const document = { _id: id, v: 1, at, outbox: outbox.map(stored), ...leastMoments(outbox) };
  return { change, write: { into: HOME.notice, insert: document } };
}

/** Written once under its key, as a notice is. */
export function planScorecard(change: ScorecardChange): PlannedWrite {
  const { id, at, form, content } = change;
  const document = { _id: id, v: 1, form, month: content.month, unit: content.unit, at, content };
  return { change, write: { into: HOME.scorecard, insert: document } };
}

type StoredEvent = Recorded & { readonly hash: string };

function chained(change: RecordChange, previous: string): StoredEvent[] {
  let hash = previous;
  return change.events.map((event, i) => {
    if (event.seq !== change.expected + i + 1) {
      throw new RangeError(`event ${event.seq} of ${change.id} does not follow version ${change.expected}`);
    }
    hash = eventHash(hash, event);
    return { ...event, hash };
  });
}

function insert(change: RecordChange | ConversationChange, set: object, events?: readonly StoredEvent[]): Write {
  const first = events?.[0];
  if (events && !first) throw new RangeError(`${change.id} cannot begin without an event`);
  const document = {
    _id: change.id,
    ...set,
    ...(first ? { registry: registryOf(first), events } : {}),
    ...(first && FILED_ONCE.has(change.kind) ? { filedBy: first.cause } : {}),
    outbox: change.outbox.map(stored),
    ...leastMoments(change.outbox),
    ...(change.nextDueAt ? { nextDueAt: change.nextDueAt } : {}),
  };
  return { into: HOME[change.kind], insert: document };
}

/** `$push`, never a replaced array: the sender takes messages out at the same time, without touching `v`. */
function update(change: RecordChange | ConversationChange, set: object, events: readonly StoredEvent[] = []): Write {
  const push = {
    ...(events.length > 0 ? { events: { $each: events } } : {}),
    ...(change.outbox.length > 0 ? { outbox: { $each: change.outbox.map(stored) } } : {}),
  };
  return {
    into: HOME[change.kind],
    match: { _id: change.id, v: change.expected },
    update: {
      $set: { ...set, ...(change.nextDueAt ? { nextDueAt: change.nextDueAt } : {}) },
      ...(change.nextDueAt ? {} : { $unset: { nextDueAt: "" } }),
      ...(Object.keys(push).length > 0 ? { $push: push } : {}),
      ...(change.outbox.length > 0 ? { $min: leastMoments(change.outbox) } : {}),
    },
  };
}

function stored({ key, notBefore, urgent, message }: OutboxMessage) {
  return { key, notBefore, urgent, message, tries: 0 };
}

function leastMoments(outbox: readonly OutboxMessage[]): { outboxAt?: Date; urgentAt?: Date } {
  const outboxAt = earliest(outbox);
  const urgentAt = earliest(outbox.filter(({ urgent }) => urgent));
  return { ...(outboxAt ? { outboxAt } : {}), ...(urgentAt ? { urgentAt } : {}) };
}

function earliest(messages: readonly OutboxMessage[]): Date | undefined {
  if (messages.length === 0) return undefined;
  return new Date(Math.min(...messages.map(({ notBefore }) => notBefore.getTime())));
}

function registryOf(first: StoredEvent): unknown {
  return (first.data as { registry?: unknown } | null)?.registry;
}
