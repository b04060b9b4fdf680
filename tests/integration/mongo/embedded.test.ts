import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import mongoose from "mongoose";
import { startEmbeddedMongo } from "../../../adapters/mongo/embedded/start-embedded-mongo.js";
import { BotError } from "../../../src/ports/bot-error.js";
import { SILENT } from "../../support/mongo.js";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "embedded-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const start = (options: { port?: number; waitMs?: number } = {}) =>
  startEmbeddedMongo({ dataDir, log: SILENT, ...options });

async function withClient<T>(
  uri: string,
  work: (client: InstanceType<typeof mongoose.mongo.MongoClient>) => Promise<T>,
) {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function ends(pid: number, withinMs = 10_000): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (runs(pid) && performance.now() < until) await pause(20);
  return !runs(pid);
}

test("it is a replica set that takes majority writes and transactions, with its files in the data folder", async () => {
  const mongo = await start();
  try {
    await withClient(mongo.uri, async (client) => {
      expect(await client.db("admin").command({ hello: 1 })).toMatchObject({
        setName: "embedded",
        isWritablePrimary: true,
      });
      const session = client.startSession();
      await session.withTransaction(() => client.db("t").collection("c").insertOne({ n: 1 }, { session }));
      await session.endSession();
      const options = await client.db("admin").command({ getCmdLineOpts: 1 });
      expect(options.parsed).toMatchObject({
        net: { bindIp: "127.0.0.1" },
        storage: { wiredTiger: { engineConfig: { cacheSizeGB: 0.25 } } },
      });
    });
    expect((await stat(path.join(dataDir, "mongodb.log"))).size).toBeGreaterThan(0);
    expect(await readdir(path.join(dataDir, "mongodb"))).toContain("WiredTiger");
  } finally {
    await mongo.stop();
  }
  expect(runs(mongo.pid)).toBe(false);
});

test("a restart on the same data keeps every document, also on another port", async () => {
  const first = await start();
  await withClient(first.uri, (client) =>
    client
      .db("t")
      .collection("c")
      .insertOne({ _id: "kept" as never }),
  );
  await first.stop();
  const second = await start();
  try {
    expect(second.uri).not.toBe(first.uri);
    const found = await withClient(second.uri, async (client) => {
      await client
        .db("t")
        .collection("c")
        .insertOne({ n: 2 }, { writeConcern: { w: "majority" } });
      return client
        .db("t")
        .collection("c")
        .findOne({ _id: "kept" as never });
    });
    expect(found).toEqual({ _id: "kept" });
  } finally {
    await second.stop();
  }
});

test("a second start on data in use explains, naming the folder, and does not disturb the first", async () => {
  const first = await start();
  try {
    const second = start({ waitMs: 300 });
    await expect(second).rejects.toBeInstanceOf(BotError);
    await expect(second).rejects.toMatchObject({
      code: "misconfigured",
      message: expect.stringContaining(path.join(dataDir, "mongodb")),
    });
    await expect(second).rejects.toThrow(`process ${first.pid}`);
    await withClient(first.uri, (client) => client.db("t").collection("c").insertOne({ n: 1 }));
  } finally {
    await first.stop();
  }
});

test("a second start waits for the first that is just ending", async () => {
  const first = await start();
  const second = start({ waitMs: 20_000 });
  await pause(500);
  await first.stop();
  const mongo = await second;
  expect(mongo.pid).not.toBe(first.pid);
  await mongo.stop();
});

test("a fixed port is used; one that is taken is named", async () => {
  const mute = createServer((socket) => socket.resume());
  const taken = mute.listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as { port: number };
  await expect(start({ port })).rejects.toMatchObject({
    code: "misconfigured",
    message: expect.stringContaining(String(port)),
  });
  await new Promise((resolve) => taken.close(resolve));
  const mongo = await start({ port });
  expect(mongo.uri).toContain(`:${port}/`);
  await mongo.stop();
  await mongo.stop();
});

test("kill -9 of the service leaves no mongod behind", async () => {
  const support = path.join(process.cwd(), "tests/support");
  const args = ["--import", "tsx", path.join(support, "mongod-process.ts"), dataDir];
  const service = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" } });
  const line = await new Promise<string>((resolve) => createInterface(service.stdout).once("line", resolve));
  const { pid } = JSON.parse(line) as { pid: number };
  expect(runs(pid)).toBe(true);
  service.kill("SIGKILL");
  expect(await ends(pid)).toBe(true);
});

test("kill -9 of the keeper leaves no mongod behind either", async () => {
  const mongo = await start();
  const keeper = Number(execFileSync("ps", ["-o", "ppid=", "-p", String(mongo.pid)], { encoding: "utf8" }));
  process.kill(keeper, "SIGKILL");
  await mongo.ended;
  expect(await ends(mongo.pid)).toBe(true);
});
