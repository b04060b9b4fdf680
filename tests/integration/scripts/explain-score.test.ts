import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectMongo } from "../../../adapters/mongo/connect-mongo.js";
import { createMongoStore, type MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { runningEmbeddedMongo } from "../../../adapters/mongo/embedded/running-mongo.js";
import { startEmbeddedMongo } from "../../../adapters/mongo/embedded/start-embedded-mongo.js";
import { runScore } from "../../../scripts/explain/score.js";
import { OPERATION } from "../../../src/app/operation-change.js";
import { summaryOfCall } from "../../../src/app/summaries.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { type AccountabilityNo, asId } from "../../../src/domain/shared/ids.js";
import { CallStory, callIn } from "../../support/calls.js";
import { runWith } from "../../support/captured-io.js";
import { act, local, person } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { CITY, OperationStory, POLICE } from "../../support/operations.js";
import { sampleRegistry, sampleSource } from "../../support/registry.js";

let registry: Registry;
let fresh: FreshStore;
beforeAll(async () => {
  registry = await sampleRegistry();
  fresh = await freshStore();
  await fill(fresh.store);
});
afterAll(() => fresh.close());

/** The district, and two calls: 0003 rated with four stars after a late signature, 0004 sent. */
async function fill(store: MongoStore): Promise<void> {
  await store.registries.save(registry.version, await sampleSource());
  const late = new CallStory(registry)
    .drafted()
    .inReview()
    .sent()
    .signed(local("2026-03-11 09:00"))
    .responded(local("2026-03-11 09:30"))
    .finished()
    .rated(4);
  for (const { call, events } of [late, callIn("SENT", registry, { no: asId("HJ-20260310-0004") })]) {
    const summary = summaryOfCall(call, registry);
    await store.records.commit([{ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }]);
  }
}

const explain = (env: NodeJS.ProcessEnv, ...args: string[]) => runWith((io) => runScore(args, io, env));
const inDatabase = (...args: string[]) => explain({ MONGODB_URI: fresh.uri }, ...args);

test("the reckoning of a call, part by part, with the reason", async () => {
  const { code, stdout } = await inDatabase("HJ-20260310-0003");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    number: "HJ-20260310-0003",
    total: 82,
    parts: [
      {
        ...{ dimension: "sign", points: 10, full: 20 },
        why: "03-11 09:00签收,时限03-10 16:00,迟签但未过时限的2倍(03-11 11:00),扣10分",
      },
      { dimension: "respond", points: 15, full: 15, why: "03-11 09:30响应,时限03-12 17:30,按时" },
      { dimension: "finish", points: 25, full: 25, why: "03-11 16:00办结,时限03-17 17:30,按时" },
      { dimension: "satisfaction", points: 32, full: 40, why: "4星(基本满意),扣8分" },
    ],
  });
});

test("what was confirmed about it stands beside its points, with the month that loses it", async () => {
  const confirmed = { no: "WZ-20260312-01", ground: "shirking", confirmed: true, referred: false } as const;
  const story = callIn("RATED", registry, { no: asId("HJ-20260310-0005") });
  const by = act(person(registry, "governance.office01"), local("2026-03-13 10:00"));
  const data = { ...confirmed, no: asId<AccountabilityNo>(confirmed.no), reason: "清单已列明" };
  const { call, events } = story.add([{ type: "AccountabilityClosed", data }], by);
  const summary = summaryOfCall(call, registry);
  await fresh.store.records.commit([{ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }]);
  const { code, stdout } = await inDatabase("HJ-20260310-0005");
  expect([code, JSON.parse(stdout)]).toMatchObject([
    0,
    {
      total: 100,
      monthDeductions: [
        {
          ...{ accountability: "WZ-20260312-01", rule: "shirking", points: 10, month: "2026-03" },
          ...{ at: "2026-03-13T10:00:00+08:00", reason: "清单已列明" },
        },
      ],
    },
  ]);
});

