import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";
import { directUri } from "./replica-set.js";

const HOST = "127.0.0.1";
const ASK_EVERY_MS = 20;

/** A loopback port that nobody uses at this moment; somebody may take it a moment later. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * True as soon as the mongod with this process id answers on the port: another server there is not ours. False after
 * `withinMs`, or when `stop` says that it never will.
 */
export async function answersAs(pid: number, port: number, withinMs: number, stop: AbortSignal): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (performance.now() < until && !stop.aborted) {
    if ((await listens(port)) && (await servedBy(port)) === pid) return true;
    await pause(ASK_EVERY_MS);
  }
  return false;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** Process id of the mongod that answers on the port; undefined when none does. */
export async function servedBy(port: number): Promise<number | undefined> {
  const patience = { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 1_000, socketTimeoutMS: 1_000 };
  const client = new mongoose.mongo.MongoClient(directUri(port), patience);
  try {
    const status = await client.db("admin").command({ serverStatus: 1 });
    return Number(status.pid);
  } catch {
    return undefined;
  } finally {
    await client.close();
  }
}
