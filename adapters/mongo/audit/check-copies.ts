import type { Connection } from "mongoose";
import { kindOfNumber } from "../../../src/domain/aggregates.js";
import type { AuditFinding } from "../../../src/ports/audit.js";
import { COLLECTIONS, HOME } from "../collections.js";
import { grouped } from "../grouped.js";
import { FIRST_ROOT, nextRoot } from "../recorder/roots.js";
import type { EventRow } from "../recorder/to-rows.js";
import { orStoreFault } from "../store-fault.js";

type Expected = { readonly position: number; readonly root: string; readonly asked: string | undefined };
type Seen = { readonly root: string; readonly asked?: { readonly position: number; readonly at: Date } };

const PAGE = 2_000;

/** Every copy in its order: numbered without gaps, each root following from the one before, the last as the recorder left it. */
export async function checkCopies(
  connection: Connection,
  expected: Expected,
  found: (finding: AuditFinding) => void,
  progress: (share: number) => void,
): Promise<Seen> {
  let [root, at]: [string, number] = [FIRST_ROOT, 0];
  let asked: Seen["asked"];
  for (;;) {
    const page = await copiesAfter(connection, at, expected.position);
    if (page.length === 0) break;
    await checkOwners(connection, page, found);
    for (const row of page) {
      if (row._id !== at + 1) found({ what: "position", position: at + 1 });
      root = nextRoot(root, row.no, row);
      if (root !== row.root) found({ what: "root", no: row.no, seq: row.seq, position: row._id });
      // Goes on from what stands there: one break is one finding.
      root = row.root;
      at = row._id;
      if (expected.asked !== undefined && row.root.startsWith(expected.asked))
        asked = { position: row._id, at: row.at };
    }
    progress(at / Math.max(1, expected.position));
  }
  if (at !== expected.position || root !== expected.root) found({ what: "tail", position: at });
  return { root, ...(asked ? { asked } : {}) };
}

function copiesAfter(connection: Connection, after: number, until: number): Promise<EventRow[]> {
  return orStoreFault(() =>
    connection
      .collection<EventRow>(COLLECTIONS.events)
      .find({ _id: { $gt: after, $lte: until } })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray(),
  );
}

/** The first copy of an aggregate that is nowhere stands for all of them. */
async function checkOwners(
  connection: Connection,
  page: readonly EventRow[],
  found: (finding: AuditFinding) => void,
): Promise<void> {
  const begun = page.filter(({ seq }) => seq === 1);
  const groups = grouped(begun, ({ no, kind }) => kindOfNumber(no) ?? kind);
  for (const [kind, rows] of groups) {
    const ids = rows.map(({ no }) => no);
    const there = await orStoreFault(() =>
      connection
        .collection<{ _id: string }>(HOME[kind])
        .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
        .toArray(),
    );
    const known = new Set(there.map(({ _id }) => _id));
    for (const { no, seq, _id: position } of rows) if (!known.has(no)) found({ what: "extra", no, seq, position });
  }
}
