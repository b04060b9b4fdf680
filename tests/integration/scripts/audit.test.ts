import { runAudit } from "../../../scripts/audit/run.js";
import { changeBy, doneOn } from "../../../src/app/aggregate.js";
import { MATTER } from "../../../src/app/matter-change.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { runWith } from "../../support/captured-io.js";
import { MatterStory } from "../../support/matters.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";
import { recordAll } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

/** Somebody with the database's keys changes the record; the audit says where (design 4). */
const FIRST = "SX-20260310-00017";
const SECOND = "SX-20260310-00018";
let registry: Registry;
let fresh: FreshStore;

beforeAll(async () => {
  registry = await sampleRegistry();
  fresh = await freshStore();
});
beforeEach(async () => {
  await fresh.empty();
  await file(FIRST);
  await file(SECOND);
  await recordAll(fresh.store, registry);
});
afterAll(() => fresh.close());

/** A matter of five events, each committed by itself. */
async function file(no: string): Promise<void> {
  const story = new MatterStory(registry)
    .reported({ no: asId(no) })
    .registered()
    .assigned()
    .started()
    .handled();
  let loaded: { state: typeof story.matter; events: typeof story.events } | undefined;
  for (const event of story.events) {
    const done = doneOn(MATTER, loaded, [event], { ...event, cause: `${no}:${event.cause}:${event.seq}` });
    await fresh.store.records.commit([changeBy(MATTER, done, registry)]);
    loaded = { state: done.after, events: done.history };
  }
}

const audit = (...args: string[]) => runWith((io) => runAudit(args, io, { MONGODB_URI: fresh.uri }));
const aggregates = () => fresh.connection.collection<{ _id: string }>("matters");
const copies = () => fresh.connection.collection<{ _id: number }>("events");

async function found() {
  const { code, stdout } = await audit("--json");
  const { findings } = JSON.parse(stdout) as { findings: object[] };
  expect(code).toBe(findings.length === 0 ? 0 : 1);
  return findings;
}

test("an untouched record is whole, and says its root", async () => {
  const { code, stdout, stderr } = await audit();
  expect(code).toBe(0);
  expect(stdout).toContain("10 events of 2 aggregates, 10 copies, 0 not copied yet: 0 findings");
  expect(stdout).toMatch(/root [0-9a-f]{64} at 10/);
  expect(stderr).toContain("audited 100%");
});

test("what is not copied yet is no damage", async () => {
  await file("SX-20260310-00019");
  const { stdout } = await audit("--json");
  expect(JSON.parse(stdout)).toMatchObject({ events: 15, position: 10, pending: 5, findings: [] });
});

test("a word changed in an aggregate", async () => {
  await aggregates().updateOne({ _id: FIRST }, { $set: { "events.0.data.text": "没有垃圾" } });
  expect(await found()).toEqual([{ what: "chain", no: FIRST, seq: 1 }]);
});

test("a word changed in a copy", async () => {
  await copies().updateOne({ no: FIRST, seq: 2 } as object, { $set: { "data.urgency": "COMPLEX" } });
  expect(await found()).toEqual([{ what: "copy", no: FIRST, seq: 2, position: 2 }]);
});

test("the same lie in both places, with hashes made anew, breaks the chain over all", async () => {
  const forged = "0".repeat(64);
  await aggregates().updateOne({ _id: FIRST }, { $set: { "events.4.hash": forged } });
  await copies().updateOne({ no: FIRST, seq: 5 } as object, { $set: { hash: forged } });
  expect(await found()).toEqual(
    expect.arrayContaining([
      { what: "root", no: FIRST, seq: 5, position: 5 },
      { what: "chain", no: FIRST, seq: 5 },
    ]),
  );
});

test("a copy taken out, and copies cut off at the end", async () => {
  await copies().deleteOne({ _id: 3 });
  expect(await found()).toEqual(
    expect.arrayContaining([
      { what: "position", position: 3 },
      { what: "missing", no: FIRST, seq: 3 },
    ]),
  );
  await copies().deleteMany({ _id: { $gt: 8 } });
  expect(await found()).toContainEqual({ what: "tail", position: 8 });
});

test("an aggregate taken away, and events put into another order", async () => {
  const row = await aggregates().findOne({ _id: SECOND });
  await aggregates().deleteOne({ _id: SECOND });
  expect(await found()).toContainEqual({ what: "extra", no: SECOND, seq: 1, position: 6 });
  const { events } = row as unknown as { events: object[] };
  await aggregates().insertOne({ ...row, events: [events[0], events[2], events[1], events[3], events[4]] } as never);
  expect(await found()).toContainEqual({ what: "chain", no: SECOND, seq: 3 });
});

test("a root that was told stands where it stood, and one that never was is said to be none", async () => {
  const { stdout } = await audit("--json");
  const { root } = JSON.parse(stdout) as { root: string };
  await file("SX-20260310-00019");
  await recordAll(fresh.store, registry);
  expect((await audit("--root", root)).stdout).toContain(
    "the root that was asked for stood at 10, 2026-03-10T11:00:00+08:00",
  );
  expect(await audit("--root", "f".repeat(64))).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("never one"),
  });
  expect(await audit("--root", "x")).toMatchObject({ code: 1, stderr: "--root takes 16 to 64 hexadecimal digits.\n" });
});
