import mongoose, { type Connection } from "mongoose";
import { BotError } from "../../src/ports/bot-error.js";
import type { Log } from "../../src/ports/log.js";
import { createIndexes } from "./schemas.js";

/** Less than the patience of the store: "nobody there" is told apart from "too slow". */
const NO_SERVER_AFTER_MS = 3_000;
/** A connection on which nothing comes back is given up, so that a network that swallows packets does not hold it for ever. */
const SILENT_AFTER_MS = 10_000;
const DATABASE = "answered_call";

/** Connects and creates missing indexes. The database is the one in the address, else `answered_call`. */
export async function connectMongo(options: { uri: string; log: Log; database?: string }): Promise<Connection> {
  const { uri, log, database = databaseIn(uri) ?? DATABASE } = options;
  const connection = mongoose.createConnection(uri, {
    dbName: database,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: NO_SERVER_AFTER_MS,
    connectTimeoutMS: NO_SERVER_AFTER_MS,
    socketTimeoutMS: SILENT_AFTER_MS,
    writeConcern: { w: "majority" },
  });
  connection.on("disconnected", () => log.warn({ database }, "connection to MongoDB lost"));
  connection.on("reconnected", () => log.info({ database }, "connection to MongoDB is back"));
  connection.on("error", (fault) => log.error({ database, fault }, "connection to MongoDB failed"));
  try {
    await connection.asPromise();
    await createIndexes(connection, uri);
    return connection;
  } catch (cause) {
    await connection.destroy();
    throw new BotError("store_unavailable", `MongoDB is not usable: ${hostsIn(uri)}. Check MONGODB_URI.`, { cause });
  }
}

function databaseIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?/]+)/.exec(uri)?.[1];
}

/** Without user and password. */
function hostsIn(uri: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?([^/?]*).*$/s, "$1$2");
}
