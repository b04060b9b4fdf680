import type { Connection, mongo } from "mongoose";
import type { RecordedHistory } from "../../../src/ports/projections.js";
import type { ChainedEvent } from "../../../src/ports/recording.js";
import { COLLECTIONS, HOME } from "../collections.js";
import type { EventRow } from "./to-rows.js";

/** Between which positions. `nos`: of these aggregates alone. */
type Range = { readonly after: number; readonly until: number; readonly nos?: readonly string[] };

/** What is recorded of each aggregate until `until`; what stands until `after` is known. In the order of their numbers. */
export async function* recordedHistories(
  connection: Connection,
  { after, until, nos }: Range,
  session?: mongo.ClientSession,
): AsyncGenerator<RecordedHistory> {
  const filter = { _id: { $lte: until }, ...(nos ? { no: { $in: [...nos] } } : {}) };
  const cursor = connection
    .collection<EventRow>(COLLECTIONS.events)
    .find(filter, session ? { session } : {})
    .sort({ no: 1, seq: 1 });
  let rows: EventRow[] = [];
  for await (const row of cursor) {
    if (rows.length > 0 && rows[0]?.no !== row.no) {
      yield historyOf(connection, rows, after);
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) yield historyOf(connection, rows, after);
}

/** Whose events stand between two positions. */
export function recordedNumbers(
  connection: Connection,
  { after, until }: Omit<Range, "nos">,
  session?: mongo.ClientSession,
): Promise<string[]> {
  const between = { _id: { $gt: after, $lte: until } };
  return connection.collection<EventRow>(COLLECTIONS.events).distinct("no", between, session ? { session } : {});
}

async function historyOf(connection: Connection, rows: readonly EventRow[], after: number): Promise<RecordedHistory> {
  const [first] = rows as [EventRow, ...EventRow[]];
  const positions = new Map(rows.map(({ seq, _id }) => [seq, _id]));
  const known = rows.findLast(({ _id }) => _id <= after)?.seq ?? 0;
  return {
    ...{ kind: first.kind, id: first.no, known },
    events: await eventsOf(connection, rows),
    position: (seq) => positions.get(seq),
  };
}

/** Where somebody took a copy away, the aggregate itself is asked. */
async function eventsOf(connection: Connection, rows: readonly EventRow[]): Promise<readonly ChainedEvent[]> {
  const last = rows.at(-1) as EventRow;
  if (last.seq === rows.length) return rows.map(eventIn);
  const aggregates = connection.collection<{ _id: string; events: ChainedEvent[] }>(HOME[last.kind]);
  const held = await aggregates.findOne({ _id: last.no }, { projection: { events: 1 } });
  return (held?.events ?? []).slice(0, last.seq);
}

function eventIn({ _id, kind, no, root, ...event }: EventRow): ChainedEvent {
  return event;
}
