import type { Registry } from "../../../src/domain/district/registry.js";
import { sheetKey } from "../../../src/domain/figures/counts.js";
import { checkFigures, rebuildFigures } from "../../../src/jobs/project-figures.js";
import type { Projections } from "../../../src/ports/projections.js";
import { aFiling, aMatterNo, aSupplement } from "../../support/changes.js";
import fc from "../../support/fast-check.js";
import { changesOf, commitAll, districtHistory, recordsOf } from "../../support/history-of-district.js";
import { type FreshStore, freshStore, SILENT } from "../../support/mongo.js";
import { keptFigures, keptMarks, recomputedFigures, recomputedMarks } from "../../support/recomputed.js";
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

const deps = (projections: Projections = fresh.store.projections) => ({
  ...{ projections, registries: { current: () => registry, at: async () => registry }, log: SILENT },
  ...{ pageSize: 3, progress: () => undefined },
});
const check = () => checkFigures(deps());
const rows = (name: string) => fresh.connection.collection<{ _id: string }>(name);
const tickers = async () => {
  const all = await rows("tickers").find().toArray();
  return Object.fromEntries(all.map(({ _id, ...row }) => [_id.replace(/^\d+\|/, ""), row]));
};
const everything = async () => [
  await keptFigures(fresh.connection),
  await keptMarks(fresh.connection),
  await tickers(),
];

/** A district in which much has happened, recorded. */
async function recordedHistory(): Promise<void> {
  const histories = fc.sample(districtHistory, { numRuns: 8, seed: 20_260_310 });
  const records = histories.flatMap((history) => recordsOf(history, registry));
  const changes = records.map((record) => changesOf(record, registry, [2, 1]));
  for (const some of changes) await commitAll(fresh.store, some);
  await recordAll(fresh.store, registry);
}

async function expectWhole(): Promise<void> {
  expect(await keptFigures(fresh.connection)).toEqual(await recomputedFigures(fresh.connection, registry));
  expect(await keptMarks(fresh.connection)).toEqual(await recomputedMarks(fresh.connection, registry));
  expect((await check()).differences).toEqual([]);
}

test("what the recorder kept is what the events make, and is the same when it was rebuilt, down to marks and tickers", async () => {
  await recordedHistory();
  const before = await everything();
  expect(Object.keys(before[0] ?? {}).length).toBeGreaterThan(20);
  expect(await check()).toMatchObject({ generation: 1, differences: [] });
  expect(await rebuildFigures(deps())).toMatchObject({ outcome: "rebuilt", generation: 2 });
  expect(await everything()).toEqual(before);
  await expectWhole();
});

test("on any history, recorded in whatever pieces, before and after a rebuild halfway, every figure is what the events make", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(districtHistory, sizes, async (history, pieces) => {
      await fresh.empty();
      const changes = recordsOf(history, registry).map((record) => changesOf(record, registry, pieces));
      await commitAll(
        fresh.store,
        changes.flatMap((one) => one.slice(0, Math.ceil(one.length / 2))),
      );
      await recordAll(fresh.store, registry);
      await rebuildFigures(deps());
      await commitAll(
        fresh.store,
        changes.flatMap((one) => one.slice(Math.ceil(one.length / 2))),
      );
      await recordAll(fresh.store, registry);
      await expectWhole();
    }),
    { numRuns: 6 },
  );
}, 120_000);

test.each([
  [
    "a count that is too high",
    () => rows("figures").updateOne({ _id: "1|district|ever" }, { $inc: { "n.reported": 7 } }),
  ],
  ["a sheet taken away", () => rows("figures").deleteOne({ _id: "1|district|ever" })],
  ["a sheet nobody counted", () => rows("figures").insertOne({ _id: "1|D99|ever", n: { sent: 1 } } as never)],
  ["a mark taken away", () => rows("mapMarks").deleteOne({ _id: /^1\|/ } as never)],
  ["a mark of another colour", () => rows("mapMarks").updateOne({}, { $set: { light: "PURPLE" } })],
  [
    "a line taken out of a ticker",
    () => rows("tickers").updateOne({ _id: "1|district" }, { $pop: { lines: 1 } } as never),
  ],
])("%s is found by a check and mended by a rebuild", async (_, tamper) => {
  await recordedHistory();
  await tamper();
  expect((await check()).differences.length).toBeGreaterThan(0);
  await rebuildFigures(deps());
  await expectWhole();
});

test("what is found names what it is about, what is kept and what the events make", async () => {
  const no = aMatterNo();
  await commitAll(fresh.store, [aFiling(no), aSupplement(no, 1)]);
  await recordAll(fresh.store, registry);
  await rows("figures").updateOne({ _id: "1|district|ever" }, { $set: { "n.reported": 3 } });
  await rows("mapMarks").deleteOne({ _id: `1|${no}` });
  await rows("tickers").updateOne({ _id: "1|district" }, { $set: { lines: [] } });
  expect(await check()).toEqual({
    ...{ position: 2, generation: 1, aggregates: 1, events: 2 },
    differences: [
      { what: "count", sheet: "district|ever", name: "reported", kept: 3, made: 1 },
      { what: "mark", no, made: expect.objectContaining({ kind: "matter", light: "GREEN", n: 1 }) },
      { what: "ticker", unit: "district", kept: [], made: [1] },
    ],
  });
});

