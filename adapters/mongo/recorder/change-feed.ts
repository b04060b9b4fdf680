import mongoose, { type Connection, type mongo } from "mongoose";
import { storeFault } from "../store-fault.js";

export type Batch = {
  readonly changes: readonly mongo.Document[];
  /** Where to go on from; moves on also when nothing came. */
  readonly token: unknown;
};

export type ChangeFeed = {
  /** Waits at most so long for changes; empty when none came. `lost`: the oplog has gone past the place it was at. */
  next(waitMs: number, limit: number): Promise<Batch | "lost">;
  close(): Promise<void>;
};

/** `lost`: the oplog does not reach back to the token, or the server makes nothing of it. */
export type OpenedFeed = ChangeFeed | "lost";

/**
 * A change stream over the whole database by its plain commands: every answer brings the token to go on from, also an
 * empty one, and nothing is resumed behind our back. Without a token it begins now.
 */
export async function openChangeFeed(
  connection: Connection,
  pipeline: readonly mongo.Document[],
  token?: unknown,
): Promise<OpenedFeed> {
  const database = connection.getClient().db(connection.name);
  const session = connection.getClient().startSession();
  const stream = { $changeStream: token === undefined ? {} : { resumeAfter: token } };
  try {
    const opened = await database.command(
      { aggregate: 1, pipeline: [stream, ...pipeline], cursor: { batchSize: 0 } },
      { session },
    );
    return feedOf(database, session, opened.cursor);
  } catch (fault) {
    await session.endSession();
    if (token !== undefined && isRefused(fault)) return "lost";
    throw storeFault(fault);
  }
}

type Cursor = { readonly id: unknown; readonly postBatchResumeToken?: unknown };

function feedOf(database: mongo.Db, session: mongo.ClientSession, cursor: Cursor): ChangeFeed {
  const { Long } = mongoose.mongo;
  const id = Long.fromValue(cursor.id as number);
  let token = cursor.postBatchResumeToken;
  return {
    async next(waitMs, limit) {
      const more = { getMore: id, collection: "$cmd.aggregate", batchSize: limit, maxTimeMS: waitMs };
      const answer = await database.command(more, { session }).catch(lostOr);
      if (answer === "lost") return "lost";
      token = answer.cursor.postBatchResumeToken ?? token;
      return { changes: answer.cursor.nextBatch as mongo.Document[], token };
    },
    async close() {
      await database.command({ killCursors: "$cmd.aggregate", cursors: [id] }, { session }).catch(() => undefined);
      await session.endSession();
    },
  };
}

/** ChangeStreamFatalError and ChangeStreamHistoryLost. */
const LOST: ReadonlySet<unknown> = new Set([280, 286]);

function lostOr(fault: unknown): "lost" {
  if (fault instanceof mongoose.mongo.MongoServerError && LOST.has(fault.code)) return "lost";
  throw fault;
}

/** The server answered, and will not answer otherwise: many codes say that a token is of no use. */
function isRefused(fault: unknown): boolean {
  const { MongoServerError, MongoErrorLabel } = mongoose.mongo;
  return (
    fault instanceof MongoServerError &&
    !fault.hasErrorLabel(MongoErrorLabel.RetryableWriteError) &&
    !fault.hasErrorLabel(MongoErrorLabel.ResumableChangeStreamError)
  );
}
