import { randomBytes } from "node:crypto";
import mongoose, { type Connection } from "mongoose";
import { connectMongo } from "../../adapters/mongo/connect-mongo.js";
import { createMongoStore, type MongoStore } from "../../adapters/mongo/create-mongo-store.js";
import type { GroupStyle } from "../../adapters/mongo/group-writer.js";
import { movableClock } from "../../adapters/system/movable-clock.js";
import type { Clock } from "../../src/ports/clock.js";
import type { Log } from "../../src/ports/log.js";

export const SILENT: Log = { info() {}, warn() {}, error() {}, debug() {} };

/** A clock that stands still at `at` until it is moved. */
export function stoppedClock(at: Date) {
  return movableClock(at.getTime(), () => 0);
}

export type FreshStore = {
  readonly store: MongoStore;
  readonly connection: Connection;
  /** With the name of the database, for programs that connect by themselves. */
  readonly uri: string;
  /** The same database as another process sees it: its own connection, queues and caches. */
  another(): Promise<MongoStore>;
  /** Takes every document away, keeps the indexes. */
  empty(): Promise<void>;
  /** What has to be over before the database goes. */
  beforeClose(step: () => Promise<void>): void;
  /** Drops the database and closes every connection. */
  close(): Promise<void>;
};

type Options = { readonly clock?: Clock; readonly groupStyle?: GroupStyle; readonly uri?: string };

/** A store on a database of its own, on the server of this run (`global-mongo.ts`). Without a server it fails. */
export async function freshStore(options: Options = {}): Promise<FreshStore> {
  const uri = freshDatabaseUri(options.uri);
  const connections: Connection[] = [];
  const steps: (() => Promise<void>)[] = [];
  const open = async () => {
    const connection = await connectMongo({ uri, log: SILENT });
    connections.push(connection);
    return connection;
  };
  const storeOn = (connection: Connection) =>
    createMongoStore(connection, {
      clock: options.clock ?? stoppedClock(new Date("2026-03-10T01:00:00Z")),
      ...(options.groupStyle ? { groupStyle: options.groupStyle } : {}),
    });
  const connection = await open();
  return {
    store: storeOn(connection),
    connection,
    uri,
    another: async () => storeOn(await open()),
    async empty() {
      const all = (await connection.db?.collections()) ?? [];
      const collections = all.filter(({ collectionName }) => !collectionName.startsWith("system."));
      await Promise.all(collections.map((collection) => collection.deleteMany({})));
    },
    beforeClose: (step) => void steps.push(step),
    async close() {
      for (const step of steps) await step();
      await connection.dropDatabase();
      await Promise.all(connections.map((one) => one.close()));
    },
  };
}

/** The address of a database that nobody used before, for programs that connect by themselves. */
export function freshDatabaseUri(server: string = serverUri()): string {
  return addressOf(server, `test_${randomBytes(6).toString("hex")}`);
}

/** Nobody uses it any more; a server with hundreds of databases is a slow one. */
export async function dropDatabase(uri: string): Promise<void> {
  const connection = await plainConnection(uri);
  await connection.dropDatabase();
  await connection.close();
}

/** For a look beside the service: it makes no indexes, which would wait for those that the service is just making. */
export function plainConnection(uri: string): Promise<Connection> {
  return mongoose.createConnection(uri, { autoIndex: false, autoCreate: false }).asPromise();
}

function serverUri(): string {
  const uri = process.env.TEST_MONGODB_URI ?? process.env.MONGODB_URI;
  if (!uri) throw new Error("no MongoDB: jest's globalSetup (tests/support/global-mongo.ts) did not run");
  return uri;
}

/** The address with this database in it; what stood there is the administrator's default. */
function addressOf(uri: string, database: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`);
}
