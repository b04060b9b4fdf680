import type { Connection, mongo } from "mongoose";
import type { AggregateKind } from "../../../src/domain/aggregates.js";
import type {
  ChainedEvent,
  Delivered,
  Lead,
  RecorderStore,
  StreamToken,
  WriteOutcome,
} from "../../../src/ports/recording.js";
import { COLLECTIONS, HOME } from "../collections.js";
import { grouped } from "../grouped.js";
import { storeFault } from "../store-fault.js";
import { type ChangeFeed, openChangeFeed } from "./change-feed.js";
import { FOLLOWED, readChanges } from "./read-changes.js";
import {
  forgetPlace,
  keepLead,
  lastMark,
  leaveLead,
  type RecorderState,
  readState,
  readStatus,
  setMark,
  takeLead,
} from "./state.js";
import type { EventRow } from "./to-rows.js";
import { unrecordedPages } from "./unrecorded.js";
import { writeBatch } from "./write-batch.js";

/** Changes taken at a time: enough to make a transaction cheap, few enough to keep it small. */
const MOST_AT_ONCE = 1_000;

export function createRecorderStore(connection: Connection): RecorderStore {
  return {
    async lead(owner, leaseMs) {
      const session = connection.getClient().startSession();
      const state = await asFault(() => takeLead(connection, owner, leaseMs, session)).catch(endWith(session));
      if (!state) await session.endSession();
      return state && leadFrom(connection, state, leaseMs, session);
    },
    mark: () => setMark(connection),
    status: () => readStatus(connection),
  };
}

function endWith(session: mongo.ClientSession): (fault: unknown) => Promise<never> {
  return async (fault) => {
    await session.endSession();
    throw fault;
  };
}

function leadFrom(connection: Connection, taken: RecorderState, leaseMs: number, session: mongo.ClientSession): Lead {
  let state = taken;
  let feed: ChangeFeed | undefined;
  /** Position of the first event of the aggregates asked for last. */
  let firsts: ReadonlyMap<string, number> = new Map();

  async function open(token?: unknown): Promise<boolean> {
    await feed?.close();
    const opened = await openChangeFeed(connection, FOLLOWED, token);
    feed = opened === "lost" ? undefined : opened;
    return feed !== undefined;
  }

  /** Whoever leads next does not look for that place again. */
  async function forget(): Promise<never> {
    await forgetPlace(connection, state);
    throw new Error("the oplog has gone past the place where the recorder stopped");
  }

  /** Why a batch did not fit: another leader, or figures that were built anew. */
  async function refit(): Promise<WriteOutcome> {
    const now = await readState(connection);
    if (now?.epoch !== state.epoch) return "lost";
    state = now;
    return "moved";
  }

  return {
    resume: () => asFault(async () => state.token !== undefined && state.token !== null && (await open(state.token))),
    followFromNow: () =>
      asFault(async () => {
        await open();
        return lastMark(connection); // later ones go by in the stream
      }),
    async next(waitMs) {
      if (!feed) throw storeFault(new Error("nothing is followed yet"));
      const following = feed;
      return asFault(async () => {
        const batch = await following.next(waitMs, MOST_AT_ONCE);
        if (batch === "lost") return forget();
        const { changes, token } = batch;
        const { commits, mark, at } = readChanges(changes);
        const upTo: StreamToken = { token, ...(at ? { at } : {}) };
        return { commits, upTo, ...(mark === undefined ? {} : { mark }) } satisfies Delivered;
      });
    },
    async recorded(ids) {
      const rows = await asFault(() => recordedOf(connection, ids));
      firsts = new Map(rows.filter(({ seq }) => seq === 1).map(({ no, _id }) => [no, _id]));
      return grouped(rows, ({ no }) => no);
    },
    committed: (kind, id) => asFault(() => committedOf(connection, kind, id)),
    unrecorded: (pageSize) => unrecordedPages(connection, pageSize),
    async write(batch) {
      return asFault(async () => {
        const written = await writeBatch({ connection, session, leaseMs }, state, batch, (id) => firsts.get(id));
        state = written.state;
        return written.outcome === "lost" ? refit() : written.outcome;
      });
    },
    keep: (upTo) => asFault(() => keepLead(connection, state, leaseMs, upTo)),
    async leave() {
      await feed?.close();
      await asFault(() => leaveLead(connection, state)).finally(() => session.endSession());
    },
  };
}

async function recordedOf(connection: Connection, ids: readonly string[]): Promise<EventRow[]> {
  if (ids.length === 0) return [];
  const rows = connection.collection<EventRow>(COLLECTIONS.events).find({ no: { $in: [...ids] } });
  return rows.sort({ no: 1, seq: 1 }).toArray();
}

async function committedOf(connection: Connection, kind: AggregateKind, id: string): Promise<readonly ChainedEvent[]> {
  const aggregates = connection.collection<{ _id: string; events: ChainedEvent[] }>(HOME[kind]);
  const row = await aggregates.findOne({ _id: id }, { projection: { events: 1 }, readConcern: "majority" });
  return row?.events ?? [];
}

/** Without the patience of {@link orStoreFault}: a look at the stream waits by itself, a large batch may take its time. */
async function asFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw storeFault(fault);
  }
}
