import type { Connection } from "mongoose";
import { AGGREGATE_KINDS, type AggregateKind } from "../../../src/domain/aggregates.js";
import type { ChainedEvent, Committed } from "../../../src/ports/recording.js";
import { COLLECTIONS, HOME } from "../collections.js";
import { orStoreFault } from "../store-fault.js";

type Held = { readonly _id: string; readonly v: number };

/** Page by page through every kind by number: whatever holds more events than are recorded of it, with the events that lack. */
export async function* unrecordedPages(connection: Connection, pageSize: number): AsyncGenerator<readonly Committed[]> {
  for (const kind of AGGREGATE_KINDS) {
    const home = HOME[kind];
    for (let after = ""; ; ) {
      const page = await heldAfter(connection, home, after, pageSize);
      const last = page.at(-1);
      if (!last) break;
      yield await lacking(connection, kind, home, page);
      after = last._id;
    }
  }
}

function heldAfter(connection: Connection, home: string, after: string, limit: number): Promise<Held[]> {
  return orStoreFault(() =>
    connection
      .collection<Held>(home)
      .find({ _id: { $gt: after } }, { projection: { v: 1 }, readConcern: "majority" })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray(),
  );
}

async function lacking(
  connection: Connection,
  kind: AggregateKind,
  home: string,
  page: readonly Held[],
): Promise<Committed[]> {
  const ids = page.map(({ _id }) => _id);
  const heads = await recordedHeads(connection, ids);
  const behind = page.filter(({ _id, v }) => v > (heads.get(_id) ?? 0)).map(({ _id }) => _id);
  if (behind.length === 0) return [];
  const rows = await orStoreFault(() =>
    connection
      .collection<Held & { events: ChainedEvent[] }>(home)
      .find({ _id: { $in: behind } }, { projection: { events: 1 }, readConcern: "majority" })
      .toArray(),
  );
  return rows.map(({ _id, events }) => ({ kind, id: _id, events: events.slice(heads.get(_id) ?? 0) }));
}

/** The last recorded event of each, by the index alone. */
async function recordedHeads(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await orStoreFault(() =>
    connection
      .collection(COLLECTIONS.events)
      .aggregate<{ _id: string; seq: number }>([
        { $match: { no: { $in: ids } } },
        { $group: { _id: "$no", seq: { $max: "$seq" } } },
      ])
      .toArray(),
  );
  return new Map(rows.map(({ _id, seq }) => [_id, seq]));
}
