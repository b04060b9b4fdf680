import type { Connection } from "mongoose";
import { AGGREGATE_KINDS } from "../../../src/domain/aggregates.js";
import type { AuditFinding } from "../../../src/ports/audit.js";
import type { ChainedEvent } from "../../../src/ports/recording.js";
import { COLLECTIONS, HOME } from "../collections.js";
import { eventHash } from "../event-hash.js";
import { grouped } from "../grouped.js";
import type { EventRow } from "../recorder/to-rows.js";
import { orStoreFault } from "../store-fault.js";

type Held = { readonly _id: string; readonly events: readonly ChainedEvent[] };
type Totals = { aggregates: number; events: number; pending: number };
type Found = (finding: AuditFinding) => void;

const PAGE = 200;

/** Every aggregate's own chain, and each of its events against its copy up to that position. */
export async function checkAggregates(
  connection: Connection,
  position: number,
  found: Found,
  progress: (share: number) => void,
): Promise<Totals> {
  const totals: Totals = { aggregates: 0, events: 0, pending: 0 };
  const all = await countAll(connection);
  for (const kind of AGGREGATE_KINDS) {
    for (let after = ""; ; ) {
      const page = await heldAfter(connection, HOME[kind], after);
      const last = page.at(-1);
      if (!last) break;
      const copies = await copiesOf(connection, page, position);
      for (const held of page) checkOne(held, copies.get(held._id) ?? [], totals, found);
      after = last._id;
      progress(totals.aggregates / Math.max(1, all));
    }
  }
  return totals;
}

function checkOne({ _id: no, events }: Held, copies: readonly EventRow[], totals: Totals, found: Found): void {
  totals.aggregates += 1;
  totals.events += events.length;
  let previous = "";
  for (const event of events) {
    if (hashOf(previous, event) !== event.hash) found({ what: "chain", no, seq: event.seq });
    previous = event.hash;
  }
  checkCopies(no, events, copies, totals, found);
}

/** What was committed after the recorder's last step has no copy yet; what stands before a copy must have one. */
function checkCopies(
  no: string,
  events: readonly ChainedEvent[],
  copies: readonly EventRow[],
  totals: Totals,
  found: Found,
): void {
  const bySeq = new Map(copies.map((copy) => [copy.seq, copy]));
  const copied = copies.at(-1)?.seq ?? 0;
  for (const { seq, hash } of events) {
    const copy = bySeq.get(seq);
    if (copy === undefined && seq > copied) totals.pending += 1;
    else if (copy === undefined) found({ what: "missing", no, seq });
    else if (copy.hash !== hash || hashOf(events[seq - 2]?.hash ?? "", copy) !== copy.hash)
      found({ what: "copy", no, seq, position: copy._id });
    bySeq.delete(seq);
  }
  for (const { seq, _id: position } of bySeq.values()) found({ what: "extra", no, seq, position });
}

/** Also of an event that was damaged so that it has no canonical form. */
function hashOf(previous: string, event: ChainedEvent): string {
  try {
    return eventHash(previous, event);
  } catch {
    return "damaged";
  }
}

function heldAfter(connection: Connection, home: string, after: string): Promise<Held[]> {
  return orStoreFault(() =>
    connection
      .collection<Held>(home)
      .find({ _id: { $gt: after } }, { projection: { events: 1 } })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray(),
  );
}

async function copiesOf(
  connection: Connection,
  page: readonly Held[],
  position: number,
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const ids = page.map(({ _id }) => _id);
  const rows = await orStoreFault(() =>
    connection
      .collection<EventRow>(COLLECTIONS.events)
      .find({ no: { $in: ids }, _id: { $lte: position } })
      .sort({ no: 1, seq: 1 })
      .toArray(),
  );
  return grouped(rows, ({ no }) => no);
}

async function countAll(connection: Connection): Promise<number> {
  const counts = await orStoreFault(() =>
    Promise.all(AGGREGATE_KINDS.map((kind) => connection.collection(HOME[kind]).estimatedDocumentCount())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
