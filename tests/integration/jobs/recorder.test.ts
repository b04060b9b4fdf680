import { connectMongo } from "../../../adapters/mongo/connect-mongo.js";
import { nextRoot } from "../../../adapters/mongo/recorder/roots.js";
import { stateOf, takeLead } from "../../../adapters/mongo/recorder/state.js";
import type { EventRow } from "../../../adapters/mongo/recorder/to-rows.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { RecorderStore } from "../../../src/ports/recording.js";
import { aCallNo, aDraft, aFiling, aMatterNo, aSupplement } from "../../support/changes.js";
import fc from "../../support/fast-check.js";
import { changesOf, commitAll, districtHistory, recordsOf } from "../../support/history-of-district.js";
import { type FreshStore, freshStore, SILENT } from "../../support/mongo.js";
import { keptFigures, keptMarks, recomputedFigures, recomputedMarks, storedRecords } from "../../support/recomputed.js";
import { recordAll, recorderOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

let fresh: FreshStore;
let registry: Registry;
beforeAll(async () => {
  fresh = await freshStore();
  registry = await sampleRegistry();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

const rows = () => fresh.connection.collection<EventRow>("events").find().sort({ _id: 1 }).toArray();

/** Every event stands once in the copy, numbered and chained without a gap, and the figures are what the events make. */
async function expectRecorded(): Promise<void> {
  const copied = await rows();
  expect(copied.map(({ _id }) => _id)).toEqual(copied.map((_, i) => i + 1));
  copied.reduce((root, row) => {
    expect(row.root).toBe(nextRoot(root, row.no, row));
    return row.root;
  }, "");
  const held = (await storedRecords(fresh.connection)).flatMap(({ id, events }) =>
    events.map(({ seq, hash }) => `${id}/${seq}/${hash}`),
  );
  expect(copied.map(({ no, seq, hash }) => `${no}/${seq}/${hash}`).sort()).toEqual(held.sort());
  expect(await keptFigures(fresh.connection)).toEqual(await recomputedFigures(fresh.connection, registry));
  expect(await keptMarks(fresh.connection)).toEqual(await recomputedMarks(fresh.connection, registry));
}

/** A store whose leader dies at its `nth` write, before it or after it: it neither writes nor gives up the lead any more. */
function dyingAt(nth: number, written: boolean, store: RecorderStore): RecorderStore {
  let writes = 0;
  let dead = false;
  return {
    ...store,
    async lead(owner, leaseMs) {
      const lead = dead ? undefined : await store.lead(owner, leaseMs);
      return (
        lead && {
          ...lead,
          async write(batch) {
            writes += 1;
            if (writes < nth) return lead.write(batch);
            dead = true;
            if (written) await lead.write(batch);
            throw new Error("killed");
          },
          leave: async () => undefined,
        }
      );
    },
  };
}

test("every event is copied once, with its number and its hash, and chained to all before it", async () => {
  const [no, call] = [aMatterNo(), aCallNo()];
  await commitAll(fresh.store, [aFiling(no), aSupplement(no, 1), aDraft(call, no), aSupplement(no, 2)]);
  await recordAll(fresh.store, registry);
  await expectRecorded();
  const [first] = await rows();
  expect(first).toMatchObject({ _id: 1, kind: "matter", seq: 1, type: "MatterReported", channel: "wecom" });
  expect(await fresh.store.recorder.status()).toMatchObject({ position: 4 });
});

test("what is committed while it records is recorded at once, and a look says when", async () => {
  const recorder = recorderOn(fresh.store, registry);
  recorder.start();
  const no = aMatterNo();
  const seen: unknown[] = [];
  for (const change of [aFiling(no), aSupplement(no, 1), aSupplement(no, 2)]) {
    await commitAll(fresh.store, [change]);
    seen.push([await recorder.caughtUp(5_000), (await rows()).length]);
  }
  await recorder.stop();
  expect(seen).toEqual([1, 2, 3].map((count) => [true, count]));
  await expectRecorded();
});

test("while nobody records, nobody is told that everything is recorded", async () => {
  await commitAll(fresh.store, [aFiling()]);
  expect(await recorderOn(fresh.store, registry).caughtUp(100)).toBe(false);
});

test("of several instances one records; when it stops, the next goes on without a gap", async () => {
  const other = await fresh.another();
  const [one, two] = [recorderOn(fresh.store, registry), recorderOn(other, registry)];
  one.start();
  two.start();
  await commitAll(fresh.store, [aFiling(), aFiling()]);
  const beside = await two.caughtUp(5_000);
  await one.stop();
  await commitAll(other, [aFiling()]);
  const after = await two.caughtUp(5_000);
  await two.stop();
  expect([beside, after]).toEqual([true, true]);
  await expectRecorded();
  expect(await rows()).toHaveLength(3);
});

test.each([
  ["before its first batch was written", 1, false],
  ["after its first batch was written, before it knew", 1, true],
  ["before a later batch was written", 3, false],
  ["after a later batch was written, before it knew", 3, true],
])("a leader that is killed %s is followed by another, and nothing is missing or twice", async (_, nth, written) => {
  const other = await fresh.another();
  const leaseMs = 300;
  const dying = recorderOn({ recorder: dyingAt(nth, written, fresh.store.recorder) }, registry, { leaseMs });
  dying.start();
  const no = aMatterNo();
  const story = [aFiling(no), aSupplement(no, 1), aSupplement(no, 2), aFiling(), aFiling()];
  for (const change of story) {
    await commitAll(fresh.store, [change]);
    await dying.caughtUp(50);
  }
  const heir = recorderOn(other, registry, { leaseMs });
  heir.start();
  const caughtUp = await heir.caughtUp(10_000);
  await dying.stop();
  await heir.stop();
  expect(caughtUp).toBe(true);
  await expectRecorded();
  expect(await rows()).toHaveLength(story.length);
});

test("a leader who is killed with his transaction open keeps nobody waiting for his locks", async () => {
  await commitAll(fresh.store, [aFiling()]);
  await recordAll(fresh.store, registry);
  const other = await connectMongo({ uri: fresh.uri, log: SILENT });
  const session = other.getClient().startSession();
  await takeLead(other, "killed", 100, session);
  session.startTransaction();
  await stateOf(other).updateOne({ _id: "state" }, { $inc: { position: 1 } }, { session });
  await other.collection<{ _id: string }>("figures").updateMany({}, { $set: { "n.reported": 9 } }, { session });
  await commitAll(fresh.store, [aFiling(), aFiling()]);
  await recordAll(fresh.store, registry);
  await expectRecorded();
  expect(await rows()).toHaveLength(3);
  await session.endSession();
  await other.close();
});

test("what is delivered a second time is recorded once", async () => {
  const no = aMatterNo();
  const recorder = recorderOn(fresh.store, registry);
  recorder.start();
  await commitAll(fresh.store, [aFiling(no)]);
  await recorder.caughtUp(5_000);
  await recorder.stop();
  const state = fresh.connection.collection<{ _id: string; token: unknown }>("recorder");
  const early = await state.findOne({ _id: "state" });
  await commitAll(fresh.store, [aSupplement(no, 1), aSupplement(no, 2), aFiling()]);
  await recordAll(fresh.store, registry);
  await state.updateOne({ _id: "state" }, { $set: { token: early?.token } });
  await commitAll(fresh.store, [aSupplement(no, 3)]);
  await recordAll(fresh.store, registry);
  await expectRecorded();
  expect(await rows()).toHaveLength(5);
});

/** In a database of its own: an oplog that still goes back to its beginning would tell of the other tests, too. */
test.each([
  ["lies before everything the oplog knows", (token: string) => `${token.slice(0, 2)}00000001${token.slice(10)}`],
  ["is understood by nobody any more", () => "82000000010000000129295A1004"],
])("away for so long that its place %s, it finds by itself what was never recorded", async (_, old) => {
  const shared = fresh;
  fresh = await freshStore();
  try {
    const no = aMatterNo();
    await commitAll(fresh.store, [aFiling(no), aFiling()]);
    await recordAll(fresh.store, registry);
    await commitAll(fresh.store, [aSupplement(no, 1), aFiling(), aDraft(aCallNo(), no)]);
    const state = fresh.connection.collection<{ _id: string; token: { _data: string } }>("recorder");
    const { token } = (await state.findOne({ _id: "state" })) ?? {};
    await state.updateOne({ _id: "state" }, { $set: { token: { _data: old(token?._data ?? "") } } });
    const recorder = recorderOn(fresh.store, registry);
    recorder.start();
    const found = await recorder.caughtUp(10_000);
    await commitAll(fresh.store, [aSupplement(no, 2)]);
    const followed = await recorder.caughtUp(10_000);
    await recorder.stop();
    expect([found, followed]).toEqual([true, true]);
    await expectRecorded();
    expect(await rows()).toHaveLength(6);
  } finally {
    await fresh.close();
    fresh = shared;
  }
});

test("a place that nobody understands any more is said, when everything is recorded again", async () => {
  await commitAll(fresh.store, [aFiling()]);
  await recordAll(fresh.store, registry);
  const state = fresh.connection.collection<{ _id: string }>("recorder");
  await state.updateOne({ _id: "state" }, { $set: { token: { _data: "82000000010000000129295A1004" } } });
  await commitAll(fresh.store, [aFiling()]);
  const told: string[] = [];
  const log = { info: (_: unknown, message: string) => void told.push(message), warn() {}, error() {}, debug() {} };
  const recorder = recorderOn(fresh.store, registry, { log });
  recorder.start();
  expect(await recorder.caughtUp(10_000)).toBe(true);
  await recorder.stop();
  await expectRecorded();
  expect(told).toContain("everything is recorded again");
});

test("an event that somebody took out of the copy is not counted a second time, nor is the next one lost", async () => {
  const no = aMatterNo();
  await commitAll(fresh.store, [aFiling(no), aSupplement(no, 1)]);
  await recordAll(fresh.store, registry);
  await fresh.connection.collection<EventRow>("events").deleteOne({ no, seq: 2 });
  await commitAll(fresh.store, [aSupplement(no, 2)]);
  await recordAll(fresh.store, registry);
  expect((await rows()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("an aggregate that cannot be replayed is recorded and not counted, and keeps nobody else from being counted", async () => {
  const broken = aSupplement(aMatterNo(), 1);
  const odd = { ...broken, expected: 0, events: broken.events.map((event) => ({ ...event, seq: 1 })) };
  await commitAll(fresh.store, [odd, aFiling()]);
  await recordAll(fresh.store, registry);
  expect(await rows()).toHaveLength(2);
  expect((await keptFigures(fresh.connection))["district|ever"]).toMatchObject({ reported: 1 });
});

test("on any history, however it is cut, interrupted and handed over, every figure is what the raw events make", async () => {
  const plan = fc.record({
    history: districtHistory,
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    dies: fc.integer({ min: 1, max: 6 }),
    written: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(plan, async ({ history, sizes, dies, written }) => {
      await fresh.empty();
      const changes = recordsOf(history, registry).map((record) => changesOf(record, registry, sizes));
      const dying = recorderOn({ recorder: dyingAt(dies, written, fresh.store.recorder) }, registry, { leaseMs: 200 });
      dying.start();
      // In turns, so that batches hold pieces of many aggregates.
      for (let round = 0; changes.some((one) => one.length > round); round += 1) {
        await commitAll(
          fresh.store,
          changes.flatMap((one) => one[round] ?? []),
        );
      }
      await Promise.all([recordAll(fresh.store, registry), dying.stop()]);
      await expectRecorded();
    }),
    { numRuns: 15 },
  );
}, 240_000);
