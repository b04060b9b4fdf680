import type { Connection } from "mongoose";
import type { Numbers } from "../../src/ports/records.js";
import { COLLECTIONS } from "./collections.js";
import { isDuplicateKey, orStoreFault } from "./store-fault.js";

const LARGEST_BLOCK = 256;
/** A block that was gone sooner than this was too small. */
const BUSY_MS = 1_000;
/** Series are by day: older ones are forgotten, and with them what was left of their blocks. */
const SERIES_KEPT = 16;

type Series = { next: number; end: number; size: number; filledAtMs: number; refill?: Promise<void> };

/**
 * Running numbers in blocks. At human pace a block is one number, so that they follow each other without a gap; under
 * load blocks grow, so that filing costs no round trip of its own. `runningMs` is a steady clock in milliseconds.
 */
export function createNumbers(connection: Connection, runningMs: () => number = () => performance.now()): Numbers {
  const allSeries = new Map<string, Series>();
  const waiting = new Map<string, number>();

  async function refill(name: string, series: Series): Promise<void> {
    await undefined; // whoever asks in this same turn is counted
    const ms = runningMs();
    const busy = ms - series.filledAtMs < BUSY_MS;
    series.size = busy ? Math.min(series.size * 2, LARGEST_BLOCK) : Math.max(Math.floor(series.size / 2), 1);
    const count = Math.max(series.size, waiting.get(name) ?? 1);
    const end = await reserve(connection, name, count);
    series.next = end - count + 1;
    series.end = end;
    series.filledAtMs = ms;
  }

  async function take(name: string): Promise<number> {
    const series = seriesNamed(allSeries, name);
    while (series.next > series.end) {
      series.refill ??= refill(name, series).finally(() => {
        delete series.refill;
      });
      await series.refill;
    }
    return series.next++;
  }

  return {
    async next(prefix, date) {
      const name = `${prefix}:${date}`;
      waiting.set(name, (waiting.get(name) ?? 0) + 1);
      try {
        return await take(name);
      } finally {
        const left = (waiting.get(name) ?? 1) - 1;
        if (left > 0) waiting.set(name, left);
        else waiting.delete(name);
      }
    },
  };
}

function seriesNamed(all: Map<string, Series>, name: string): Series {
  const known = all.get(name);
  if (known) return known;
  const fresh: Series = { next: 1, end: 0, size: 1, filledAtMs: Number.NEGATIVE_INFINITY };
  all.set(name, fresh);
  if (all.size > SERIES_KEPT) all.delete(all.keys().next().value as string);
  return fresh;
}

/** The last of `count` numbers that are now ours alone. */
function reserve(connection: Connection, name: string, count: number): Promise<number> {
  return orStoreFault(async () => {
    try {
      return await raise(connection, name, count);
    } catch (fault) {
      if (!isDuplicateKey(fault)) throw fault;
      return raise(connection, name, count); // two processes began the series at once; now it is there
    }
  });
}

async function raise(connection: Connection, name: string, count: number): Promise<number> {
  const counters = connection.collection<{ _id: string; n: number }>(COLLECTIONS.counters);
  const options = { upsert: true, returnDocument: "after" } as const;
  const counter = await counters.findOneAndUpdate({ _id: name }, { $inc: { n: count } }, options);
  if (!counter) throw new Error(`the counter ${name} gave nothing`);
  return counter.n;
}
