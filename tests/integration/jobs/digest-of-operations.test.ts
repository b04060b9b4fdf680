import type { Registry } from "../../../src/domain/district/registry.js";
import { anOperation } from "../../support/changes.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { CITY, COMMANDER, LIAISONS, OperationStory } from "../../support/operations.js";
import { sampleRegistry } from "../../support/registry.js";
import { digestOn, sentTo } from "./morning.js";

const clock = stoppedClock(local("2026-03-11 08:30"));
let fresh: FreshStore;
let registry: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

async function morning(story: OperationStory, at = "2026-03-11 08:30"): Promise<Record<string, string[]>> {
  expect(await fresh.store.records.commit([anOperation(story)])).toEqual({ kind: "committed" });
  clock.set(local(at));
  await digestOn(fresh.store, registry, clock).run(clock.now());
  const sent = await sentTo(fresh.store, clock.now());
  return Object.fromEntries(Object.entries(sent).map(([who, texts]) => [who, texts.join("\n").split("\n")]));
}

const deployed = () => new OperationStory(registry).deployed();
const rows = (lines: readonly string[] | undefined) => lines?.filter((line) => line.includes("联合行动")) ?? [];

test("on its day the street's desk reads when and where, and a body that has confirmed where it is expected", async () => {
  const sent = await morning(deployed().allConfirmed());
  expect(rows(sent["lianhe.center01"])).toEqual([
    "今日联合行动 1:LH-20260310-01 清理走鬼(今日10:00,科翔路)回复「查 LH01」",
  ]);
  for (const who of [LIAISONS.D01, LIAISONS.D03, LIAISONS.P01])
    expect(rows(sent[who])).toEqual(["联合行动 1:LH-20260310-01 清理走鬼(今日10:00,科翔路)回复「报到 LH01」"]);
  expect(rows(sent[LIAISONS.D02])).toEqual([]);
  expect(rows(sent["luogang.center01"])).toEqual([]);
});

test("one of another day is not today's, and a body that has not confirmed reads until when", async () => {
  const story = deployed().confirmed(LIAISONS.D01);
  const sent = await morning(story, "2026-03-10 10:30");
  expect(rows(sent["lianhe.center01"])).toEqual([]);
  expect(rows(sent[LIAISONS.D03])[0]).toMatch(/^联合行动待确认 1:LH-20260310-01 清理走鬼\(.*前\)回复「确认 LH01」$/);
  expect(rows(sent[LIAISONS.D01])[0]).toMatch(/^联合行动 1:.*\(明日10:00,科翔路\)/);
});

test("a leader reads what he has to deploy, a commander whose result is due, the desk whose stars are", async () => {
  const draft = await morning(new OperationStory(registry).planned(), "2026-03-10 10:30");
  expect(rows(draft[COMMANDER])[0]).toMatch(/^联合行动待部署 1:.*回复「部署 LH01」$/);
  await fresh.empty();
  const going = await morning(deployed().allConfirmed().begun().ticked([CITY]), "2026-03-12 08:30");
  expect(rows(going[COMMANDER])[0]).toMatch(/^联合行动待报结果 1:.*回复「结果 LH01 情况」$/);
  await fresh.empty();
  const done = await morning(deployed().allConfirmed().begun().ticked([CITY]).done(), "2026-03-12 08:30");
  expect(rows(done["lianhe.center01"])[0]).toMatch(/^联合行动待评价 1:.*回复「评价 LH01 全部5星」$/);
});
