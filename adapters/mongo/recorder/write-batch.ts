import type { Connection, mongo } from "mongoose";
import type { RecordedBatch, WriteOutcome } from "../../../src/ports/recording.js";
import { COLLECTIONS } from "../collections.js";
import { isDuplicateKey } from "../store-fault.js";
import { moveOn, type RecorderState } from "./state.js";
import { type EventRow, eventRows, figureOps, markOps, tickerOps } from "./to-rows.js";

export type Written = { readonly outcome: WriteOutcome; readonly state: RecorderState };

/** Where and in which session a leader writes. */
type Leading = { readonly connection: Connection; readonly session: mongo.ClientSession; readonly leaseMs: number };

/** Ends the transaction without being a fault. */
class Stale extends Error {}

/**
 * One transaction for the events, what they change in the figures, and the place in the stream: whatever happens, each
 * event counts once. `first` gives the position of the first event of an aggregate that was recorded before.
 */
export async function writeBatch(
  { connection, session, leaseMs }: Leading,
  state: RecorderState,
  batch: RecordedBatch,
  first: (id: string) => number | undefined,
): Promise<Written> {
  const rows = eventRows(batch.entries, state.position, state.root);
  const moved = {
    position: state.position + rows.length,
    root: rows.at(-1)?.root ?? state.root,
    mark: Math.max(state.mark, batch.mark ?? 0),
  };
  try {
    await session.withTransaction(async () => {
      await writeRows(connection, state, batch, rows, first, session);
      if (!(await moveOn(connection, state, moved, batch.upTo, leaseMs, session))) throw new Stale();
    });
    return { outcome: "written", state: { ...state, ...moved } };
  } catch (fault) {
    if (fault instanceof Stale) return { outcome: "lost", state };
    if (isDuplicateKey(fault)) return { outcome: "known", state };
    throw fault;
  }
}

async function writeRows(
  connection: Connection,
  { generation }: RecorderState,
  { entries }: RecordedBatch,
  rows: readonly EventRow[],
  before: (id: string) => number | undefined,
  session: mongo.ClientSession,
): Promise<void> {
  if (rows.length === 0) return;
  const collection = (name: string) => connection.collection<{ _id: string }>(name);
  const positions = new Map(rows.map(({ no, seq, _id }) => [`${no}/${seq}`, _id]));
  const position = (id: string, seq: number) => positions.get(`${id}/${seq}`);
  await connection.collection<EventRow>(COLLECTIONS.events).insertMany(rows as EventRow[], { session });
  for (const [name, ops] of [
    [COLLECTIONS.figures, figureOps(entries, generation)],
    [COLLECTIONS.mapMarks, markOps(entries, generation, (id) => position(id, 1) ?? before(id))],
    [COLLECTIONS.tickers, tickerOps(entries, generation, position)],
  ] as const) {
    if (ops.length > 0) await collection(name).bulkWrite([...ops], { session, ordered: false });
  }
}
