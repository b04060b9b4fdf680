import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectMongo } from "../../adapters/mongo/connect-mongo.js";
import { freePort } from "../../adapters/mongo/embedded/ports.js";
import { createMongoStore } from "../../adapters/mongo/index.js";
import type { ScreenFigures } from "../../src/domain/figures/screen-figures.js";
import { freshDatabaseUri, SILENT, stoppedClock } from "../support/mongo.js";
import { keptFigures, keptMarks, recomputedFigures, recomputedMarks, storedRecords } from "../support/recomputed.js";
import { recorderOn } from "../support/recording.js";
import { sampleRegistry } from "../support/registry.js";
import { ready, type ServiceProcess, spawnService } from "../support/service-process.js";

/** The process is killed with -9 in the midst of filing, again and again: nothing acknowledged is lost, nothing counts twice. */
const NINE = "2026-03-10T09:00:00+08:00";
const STREAMS = 6;
let folder: string;
const services: ServiceProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "killed-"));
});
afterAll(async () => {
  for (const { child } of services) child.kill("SIGKILL");
  await Promise.all(services.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

async function post(base: string, path: string, body: unknown): Promise<{ reply?: string }> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${base}/sandbox/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await answer.json()) as { reply?: string };
}

let house = 0;

/** Several people file without a pause until the service is gone; gives the numbers they were told. `enough` is called when so many were. */
async function fileUntilGone(base: string, count: number, enough: () => void): Promise<string[]> {
  const told: string[] = [];
  const filing = async (who: string) => {
    for (;;) {
      house += 1;
      const said = await post(base, `users/${who}/messages`, { text: `科翔路${house}号门口垃圾堆了两天` }).catch(
        () => undefined,
      );
      if (!said) return;
      const [no] = /SX-\d{8}-\d{5}/.exec(said.reply ?? "") ?? [];
      if (no) told.push(no);
      if (told.length >= count) enough();
    }
  };
  const people = ["lianhe.grid01", "lianhe.grid02", "lianhe.grid03"];
  await Promise.all(Array.from({ length: STREAMS }, (_, i) => filing(people[i % people.length] ?? "")));
  return told;
}

test("killed in the midst of filing, three times, its figures are what the events make", async () => {
  const registry = await sampleRegistry();
  const uri = freshDatabaseUri();
  const env = { PORT: String(await freePort()), DATA_DIR: folder, MONGODB_URI: uri };
  const base = `http://127.0.0.1:${env.PORT}`;
  const start = async (): Promise<ServiceProcess> => {
    const service = spawnService(env);
    services.push(service);
    await ready(base, service);
    await post(base, "clock", { now: NINE });
    return service;
  };
  const told: string[] = [];
  for (const count of [7, 23, 40]) {
    const service = await start();
    told.push(...(await fileUntilGone(base, count, () => service.child.kill("SIGKILL"))));
    await service.ended;
  }
  const last = await start();
  const connection = await connectMongo({ uri, log: SILENT });
  try {
    const store = createMongoStore(connection, { clock: stoppedClock(new Date(NINE)) });
    expect(await recorderOn(store, registry).caughtUp(20_000)).toBe(true);
    const stored = await storedRecords(connection);
    expect(new Set(told).size).toBe(told.length);
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
    expect(await keptFigures(connection)).toEqual(await recomputedFigures(connection, registry));
    expect(await keptMarks(connection)).toEqual(await recomputedMarks(connection, registry));
    expect((await store.audit.run({ progress: () => undefined })).findings).toEqual([]);
    const { token } = (await (await fetch(`${base}/sandbox/token`)).json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const screen = (await (await fetch(`${base}/api/v1/stats`, { headers })).json()) as ScreenFigures;
    expect(screen.matters.total).toBe(stored.filter(({ kind }) => kind === "matter").length);
  } finally {
    await connection.dropDatabase();
    await connection.close();
    last.child.kill("SIGTERM");
    await last.ended;
  }
}, 120_000);
