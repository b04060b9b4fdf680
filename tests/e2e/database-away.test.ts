import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedMongo, startEmbeddedMongo } from "../../adapters/mongo/embedded/start-embedded-mongo.js";
import { readRegistrySource, versionOf } from "../../adapters/registry/index.js";
import { type Service, startService } from "../../src/service.js";
import { type FreshStore, freshStore, SILENT } from "../support/mongo.js";
import { deliver, OFFICE, sealedText } from "../support/wecom-office.js";

let folder: string;
let mongo: EmbeddedMongo;
let fresh: FreshStore;
let service: Service;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "away-"));
  mongo = await startEmbeddedMongo({ dataDir: folder, log: SILENT });
  fresh = await freshStore({ uri: mongo.uri });
  const source = await readRegistrySource("config/district");
  await fresh.store.registries.save(versionOf(source), source);
  const where = { port: 0, host: "127.0.0.1", mongodbUri: fresh.uri, dataDir: folder };
  const platform = { wecomApiBase: "http://127.0.0.1:9", wecomMaxAgeMs: 7_200_000, wecom: OFFICE };
  service = await startService({ ...where, ...platform, apiTokens: [], logLevel: "error" });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

test("with the database away a callback gets a 500 within 5 s, never a receipt, and readiness says so", async () => {
  const sealed = sealedText("lianhe.grid01", "科翔路12号门口垃圾堆了两天", new Date(), "6001");
  expect((await deliver(service.address, sealed)).text).toContain("已收到");
  process.kill(mongo.pid, "SIGSTOP");
  const start = Date.now();
  const lost = await deliver(service.address, sealedText("lianhe.grid01", "科翔路20号有人占道", new Date(), "6002"));
  expect(lost.status).toBe(500);
  expect(Date.now() - start).toBeLessThan(5_000);
  expect((await fetch(`${service.address}/readyz`)).status).toBe(503);
  expect((await fetch(`${service.address}/healthz`)).status).toBe(200);
  process.kill(mongo.pid, "SIGCONT");
}, 30_000);

test("when it is back the repeated callback is filed once", async () => {
  const sealed = sealedText("lianhe.grid01", "科翔路20号有人占道", new Date(), "6002");
  const answers = [];
  for (let attempt = 0; attempt < 3; attempt++) answers.push(await deliver(service.address, sealed));
  const filed = answers.filter(({ status }) => status === 200).map(({ text }) => text);
  expect(filed.length).toBeGreaterThan(0);
  expect(new Set(filed).size).toBe(1);
  expect((await fresh.store.lists.page("matter", {}, 50)).entries).toHaveLength(2);
}, 30_000);
