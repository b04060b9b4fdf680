import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Log } from "../../../src/ports/log.js";

/** Where the binary came from, in the order of the search (design 10). */
export type MongodSource = "EMBEDDED_MONGOD" | "PATH" | "package" | "download";

/** A binary that answered `--version`. */
export type Mongod = { readonly binary: string; readonly source: MongodSource; readonly version: string };

const PACKAGE = "@second-inc/cli-local-linux-x64";
const PACKAGED_AT = "dist/runtime/linux-x64/bin/mongod";
const PACKAGED_SHA256 = "6a935df1e70c4d4c3871e1bffbead418968f69b16ee2a7a216b49f209e962039";
const DOWNLOAD_VERSION = "8.2.6";

type Search = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** Last resort; gives the path of a binary. Replaced in tests. */
  readonly download?: () => Promise<string>;
  /** The packaged binary, when its package is installed. Replaced in tests. */
  readonly packaged?: string | undefined;
};

/**
 * Looks at `EMBEDDED_MONGOD`, the PATH, the packaged binary and the official download, in this order. What a person
 * named must work; of the others, one that cannot run on this machine is passed over with a line in the log.
 */
export async function findMongod(search: Search): Promise<Mongod> {
  const named = search.env.EMBEDDED_MONGOD;
  if (named) return namedByPerson(named);
  return (await onPath(search)) ?? (await fromPackage(search)) ?? (await fromDownload(search));
}

async function namedByPerson(binary: string): Promise<Mongod> {
  const answer = await tried(binary);
  if ("version" in answer) return { binary, source: "EMBEDDED_MONGOD", ...answer };
  throw new BotError("misconfigured", `EMBEDDED_MONGOD names ${binary}, which does not run: ${answer.fault.message}`);
}

async function onPath({ env, log }: Search): Promise<Mongod | undefined> {
  const folders = (env.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  for (const folder of folders) {
    const binary = path.join(folder, process.platform === "win32" ? "mongod.exe" : "mongod");
    const answer = await tried(binary);
    if ("version" in answer) return { binary, source: "PATH", ...answer };
    if (answer.fault.code !== "ENOENT") log.warn({ binary, ...answer }, "a mongod on the PATH does not run");
  }
  return undefined;
}

async function fromPackage({ log, packaged = packagedBinary() }: Search): Promise<Mongod | undefined> {
  if (packaged === undefined) return undefined;
  const sha256 = await sha256Of(packaged).catch(() => undefined);
  if (sha256 === undefined) return undefined;
  if (sha256 !== PACKAGED_SHA256) {
    log.error({ binary: packaged, sha256, expected: PACKAGED_SHA256 }, "the packaged mongod was altered; not run");
    return undefined;
  }
  const answer = await tried(packaged);
  if ("version" in answer) return { binary: packaged, source: "package", ...answer };
  log.warn({ binary: packaged, ...answer }, "the packaged mongod does not run on this system");
  return undefined;
}

async function fromDownload({ log, download = officialDownload }: Search): Promise<Mongod> {
  log.info({ version: DOWNLOAD_VERSION }, "no mongod on this machine; fetching the official one, this happens once");
  try {
    const binary = await download();
    const answer = await tried(binary);
    if ("fault" in answer) throw answer.fault;
    return { binary, source: "download", ...answer };
  } catch (cause) {
    throw new BotError(
      "misconfigured",
      "No MongoDB to run: set MONGODB_URI to a replica set, or install MongoDB 8, or set EMBEDDED_MONGOD to a mongod binary.",
      { cause },
    );
  }
}

function packagedBinary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return path.join(path.dirname(manifest), PACKAGED_AT);
  } catch {
    return undefined; // an optional dependency: npm installs it on linux-x64 only
  }
}

async function officialDownload(): Promise<string> {
  const { MongoBinary } = await import("mongodb-memory-server-core");
  return MongoBinary.getPath({ version: DOWNLOAD_VERSION, checkMD5: true });
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

type Tried = { readonly version: string } | { readonly fault: Error & { code?: string | number } };

async function tried(binary: string): Promise<Tried> {
  try {
    const { stdout } = await promisify(execFile)(binary, ["--version"], { timeout: 10_000 });
    const version = /^db version v(\S+)/m.exec(stdout)?.[1];
    return version ? { version } : { fault: new Error("it does not answer --version as a mongod does") };
  } catch (fault) {
    return { fault: fault as Error };
  }
}