/** Dies before its figures are shown: `half` of their sheets were written. */
function dyingBefore(half: boolean): Projections {
  const { projections } = fresh.store;
  return {
    ...projections,
    async put(figures, progress) {
      const sheets = [...figures.counts];
      const counts = new Map(half ? sheets.slice(0, Math.ceil(sheets.length / 2)) : sheets);
      await projections.put({ ...figures, counts }, progress);
      throw new Error("killed");
    },
  };
}

test.each([
  ["with half of the new figures written", true],
  ["with all of them written", false],
])("killed %s it has changed nothing; the next one finishes and takes the leavings away", async (_, half) => {
  await recordedHistory();
  await rows("figures").updateOne({ _id: "1|district|ever" }, { $inc: { "n.reported": 7 } });
  const before = await everything().then(([figures, marks]) => [figures, marks]);
  await expect(rebuildFigures(deps(dyingBefore(half)))).rejects.toThrow("killed");
  expect(await everything().then(([figures, marks]) => [figures, marks])).toEqual(before);
  expect(await rebuildFigures(deps())).toMatchObject({ outcome: "rebuilt", generation: 3 });
  await expectWhole();
  for (const name of ["figures", "mapMarks", "tickers"]) {
    const generations = (await rows(name).distinct("_id")).map((id) => id.split("|")[0]);
    expect([...new Set(generations)]).toEqual(["3"]);
  }
});

test("of two that rebuild at once one is shown, the other says so; nothing is counted twice", async () => {
  await recordedHistory();
  const outcomes = await Promise.all([rebuildFigures(deps()), rebuildFigures(deps()), rebuildFigures(deps())]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["overtaken", "overtaken", "rebuilt"]);
  await expectWhole();
});

test("beside a service that files and records, every figure read is whole, and nothing is lost or counted twice", async () => {
  const recorder = recorderOn(fresh.store, registry);
  recorder.start();
  const reading = { over: false, wrong: [] as unknown[], reads: 0 };
  const screen = async () => {
    while (!reading.over) {
      const read = await fresh.store.figures.read({ sheets: [sheetKey("district", "ever")], marks: true });
      const counted = [read.sheet("district", "ever").get("reported") ?? 0, read.marks.length];
      if (counted.some((count) => count !== read.position)) reading.wrong.push([read.position, ...counted]);
      reading.reads += 1;
    }
  };
  const looking = screen();
  const filing = (async () => {
    for (let i = 0; i < 60; i += 1) await commitAll(fresh.store, [aFiling(), aFiling()]);
  })();
  const outcomes: string[] = [];
  for (let i = 0; i < 5; i += 1) outcomes.push((await rebuildFigures(deps())).outcome);
  await filing;
  outcomes.push((await rebuildFigures(deps())).outcome);
  expect(await recorder.caughtUp(10_000)).toBe(true);
  reading.over = true;
  await looking;
  await recorder.stop();
  expect(outcomes.filter((outcome) => outcome === "rebuilt").length).toBeGreaterThan(1);
  expect(reading.wrong).toEqual([]);
  expect(reading.reads).toBeGreaterThan(5);
  expect(await keptFigures(fresh.connection)).toMatchObject({ "district|ever": { reported: 120 } });
  await expectWhole();
});

test("what the recorder writes while new figures are put in place of the old ones is in the new ones", async () => {
  const no = aMatterNo();
  await commitAll(fresh.store, [aFiling(no)]);
  await recordAll(fresh.store, registry);
  const { projections } = fresh.store;
  const slow: Projections = {
    ...projections,
    async show(next, changes) {
      await commitAll(fresh.store, [aSupplement(no, 1), aFiling(), aFiling()]);
      await recordAll(fresh.store, registry);
      return projections.show(next, changes);
    },
  };
  expect(await rebuildFigures(deps(slow))).toMatchObject({ outcome: "rebuilt", position: 4 });
  expect(await keptFigures(fresh.connection)).toMatchObject({ "district|ever": { reported: 3 } });
  await expectWhole();
});

test("a copy that somebody took away is made up for by the aggregate, and before anything was recorded there is nothing to do", async () => {
  expect(await rebuildFigures(deps())).toMatchObject({ outcome: "nothing recorded" });
  expect(await check()).toMatchObject({ position: 0, differences: [] });
  const no = aMatterNo();
  await commitAll(fresh.store, [aFiling(no), aSupplement(no, 1), aSupplement(no, 2)]);
  await recordAll(fresh.store, registry);
  await rows("events").deleteOne({ no, seq: 1 } as never);
  await rebuildFigures(deps());
  expect(await keptFigures(fresh.connection)).toEqual(await recomputedFigures(fresh.connection, registry));
});
