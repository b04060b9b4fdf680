import type { mongo } from "mongoose";
import { COLLECTIONS } from "../../../adapters/mongo/collections.js";
import { FIRST_ROOT } from "../../../adapters/mongo/recorder/roots.js";
import { type EventRow, eventRows } from "../../../adapters/mongo/recorder/to-rows.js";
import { planRecord } from "../../../adapters/mongo/records/to-write.js";
import { addRecorded, noFigures } from "../../../src/app/figures/whole-figures.js";
import type { HistoryOf } from "../../../src/domain/aggregates.js";
import { addCounts } from "../../../src/domain/figures/counts.js";
import { newsOf } from "../../../src/domain/figures/projection.js";
import type { WholeFigures } from "../../../src/ports/projections.js";
import type { NewlyRecorded } from "../../../src/ports/recording.js";
import type { RecordChange } from "../../../src/ports/records.js";
import type { Copy } from "./copies.js";

/** Changes of which the ticker may tell at the end. */
const LATEST = 50;

export type Filled = {
  readonly matters: number;
  readonly calls: number;
  readonly open: number;
  readonly events: number;
};

/** What was written, and what the recorder would have made of it: figures, and the root of the last event. */
export type Written = { readonly filled: Filled; readonly figures: WholeFigures; readonly root: string };

export type Writer = {
  add(copy: Copy): void;
  /** Sends what waits and goes on; of two batches one is under way. */
  flush(): Promise<void>;
  /** Writes the rest. */
  finish(): Promise<Written>;
};

type Latest = { readonly change: RecordChange; readonly rows: readonly EventRow[] };

/** Writes new aggregates in batches, each with its copy in the collection of all events, and counts them as the recorder does. */
export function createWriter(db: mongo.Db): Writer {
  const figures = noFigures();
  const waiting = new Map<string, mongo.Document[]>();
  const count = { matters: 0, calls: 0, open: 0, events: 0 };
  let latest: readonly Latest[] = [];
  let root = FIRST_ROOT;
  let writing: Promise<unknown> = Promise.resolve();

  function put(collection: string, documents: readonly mongo.Document[]): void {
    const list = waiting.get(collection) ?? [];
    list.push(...documents);
    waiting.set(collection, list);
  }

  function record({ change, shown }: Copy, events: NewlyRecorded["events"]): void {
    const rows = eventRows([{ ...nothingOf(change), events }], count.events, root);
    put(COLLECTIONS.events, rows);
    addCounts(figures.counts, shown.counts, 1);
    if (shown.mark) figures.marks.set(change.id, { ...shown.mark, n: count.events + 1 });
    latest = [...latest.slice(1 - LATEST), { change, rows }];
    count.events += rows.length;
    root = rows.at(-1)?.root ?? root;
  }

  async function flush(): Promise<void> {
    await writing;
    const batches = [...waiting];
    waiting.clear();
    writing = Promise.all(
      batches.map(([name, documents]) => db.collection(name).insertMany(documents, { ordered: false })),
    );
  }

  return {
    flush,
    add(copy) {
      const { write } = planRecord(copy.change, "");
      if (!("insert" in write)) throw new Error("a new document is inserted");
      put(write.into, [write.insert]);
      record(copy, write.insert.events);
      count[copy.change.kind === "matter" ? "matters" : "calls"] += 1;
      if (copy.change.summary.open) count.open += 1;
    },
    async finish() {
      await flush();
      await writing;
      for (const { change, rows } of latest) {
        addRecorded(figures, { ...nothingOf(change), news: newsIn(change) }, (seq) => rows[seq - 1]?._id);
      }
      return { filled: count, figures, root };
    },
  };
}

function nothingOf({ kind, id }: RecordChange): NewlyRecorded {
  return { kind, id, events: [], counts: new Map(), mark: "untouched", news: [] };
}

function newsIn({ kind, events }: RecordChange): NewlyRecorded["news"] {
  return [newsOf(kind, events as HistoryOf<typeof kind>)].filter((one) => one !== undefined);
}
