import { z } from "zod";
import { AGGREGATE_KINDS, type AggregateKind, type HistoryOf } from "../../src/domain/aggregates.js";
import type { Conversation } from "../../src/domain/conversation/conversation.js";
import type { Adjustment, Scorecard } from "../../src/domain/scoring/scorecard.js";
import { BotError } from "../../src/ports/bot-error.js";
import type { OutboxMessage } from "../../src/ports/message.js";
import type { DeadLetter, ListEntry, Summary } from "../../src/ports/records.js";

const actor = z.looseObject({ kind: z.enum(["staff", "system"]) });

const StoredEvent = z.object({
  seq: z.number().int().positive(),
  type: z.string().min(1),
  at: z.date(),
  actor,
  onBehalfOf: actor.optional(),
  channel: z.enum(["wecom", "dingtalk", "api", "system"]),
  cause: z.string(),
  data: z.record(z.string(), z.unknown()),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const RecordRow = z
  .object({ _id: z.string(), v: z.number().int(), events: z.array(StoredEvent).min(1) })
  .refine(({ v, events }) => v === events.length && events.every(({ seq }, i) => seq === i + 1), {
    message: "events are not numbered 1 to v",
  });

const ConversationRow = z.object({
  _id: z.string(),
  v: z.number().int().positive(),
  state: z.looseObject({ answered: z.array(z.object({ cause: z.string(), answer: z.string() })) }),
});

const summary = z.looseObject({
  state: z.string(),
  open: z.boolean(),
  title: z.string(),
  street: z.string().optional(),
  urgency: z.string(),
  light: z.enum(["GREEN", "YELLOW", "RED"]),
  startedAt: z.date(),
  waitsFor: z.array(z.string()),
  concerns: z.array(z.string()),
  dueAt: z.date().optional(),
});
const ListRow = z.object({ _id: z.string(), summary });

const OwedRow = z.object({
  _id: z.string(),
  outbox: z.array(
    z.object({
      key: z.string(),
      notBefore: z.date(),
      urgent: z.boolean(),
      message: z.looseObject({ kind: z.string() }),
      tries: z.number().int().nonnegative(),
    }),
  ),
});

const DeadLetterRow = z.object({
  _id: z.string(),
  kind: z.enum([...AGGREGATE_KINDS, "conversation", "notice"]),
  no: z.string(),
  key: z.string(),
  message: z.looseObject({ kind: z.string() }),
  at: z.date(),
  tries: z.number().int(),
  why: z.object({ code: z.string(), message: z.string() }),
});

const aCard = { month: z.string(), unit: z.string(), registry: z.string(), result: z.looseObject({}) };
const ScorecardRow = z.object({
  _id: z.string(),
  content: z.discriminatedUnion("kind", [
    z.looseObject({
      ...aCard,
      kind: z.literal(["department", "street"]),
      counted: z.array(z.looseObject({ no: z.string() })),
    }),
    z.looseObject({ ...aCard, kind: z.literal("district"), asOf: z.date() }),
  ]),
});

const points = z.object({ was: z.number(), now: z.number() });
const AdjustmentRow = z.object({
  _id: z.string(),
  content: z.looseObject({
    month: z.string(),
    unit: z.string(),
    call: z.string(),
    at: z.date(),
    score: points,
    total: points,
  }),
});

export type StoredMessage = OutboxMessage & { readonly tries: number };

/** The events without the hashes that chain them, and the hash of the last. */
export function readRecord<K extends AggregateKind>(row: unknown): { events: HistoryOf<K>; head: string } {
  const { events } = checked(RecordRow, row);
  const head = events.at(-1)?.hash ?? "";
  return { events: events.map(({ hash: _, ...event }) => event as unknown as HistoryOf<K>[number]), head };
}

export function readConversation(row: unknown): { state: Conversation; version: number } {
  const { v, state } = checked(ConversationRow, row);
  return { state: state as unknown as Conversation, version: v };
}

export function readListEntry(kind: ListEntry["kind"], row: unknown): ListEntry {
  const { _id, summary } = checked(ListRow, row);
  return { kind, no: _id, summary: summary as unknown as Summary };
}

export function readOwed(row: unknown): { id: string; outbox: StoredMessage[] } {
  const { _id, outbox } = checked(OwedRow, row);
  return { id: _id, outbox: outbox as unknown as StoredMessage[] };
}

export function readScorecard(row: unknown): Scorecard {
  return checked(ScorecardRow, row).content as unknown as Scorecard;
}

export function readAdjustment(row: unknown): Adjustment {
  return checked(AdjustmentRow, row).content as unknown as Adjustment;
}

/** A dead letter, and the key its message had. */
export function readDeadLetter(row: unknown): { letter: DeadLetter; key: string } {
  const { _id: id, key, ...rest } = checked(DeadLetterRow, row);
  return { letter: { id, ...rest, message: rest.message as unknown as DeadLetter["message"] }, key };
}

/** A broken row is found here, not in a rule. The message names fields, never their contents. */
function checked<T>(schema: z.ZodType<T>, row: unknown): T {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const id = String((row as { _id?: unknown } | null)?._id);
  const where = parsed.error.issues.map((issue) => issue.path.join(".") || issue.message).join(", ");
  throw new BotError("store_unavailable", `The stored document ${id} is damaged at: ${where}`);
}
