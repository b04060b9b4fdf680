import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";

const NAME = "embedded";

/** How the member is named in the start of mongod. */
export const REPLICA_SET_ARGS = ["--replSet", NAME] as const;

const PRIMARY_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 10;

/**
 * Makes the server on this port the only member of its replica set and waits until it takes writes. May be repeated:
 * data that were served on another port get the new one, because a member that does not find itself in the
 * configuration never becomes primary.
 */
export async function becomeReplicaSet(port: number): Promise<void> {
  const client = new mongoose.mongo.MongoClient(directUri(port), { serverSelectionTimeoutMS: PRIMARY_WITHIN_MS });
  try {
    await configure(client, `127.0.0.1:${port}`);
    await becomePrimary(client);
  } finally {
    await client.close();
  }
}

/** `directConnection`: with one member there is nobody to discover, and the driver finds it at once. */
export function directUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/?directConnection=true`;
}

type Client = InstanceType<typeof mongoose.mongo.MongoClient>;
type ReplicaSetConfig = { version: number; term?: number; members: { host: string }[] };

async function configure(client: Client, host: string): Promise<void> {
  const admin = client.db("admin");
  const stored = await client.db("local").collection("system.replset").findOne({}, { readPreference: "nearest" });
  if (!stored) {
    await admin.command({ replSetInitiate: { _id: NAME, members: [{ _id: 0, host }] } });
    return;
  }
  const { term: _, ...config } = stored as unknown as ReplicaSetConfig;
  if (config.members[0]?.host === host) return;
  const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
  await admin.command({ replSetReconfig: moved, force: true });
}

async function becomePrimary(client: Client): Promise<void> {
  const until = performance.now() + PRIMARY_WITHIN_MS;
  while (performance.now() < until) {
    const { isWritablePrimary } = await client.db("admin").command({ hello: 1 });
    if (isWritablePrimary) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error(`mongod did not become primary within ${PRIMARY_WITHIN_MS} ms`);
}
