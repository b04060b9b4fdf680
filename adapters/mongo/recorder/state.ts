import type { Connection, mongo } from "mongoose";
import type { RecorderStatus, StreamToken } from "../../../src/ports/recording.js";
import { COLLECTIONS } from "../collections.js";
import { isDuplicateKey, orStoreFault } from "../store-fault.js";
import { MARK } from "./read-changes.js";
import { FIRST_ROOT } from "./roots.js";

/** Where the recorder stands. `epoch` counts leaders: whoever writes under an older one has lost the lead. */
export type RecorderState = {
  readonly _id: "state";
  readonly position: number;
  readonly root: string;
  readonly mark: number;
  /** Figures of this generation are shown; others may be built beside them (`create-projections.ts`). */
  readonly generation: number;
  readonly owner: string;
  readonly until: Date;
  readonly epoch: number;
  readonly upTo: Date;
  readonly token?: unknown;
  /** In which the leader writes. Whoever was killed in a transaction leaves its locks behind, until its session is ended. */
  readonly session?: mongo.ClientSession["id"];
};

const STATE = "state";
const GENERATIONS = "generations";
const NEVER = new Date(0);

export function stateOf(connection: Connection): mongo.Collection<RecorderState> {
  return connection.getClient().db(connection.name).collection<RecorderState>(COLLECTIONS.recorder);
}

/** By the clock of the database: the instances' own may differ. */
function leaseUntil(leaseMs: number): mongo.Document {
  return { $add: ["$$NOW", leaseMs] };
}

/** The state under a new epoch; undefined while somebody else's lease runs. The leader writes in `session`. */
export async function takeLead(
  connection: Connection,
  owner: string,
  leaseMs: number,
  { id: session }: mongo.ClientSession,
): Promise<RecorderState | undefined> {
  await begin(connection);
  await endLastLeader(connection);
  const free = { _id: STATE, $expr: { $lte: ["$until", "$$NOW"] } } as const;
  const take = [{ $set: { owner, session, until: leaseUntil(leaseMs), epoch: { $add: ["$epoch", 1] } } }];
  const taken = await stateOf(connection).findOneAndUpdate(free, take, { returnDocument: "after" });
  return taken ?? undefined;
}

/** Nobody could write what a leader had locked who was killed with his transaction open, for as long as the server lets one live. */
async function endLastLeader(connection: Connection): Promise<void> {
  const over = { _id: STATE, $expr: { $lte: ["$until", "$$NOW"] } } as const;
  const session = (await stateOf(connection).findOne(over))?.session;
  if (session)
    await connection
      .getClient()
      .db(connection.name)
      .command({ killSessions: [session] });
}

/** Keeps the lease, and where the stream is; false when another epoch began. */
export async function keepLead(
  connection: Connection,
  { epoch }: Pick<RecorderState, "epoch">,
  leaseMs: number,
  upTo?: StreamToken,
): Promise<boolean> {
  const place = upTo ? { token: { $literal: upTo.token }, upTo: "$$NOW" } : {};
  const kept = await stateOf(connection).updateOne({ _id: STATE, epoch }, [
    { $set: { until: leaseUntil(leaseMs), ...place } },
  ]);
  return kept.matchedCount === 1;
}

/** The place is of no use any more. */
export async function forgetPlace(connection: Connection, { epoch }: Pick<RecorderState, "epoch">): Promise<void> {
  await stateOf(connection).updateOne({ _id: STATE, epoch }, { $unset: { token: "" } });
}

export async function leaveLead(connection: Connection, { epoch }: Pick<RecorderState, "epoch">): Promise<void> {
  await stateOf(connection).updateOne({ _id: STATE, epoch }, { $set: { until: NEVER }, $unset: { session: "" } });
}

/** What a batch moves; false when the state is not the one it was made on. */
export async function moveOn(
  connection: Connection,
  from: RecorderState,
  to: Pick<RecorderState, "position" | "root" | "mark">,
  place: StreamToken | undefined,
  leaseMs: number,
  session: mongo.ClientSession,
): Promise<boolean> {
  const { epoch, generation, position } = from;
  const moved = await stateOf(connection).updateOne(
    { _id: STATE, epoch, generation, position },
    [
      {
        $set: {
          ...to,
          until: leaseUntil(leaseMs),
          ...(place ? { token: { $literal: place.token }, upTo: place.at ?? "$$NOW" } : {}),
        },
      },
    ],
    { session },
  );
  return moved.matchedCount === 1;
}

/** A number that no figures ever stood under, whatever became of them. */
export async function nextGeneration(connection: Connection): Promise<number> {
  const { generation = 0 } = (await stateOf(connection).findOne({ _id: STATE })) ?? {};
  const next = [{ $set: { n: { $add: [{ $max: ["$n", generation] }, 1] } } }];
  const options = { upsert: true, returnDocument: "after" } as const;
  const taken = await marksOf(connection).findOneAndUpdate({ _id: GENERATIONS }, next, options);
  return taken?.n ?? generation + 1;
}

/**
 * Shows other figures than those of `from`, and gives where the recorder stands; undefined when others are shown already. The
 * recorder's own batch is refused from then on, and comes again for the figures that are shown.
 */
export async function showGeneration(
  connection: Connection,
  from: number,
  generation: number,
  session: mongo.ClientSession,
): Promise<RecorderState | undefined> {
  const shown = { _id: STATE, generation: from } as const;
  return (await stateOf(connection).findOneAndUpdate(shown, { $set: { generation } }, { session })) ?? undefined;
}

export function readState(connection: Connection, session?: mongo.ClientSession): Promise<RecorderState | undefined> {
  const options = session ? { session } : {};
  return orStoreFault(async () => (await stateOf(connection).findOne({ _id: STATE }, options)) ?? undefined);
}

export function readStatus(connection: Connection): Promise<RecorderStatus | undefined> {
  return orStoreFault(async () => {
    const [row] = await stateOf(connection)
      .aggregate<RecorderStatus>([
        { $match: { _id: STATE } },
        { $project: { _id: 0, position: 1, mark: 1, behindMs: { $subtract: ["$$NOW", "$upTo"] } } },
      ])
      .toArray();
    return row;
  });
}

/** One more mark into the stream. */
export function setMark(connection: Connection): Promise<number> {
  return orStoreFault(async () => {
    const options = { upsert: true, returnDocument: "after" } as const;
    const mark = await marksOf(connection).findOneAndUpdate({ _id: MARK }, { $inc: { n: 1 } }, options);
    return mark?.n ?? 0;
  });
}

/** The last mark that was set; 0 before the first. */
export async function lastMark(connection: Connection): Promise<number> {
  return (await marksOf(connection).findOne({ _id: MARK }))?.n ?? 0;
}

function marksOf(connection: Connection): mongo.Collection<{ _id: string; n: number }> {
  return connection.getClient().db(connection.name).collection(COLLECTIONS.recorder);
}

async function begin(connection: Connection): Promise<void> {
  const first: Omit<RecorderState, "_id"> = {
    ...{ position: 0, root: FIRST_ROOT, mark: 0, generation: 1, owner: "", epoch: 0 },
    ...{ until: NEVER, upTo: NEVER },
  };
  try {
    await stateOf(connection).updateOne({ _id: STATE }, { $setOnInsert: first }, { upsert: true });
  } catch (fault) {
    // Two began at once: one of them did.
    if (!isDuplicateKey(fault)) throw fault;
  }
}
