import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

/** Where the tests of this run find their server; set by hand (`MONGODB_URI`) or here. */
const URI = "TEST_MONGODB_URI";

const global = globalThis as { mongodProcess?: ChildProcess };

/** Jest's globalSetup: one mongod for the whole run. It runs in a process of its own because jest loads this file as CommonJS. */
export default async function startMongo(): Promise<void> {
  if (process.env.MONGODB_URI) {
    process.env[URI] = process.env.MONGODB_URI;
    return;
  }
  const folder = path.join(process.cwd(), "tests/support");
  const child = spawn(process.execPath, ["--import", "tsx", path.join(folder, "mongod-process.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  global.mongodProcess = child;
  process.env[URI] = await uriFrom(child);
}

function uriFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the tests' mongod did not start (exit ${code}); see above`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once("line", (line) => {
      resolve((JSON.parse(line) as { uri: string }).uri);
    });
  });
}
