import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Log } from "../../../src/ports/log.js";
import { findMongod, type Mongod, type MongodSource } from "./find-mongod.js";
import { type KeptMongod, keepMongod } from "./keeper.js";
import { answersAs, freePort } from "./ports.js";
import { becomeReplicaSet, directUri, REPLICA_SET_ARGS } from "./replica-set.js";
import { tellPort } from "./running-mongo.js";

export type EmbeddedMongo = {
  /** Without a database name. */
  readonly uri: string;
  readonly pid: number;
  readonly source: MongodSource;
  /** Resolves when mongod ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it cleanly; may be called twice. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Data go to `mongodb/` in it, the server's own log to `mongodb.log`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Fixed port; default any free one. */
  readonly port?: number;
  /** How long a folder that another server holds is waited for: that one may just be ending. */
  readonly waitMs?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** mongod's own exit codes. Its lock on the data folder is the one that counts: no second file could be as atomic. */
const FOLDER_IN_USE = 100;
const PORT_IN_USE = 48;

const RETRY_EVERY_MS = 250;
const STARTS_WITHIN_MS = 60_000;
const PORT_ATTEMPTS = 5;

/**
 * Starts a real mongod as a one-member replica set on loopback (design 10). Throws `misconfigured` when there is no
 * binary, the port is taken, or another process holds the data folder.
 */
export async function startEmbeddedMongo(options: EmbeddedOptions): Promise<EmbeddedMongo> {
  const { log } = options;
  const mongod = await findMongod({ env: options.env ?? process.env, log });
  const folder = path.resolve(options.dataDir, "mongodb");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { kept, pid, port } = await start(mongod, folder, options);
  await becomeReplicaSet(port).catch(async (cause) => {
    await kept.stop();
    throw new BotError("store_unavailable", `The embedded MongoDB does not take writes; see ${logFile(folder)}`, {
      cause,
    });
  });
  await tellPort(folder, port);
  const { binary, source, version } = mongod;
  kept.letGo();
  log.info({ binary, source, version, pid, port, folder }, "embedded MongoDB runs");
  return { uri: directUri(port), pid, source, ended: kept.ended.then(() => undefined), stop: kept.stop };
}

type Running = { readonly kept: KeptMongod; readonly pid: number; readonly port: number };

/** Tries again while another server is just leaving the folder, or when somebody took the free port before us. */
async function start(mongod: Mongod, folder: string, options: EmbeddedOptions): Promise<Running> {
  const giveUpAt = performance.now() + (options.waitMs ?? 5_000);
  for (let portsTried = 1; ; ) {
    const port = options.port ?? (await freePort());
    const kept = keepMongod(mongod.binary, mongodArgs(folder, port));
    const pid = await kept.pid;
    if (pid !== undefined && (await serves(kept, pid, port))) return { kept, pid, port };
    const code = await kept.ended;
    if (code === FOLDER_IN_USE && performance.now() < giveUpAt) await pause(RETRY_EVERY_MS);
    else if (code === PORT_IN_USE && options.port === undefined && portsTried < PORT_ATTEMPTS) portsTried += 1;
    else throw await explain(code, folder, port);
  }
}

/** False when it ended, or was ended because it never answered. */
async function serves(kept: KeptMongod, pid: number, port: number): Promise<boolean> {
  const ended = new AbortController();
  void kept.ended.then(() => ended.abort());
  if (await answersAs(pid, port, STARTS_WITHIN_MS, ended.signal)) return true;
  await kept.stop();
  return false;
}

/** Small cache and oplog: it serves one office on a machine that has other work. */
function mongodArgs(folder: string, port: number): string[] {
  return [
    ...REPLICA_SET_ARGS,
    ...["--dbpath", folder, "--bind_ip", "127.0.0.1", "--port", String(port), "--nounixsocket"],
    ...["--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "512"],
    ...["--logpath", logFile(folder), "--logappend", "--quiet"],
  ];
}

function logFile(folder: string): string {
  return `${folder}.log`;
}

async function explain(code: number | undefined, folder: string, port: number): Promise<BotError> {
  if (code === PORT_IN_USE) return new BotError("misconfigured", `Port ${port} for the embedded MongoDB is taken.`);
  if (code !== FOLDER_IN_USE) {
    return new BotError("misconfigured", `The embedded MongoDB ended at once (code ${code}); see ${logFile(folder)}`);
  }
  const holder = (await readFile(path.join(folder, "mongod.lock"), "utf8").catch(() => "")).trim();
  return new BotError(
    "misconfigured",
    `${folder} is in use by another MongoDB${holder ? ` (process ${holder})` : ""}. ` +
      "Stop the other service, or give this one its own DATA_DIR.",
  );
}
