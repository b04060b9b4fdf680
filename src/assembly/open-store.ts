import { runningEmbeddedMongo } from "../../adapters/mongo/embedded/running-mongo.js";
import { startEmbeddedMongo } from "../../adapters/mongo/embedded/start-embedded-mongo.js";
import { connectMongo, createMongoStore, type MongoStore } from "../../adapters/mongo/index.js";
import type { Config } from "../../config/environment.js";
import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";

export type OpenStore = { readonly store: MongoStore; readonly close: () => Promise<void> };

/** As {@link openStore}, for a tool that may run beside the service: the embedded server is started only when none runs. */
export async function joinStore(
  config: Pick<Config, "mongodbUri" | "dataDir">,
  clock: Clock,
  log: Log,
): Promise<OpenStore> {
  const mongodbUri = config.mongodbUri ?? (await runningEmbeddedMongo(config.dataDir));
  return openStore({ dataDir: config.dataDir, ...(mongodbUri === undefined ? {} : { mongodbUri }) }, clock, log);
}

/** The database of `MONGODB_URI`, or the embedded one under `DATA_DIR`, and our store in it. */
export async function openStore(
  config: Pick<Config, "mongodbUri" | "dataDir">,
  clock: Clock,
  log: Log,
): Promise<OpenStore> {
  const embedded =
    config.mongodbUri === undefined ? await startEmbeddedMongo({ dataDir: config.dataDir, log }) : undefined;
  const uri = config.mongodbUri ?? embedded?.uri ?? "";
  try {
    const connection = await connectMongo({ uri, log });
    const store = createMongoStore(connection, { clock });
    const close = async () => {
      await connection.close();
      await embedded?.stop();
    };
    return { store, close };
  } catch (fault) {
    await embedded?.stop();
    throw fault;
  }
}
