import type { mongo } from "mongoose";
import type { AggregateKind } from "../../../src/domain/aggregates.js";
import { addTally, DISTRICT, type Tally } from "../../../src/domain/figures/counts.js";
import { latestNews, NEWS_SHOWN, type News, type Placed } from "../../../src/domain/figures/news.js";
import type { ChainedEvent, NewlyRecorded } from "../../../src/ports/recording.js";
import { nextRoot } from "./roots.js";

/** An event in the collection `events`. */
export type EventRow = ChainedEvent & {
  readonly _id: number;
  readonly kind: AggregateKind;
  readonly no: string;
  readonly root: string;
};

/** The rows of some newly recorded events: numbered on from `position`, chained on from `root`. */
export function eventRows(entries: readonly NewlyRecorded[], position: number, root: string): EventRow[] {
  let last = root;
  let count = position;
  return entries.flatMap(({ kind, id, events }) =>
    events.map((event) => {
      last = nextRoot(last, id, event);
      count += 1;
      return { _id: count, kind, no: id, ...event, root: last };
    }),
  );
}

type Op = mongo.AnyBulkWriteOperation<{ _id: string }>;

/** Every count that changes, one update a sheet. */
export function figureOps(entries: readonly NewlyRecorded[], generation: number): Op[] {
  const tally = entries.reduce<Tally>((sum, { counts }) => addTally(sum, counts), new Map());
  return [...tally].map(([key, counts]) => {
    const $inc = Object.fromEntries([...counts].map(([name, n]) => [`n.${name}`, n]));
    return { updateOne: { filter: { _id: rowId(generation, key) }, update: { $inc }, upsert: true } };
  });
}

/** `first` gives the position of an aggregate's first event. */
export function markOps(
  entries: readonly NewlyRecorded[],
  generation: number,
  first: (id: string) => number | undefined,
): Op[] {
  return entries.flatMap(({ id, mark }): Op[] => {
    if (mark === "untouched") return [];
    const filter = { _id: rowId(generation, id) };
    if (mark === "none") return [{ deleteOne: { filter } }];
    return [{ replaceOne: { filter, replacement: { n: first(id) ?? 0, ...mark }, upsert: true } }];
  });
}

/** The latest lines of the district and of each street; `position` gives that of an aggregate's event. */
export function tickerOps(
  entries: readonly NewlyRecorded[],
  generation: number,
  position: (id: string, seq: number) => number | undefined,
): Op[] {
  const lines = new Map<string, Placed<News>[]>();
  for (const { id, news } of entries) {
    for (const one of news) {
      const row = { ...one, n: position(id, one.seq) ?? 0 };
      for (const unit of [DISTRICT, one.street]) lines.set(unit, [...(lines.get(unit) ?? []), row]);
    }
  }
  return [...lines].map(([unit, added]) => {
    const $each = latestNews(added);
    const update = { $push: { lines: { $each, $sort: { n: 1 }, $slice: -NEWS_SHOWN } } };
    return { updateOne: { filter: { _id: rowId(generation, unit) }, update, upsert: true } } as Op;
  });
}

export function rowId(generation: number, key: string): string {
  return `${generation}|${key}`;
}
