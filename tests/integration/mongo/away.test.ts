import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectMongo } from "../../../adapters/mongo/connect-mongo.js";
import { type EmbeddedMongo, startEmbeddedMongo } from "../../../adapters/mongo/embedded/start-embedded-mongo.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { aCallNo, aDraft, aFiling, aMatterNo, aTalk } from "../../support/changes.js";
import { type FreshStore, freshStore, SILENT } from "../../support/mongo.js";

/** The messenger waits 5 seconds for our answer. */
const IN_TIME_MS = 5_000;

let dataDir: string;
let mongo: EmbeddedMongo;
let fresh: FreshStore;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "away-"));
  mongo = await startEmbeddedMongo({ dataDir, log: SILENT });
  fresh = await freshStore({ uri: mongo.uri });
  await fresh.store.records.commit([aFiling()]);
});

afterAll(async () => {
  await fresh.connection.destroy();
  await mongo.stop();
  await rm(dataDir, { recursive: true });
});

async function faultInTime(work: Promise<unknown>): Promise<unknown> {
  const from = performance.now();
  const fault = await work.then(
    () => "no fault",
    (reason) => reason,
  );
  expect(performance.now() - from).toBeLessThan(IN_TIME_MS);
  return fault;
}

const UNAVAILABLE = { name: "BotError", code: "store_unavailable", retry: { afterMs: 1_000 } };

test("a server that hangs is a fault in time; what nobody waits for any more is not written later", async () => {
  const { records, lists, outbox, numbers } = fresh.store;
  process.kill(mongo.pid, "SIGSTOP");
  const under = records.commit([aFiling()]);
  await new Promise(setImmediate); // the group with it has left
  const behind = aFiling();
  const two = aMatterNo();
  const faults = await Promise.all(
    [
      under,
      records.commit([behind]),
      records.commit([aFiling(two), aDraft(aCallNo(), two)]),
      records.conversation(asId("grid01")),
      lists.page("matter", {}, 5),
      outbox.take(new Date(), 5, 1_000),
      numbers.next("SX", "2026-03-10"),
      fresh.store.ping(),
    ].map(faultInTime),
  );
  process.kill(mongo.pid, "SIGCONT");
  for (const fault of faults) expect(fault).toMatchObject(UNAVAILABLE);
  expect(await records.commit([aTalk("grid02", 0)])).toEqual({ kind: "committed" });
  expect(await records.matter(behind.id)).toBeUndefined();
}, 20_000);

test("a server that was killed is a fault in time", async () => {
  const { records } = fresh.store;
  process.kill(mongo.pid, "SIGKILL");
  await mongo.ended;
  const faults = await Promise.all([records.commit([aFiling()]), records.matter(aMatterNo())].map(faultInTime));
  for (const fault of faults) expect(fault).toMatchObject(UNAVAILABLE);
}, 20_000);

test("connecting to nobody says where, without the password", async () => {
  const uri = "mongodb://clerk:open-sesame@127.0.0.1:9/?directConnection=true";
  const fault = await faultInTime(connectMongo({ uri, log: SILENT }));
  expect(fault).toMatchObject({ code: "store_unavailable" });
  expect((fault as Error).message).toContain("127.0.0.1:9");
  expect((fault as Error).message).not.toContain("open-sesame");
}, 20_000);
