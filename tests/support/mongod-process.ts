import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedMongo } from "../../adapters/mongo/embedded/start-embedded-mongo.js";
import { createLog } from "../../adapters/system/create-log.js";

const MEMORY = "/dev/shm";
const NEEDED_BYTES = 4 * 1024 ** 3;

/**
 * A process that runs one embedded mongod: `mongod-process.ts [<data folder>]`. Tells `{uri, pid}` in one line on
 * stdout, ends with its stdin, and takes a folder of its own making away with it.
 */
const [given] = process.argv.slice(2);
const dataDir = given ?? (await mkdtemp(path.join(await quickestFolder(), "answered-call-")));
const mongo = await startEmbeddedMongo({ dataDir, log: createLog({ level: "warn" }) });
process.stdout.write(`${JSON.stringify({ uri: mongo.uri, pid: mongo.pid })}\n`);

process.stdin.resume().once("end", async () => {
  await mongo.stop();
  if (given === undefined) await rm(dataDir, { recursive: true, force: true });
  process.exit(0);
});

/** In memory where there is room: every majority write waits for its journal, and the tests make many and keep none. */
async function quickestFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= NEEDED_BYTES ? MEMORY : tmpdir();
}
