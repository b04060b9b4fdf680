import mongoose, { type Connection, type mongo } from "mongoose";
import { isDuplicateKey, storeFault } from "./store-fault.js";
import { travelTogether } from "./travel-together.js";

/** One document to insert, or one document to change when it matches. */
export type Write =
  | { readonly into: string; readonly insert: mongo.Document }
  | { readonly into: string; readonly match: mongo.Document; readonly update: mongo.Document | mongo.Document[] };

/** `unmatched`: no document was as the update demands. `duplicate`: a unique index forbids the insert. */
export type Written = "written" | "unmatched" | "duplicate";

/** "one-command": all collections in one command, which MongoDB 8 understands; "each": for servers before it. */
export type GroupStyle = "one-command" | "each";

export type GroupWriter = { write(write: Write): Promise<Written> };

type Settled = PromiseSettledResult<Written>;

const MOST_IN_A_GROUP = 500;
const WIRE_VERSION_OF_8 = 25;

/**
 * Group commit (design 4): writes that wait while a command is under way go with the next one, unordered, each with
 * its own outcome. A fault of the database is a `store_unavailable`.
 */
export function createGroupWriter(connection: Connection, style?: GroupStyle): GroupWriter {
  let known = style ? Promise.resolve(style) : undefined;
  const styleOfServer = () => {
    known ??= serverStyle(connection).catch((fault) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
  const carry = async (writes: readonly Write[]) =>
    (await styleOfServer()) === "each" ? writeEach(connection, writes) : writeInOneCommand(connection, writes);
  const write = travelTogether(carry, MOST_IN_A_GROUP);
  return {
    write: (one) =>
      write(one).catch((fault) => {
        throw storeFault(fault);
      }),
  };
}

/** One write by itself, inside `session` when it is part of a transaction. */
export async function writeAlone(
  connection: Connection,
  write: Write,
  session?: mongo.ClientSession,
): Promise<Written> {
  const collection = connection.collection(write.into);
  const options = session ? { session } : {};
  if (!("insert" in write)) {
    const { matchedCount } = await collection.updateOne(write.match, write.update, options);
    return matchedCount === 1 ? "written" : "unmatched";
  }
  try {
    await collection.insertOne(write.insert, options);
    return "written";
  } catch (fault) {
    if (isDuplicateKey(fault)) return "duplicate";
    throw fault;
  }
}

async function serverStyle(connection: Connection): Promise<GroupStyle> {
  const { maxWireVersion } = await connection.getClient().db("admin").command({ hello: 1 });
  return maxWireVersion >= WIRE_VERSION_OF_8 ? "one-command" : "each";
}

function writeEach(connection: Connection, writes: readonly Write[]): Promise<Settled[]> {
  return Promise.allSettled(writes.map((write) => writeAlone(connection, write)));
}

async function writeInOneCommand(connection: Connection, writes: readonly Write[]): Promise<Settled[]> {
  const order = insertsFirst(writes);
  const models = order.map((index) => modelOf(connection, writes[index] as Write));
  const outcomes = await bulkWrite(connection, models).catch((fault) => {
    if (writes.length > 1 && neverSent(fault)) return undefined;
    throw fault;
  });
  if (!outcomes) return writeEach(connection, writes); // one of them is unfit: it fails alone
  const settled: Settled[] = [];
  for (const [position, index] of order.entries()) settled[index] = outcomes(position);
  return settled;
}

/** Neighbouring inserts of one collection are one storage transaction on the server. */
function insertsFirst(writes: readonly Write[]): number[] {
  const rank = (write: Write) => ("insert" in write ? `0${write.into}` : `1${write.into}`);
  const ranks = writes.map(rank);
  return [...writes.keys()].sort((a, b) => compare(ranks[a] as string, ranks[b] as string) || a - b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Model = mongo.AnyClientBulkWriteModel<mongo.Document>;

function modelOf(connection: Connection, write: Write): Model {
  const namespace = `${connection.name}.${write.into}`;
  return "insert" in write
    ? { namespace, name: "insertOne", document: write.insert }
    : { namespace, name: "updateOne", filter: write.match, update: write.update };
}

/** Gives the outcome of each position, or throws when the command as a whole failed. */
async function bulkWrite(connection: Connection, models: readonly Model[]): Promise<(position: number) => Settled> {
  try {
    const result = await connection.getClient().bulkWrite(models, { ordered: false, verboseResults: true });
    return (position) => outcomeIn(result, position);
  } catch (fault) {
    if (!(fault instanceof mongoose.mongo.MongoClientBulkWriteError) || fault.writeConcernErrors.length > 0)
      throw fault;
    return (position) => outcomeWithErrors(fault, position);
  }
}

function outcomeWithErrors(fault: mongo.MongoClientBulkWriteError, position: number): Settled {
  const error = fault.writeErrors.get(position);
  if (error?.code === 11_000) return { status: "fulfilled", value: "duplicate" };
  if (error) return { status: "rejected", reason: new mongoose.mongo.MongoServerError(error) };
  if (!fault.partialResult) return { status: "rejected", reason: fault };
  const outcome = outcomeIn(fault.partialResult, position);
  return outcome.status === "fulfilled" ? outcome : { status: "rejected", reason: fault.cause ?? fault };
}

function outcomeIn(result: mongo.ClientBulkWriteResult, position: number): Settled {
  const updated = result.updateResults?.get(position);
  if (updated) return { status: "fulfilled", value: updated.matchedCount === 1 ? "written" : "unmatched" };
  if (result.insertResults?.has(position)) return { status: "fulfilled", value: "written" };
  return { status: "rejected", reason: new Error("the server told nothing about this write") };
}

/** Thrown by the driver before anything left: a document that cannot be encoded or is too large. */
function neverSent(fault: unknown): boolean {
  const { MongoInvalidArgumentError, MongoClientBulkWriteExecutionError, BSON } = mongoose.mongo;
  return (
    fault instanceof MongoInvalidArgumentError ||
    fault instanceof MongoClientBulkWriteExecutionError ||
    fault instanceof BSON.BSONError
  );
}
