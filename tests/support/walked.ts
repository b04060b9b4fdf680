import type { Connection } from "mongoose";
import { HOME } from "../../adapters/mongo/collections.js";
import {
  ABSENCE_EVENTS,
  ACCOUNTABILITY_EVENTS,
  CALL_EVENTS,
  described,
  MATTER_EVENTS,
  OPERATION_EVENTS,
  ORDER_EVENTS,
} from "../../scripts/states/described.js";
import type { AnyEvent } from "../../scripts/states/observed.js";
import { AGGREGATE_KINDS } from "../../src/domain/aggregates.js";
import { plainConnection } from "./mongo.js";

/** Numbers of the handbook's transitions, and of ours for orders and operations; elsewhere an event's own name. */
const NUMBERED = /^[MCOJ]\d+$/;
/** Colours, reminders and limits that were counted again are no steps of anybody. */
const NO_STEP = new Set(["–", "7.3", "R7"]);

/** The last number of matters, calls, orders and operations. */
const LAST = { M: 23, C: 30, O: 11, J: 14 } as const;

/** Everything that is to be walked: each number, and each event that has none. */
export function everyStep(): readonly string[] {
  const numbers = Object.entries(LAST).flatMap(([letter, last]) =>
    Array.from({ length: last }, (_, i) => `${letter}${i + 1}`),
  );
  const tables = [MATTER_EVENTS, CALL_EVENTS, ORDER_EVENTS, OPERATION_EVENTS, ABSENCE_EVENTS, ACCOUNTABILITY_EVENTS];
  const others = tables.flatMap((table) =>
    Object.entries(table).flatMap(([type, entry]) => {
      if (typeof entry === "function" || NO_STEP.has(entry.rule)) return [];
      return NUMBERED.test(entry.rule) ? [entry.rule] : [type];
    }),
  );
  return [...new Set([...numbers, ...others])];
}

/** How a title names what its test walks: `[C4 C5]`, `[AbsenceBegan]`. */
const CLAIM = /\[((?:[A-Z]\w+)(?: [A-Z]\w+)*)\]/;

/** The steps that a title says its test walks. */
export function claimsIn(title: string): readonly string[] {
  return CLAIM.exec(title)?.[1]?.split(" ") ?? [];
}

/** The step that an event is: its number, or its own name where the handbook has no number of its own for it. */
export function stepOf(event: AnyEvent): string | undefined {
  const { rule } = described(event);
  if (NUMBERED.test(rule)) return rule;
  return NO_STEP.has(rule) ? undefined : event.type;
}

/** 签收并响应 has a number of its own. */
const TOGETHER: readonly (readonly [step: string, made: readonly string[]])[] = [["C8", ["C5", "C7"]]];

function stepsOf(events: readonly AnyEvent[]): readonly string[] {
  const acts = new Map<string, AnyEvent[]>();
  for (const event of events) {
    const key = `${event.cause} ${event.at.toISOString()}`;
    acts.set(key, [...(acts.get(key) ?? []), event]);
  }
  return [...acts.values()].flatMap((act) => {
    const steps = act.flatMap((event) => stepOf(event) ?? []);
    const together = TOGETHER.filter(([, made]) => made.every((one) => steps.includes(one))).map(([step]) => step);
    return [...steps, ...together];
  });
}

type Watched = { readonly connection: Promise<Connection>; readonly seen: Map<string, number> };

const watched = new Map<string, Watched>();

/** From now on {@link newlyWalked} looks into this database. */
export function watch(uri: string): void {
  if (!watched.has(uri)) watched.set(uri, { connection: plainConnection(uri), seen: new Map() });
}

export async function unwatchAll(): Promise<void> {
  await Promise.all([...watched.values()].map(async ({ connection }) => (await connection).close()));
  watched.clear();
}

/** Every step that was recorded since this was asked the last time. */
export async function newlyWalked(): Promise<ReadonlySet<string>> {
  const steps = await Promise.all([...watched.values()].map(newlyIn));
  return new Set(steps.flat());
}

async function newlyIn({ connection, seen }: Watched): Promise<readonly string[]> {
  const open = await connection;
  const kinds = await Promise.all(
    AGGREGATE_KINDS.map((kind) => {
      const records = open.collection<{ _id: string; events: readonly AnyEvent[] }>(HOME[kind]);
      return records.find({}, { projection: { events: 1 } }).toArray();
    }),
  );
  return kinds.flat().flatMap(({ _id: no, events }) => {
    const fresh = events.slice(seen.get(no) ?? 0);
    seen.set(no, events.length);
    return stepsOf(fresh);
  });
}