test("every body of a joint operation has its own reckoning, and the month that it counts in", async () => {
  const story = new OperationStory(registry).deployed().allConfirmed().begun().ticked([CITY, POLICE]).done();
  const { operation, events } = story.rated({ ratings: [{ stars: 4 }] });
  const summary = OPERATION.summary(operation, registry, events);
  await fresh.store.records.commit([{ kind: "operation", id: operation.no, expected: 0, events, summary, outbox: [] }]);
  const { code, stdout } = await inDatabase("lh-20260310-01");
  const { number, bodies } = JSON.parse(stdout);
  expect([code, number]).toEqual([0, "LH-20260310-01"]);
  expect(bodies).toMatchObject([
    {
      body: "D01",
      weight: 0.5,
      month: "2026-03",
      total: 92,
      parts: [{ why: expect.stringContaining("确认") }, {}, {}, {}],
    },
    { body: "D03", month: "2026-03", total: 20, parts: [{ points: 20 }, { points: 0 }, { points: 0 }] },
    { body: "P01", month: null, total: 92 },
  ]);
  expect(bodies[1].parts[1].why).toMatch(/结束一直未报到,扣15分/);
});

test("the last digits are enough where they fit one call", async () => {
  const { code, stdout } = await inDatabase("3");
  expect([code, JSON.parse(stdout).number]).toEqual([0, "HJ-20260310-0003"]);
});

test("a call that nobody has rated has the parts that are decided", async () => {
  const { code, stdout } = await inDatabase("hj-20260310-0004");
  expect([code, JSON.parse(stdout)]).toEqual([0, { number: "HJ-20260310-0004", total: 0, parts: [] }]);
});

test.each([
  [["HJ-20260310-0999"], "Nothing, or more than one call, has the number HJ-20260310-0999."],
  [["999"], "Nothing, or more than one call, has the number 999."],
  [["SX-20260310-00017"], "npm run explain -- score <number>"],
  [[], "npm run explain -- score <number>"],
  [["0003", "0004"], "npm run explain -- score <number>"],
])("%j is answered with what to do, on stderr", async (args, said) => {
  const { code, stdout, stderr } = await inDatabase(...args);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(said);
});

test("--help says how to ask and opens no database", async () => {
  const { code, stdout } = await explain({ MONGODB_URI: "mongodb://127.0.0.1:1/nothing" }, "--help");
  expect(code).toBe(0);
  expect(stdout).toContain("{number, total, parts");
});

test("beside a running service it reads the embedded server's data, and leaves it running", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "score-"));
  const mongo = await startEmbeddedMongo({ dataDir, log: SILENT });
  try {
    const connection = await connectMongo({ uri: mongo.uri, log: SILENT });
    const clock = stoppedClock(local("2026-03-12 10:00"));
    await fill(createMongoStore(connection, { clock }));
    await connection.close();
    const { code, stdout } = await explain({ DATA_DIR: dataDir }, "0003");
    expect([code, JSON.parse(stdout).total]).toEqual([0, 82]);
    expect(await runningEmbeddedMongo(dataDir)).toBe(mongo.uri);
  } finally {
    await mongo.stop();
  }
  expect(await runningEmbeddedMongo(dataDir)).toBeUndefined();
  await rm(dataDir, { recursive: true });
});

test("a port that somebody else took since is not taken for ours", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "score-"));
  expect(await runningEmbeddedMongo(dataDir)).toBeUndefined();
  const mongo = await startEmbeddedMongo({ dataDir, log: SILENT });
  try {
    await writeFile(path.join(dataDir, "mongodb.port"), "1\n");
    expect(await runningEmbeddedMongo(dataDir)).toBeUndefined();
    await writeFile(path.join(dataDir, "mongodb.port"), "nonsense");
    expect(await runningEmbeddedMongo(dataDir)).toBeUndefined();
  } finally {
    await mongo.stop();
  }
  await rm(dataDir, { recursive: true });
});
