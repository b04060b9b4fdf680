import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type PhotoId } from "../../../src/domain/shared/ids.js";
import type { Neutral } from "../../../src/ports/message.js";
import { CallStory } from "../../support/calls.js";
import { local, MatterStory } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";
import { callNo, digestOn, matterNo, storedCall, storedMatter } from "./morning.js";

const MONDAY = local("2026-03-16 08:30");
const clock = stoppedClock(MONDAY);
let fresh: FreshStore;
let store: MongoStore;
let other: MongoStore;
let registry: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  store = fresh.store;
  other = await fresh.another();
  registry = await sampleRegistry();
});
beforeEach(async () => {
  clock.set(MONDAY);
  await fresh.empty();
});
afterAll(() => fresh.close());

/** Last week: one call finished in time and rated, one signed late; the week before: one call. Two matters, one of them closed. */
async function twoWeeks(): Promise<void> {
  const story = (n: number, day: number, signed = "10:30") => {
    const at = (time: string, later = 0) => local(`2026-03-${String(day + later).padStart(2, "0")} ${time}`);
    const drafted = new CallStory(registry).drafted({ no: callNo(n) }).inReview(at("09:40"));
    return drafted.sent(at("10:00")).signed(at(signed)).responded(at("17:00")).finished(at("11:00", 1));
  };
  const calls = [story(1, 10).rated(5, local("2026-03-12 10:00")), story(2, 11, "16:30"), story(3, 3)];
  for (const [i, call] of calls.entries()) await store.records.commit([storedCall(call, callNo(i + 1))]);
  const matters = [
    new MatterStory(registry).reported(),
    new MatterStory(registry).reported().registered().assigned().started().handled().verified(),
  ];
  for (const [i, matter] of matters.entries()) await store.records.commit([storedMatter(matter, matterNo(i + 1))]);
}

/** Everything that one person is owed, in its order. */
async function owedTo(who: string): Promise<Neutral[]> {
  const row = await fresh.connection.collection("notices").findOne({ _id: { $regex: `:${who}$` } } as object);
  return ((row?.outbox ?? []) as { message: Neutral }[]).map(({ message }) => message);
}

const wordsOf = (messages: readonly Neutral[]) =>
  messages.flatMap((message) => (message.kind === "text" ? [message.text] : []));

test("周报 of a department: last week against the week before, its own figures alone", async () => {
  await twoWeeks();
  await digestOn(store, registry, clock).run(clock.now());
  expect(
    wordsOf(await owedTo("d04.leader01"))
      .at(-1)
      ?.split("\n"),
  ).toEqual([
    "【有呼必应】3月9日至3月15日周报 · 水务局(示范数据),括号内为前一周",
    "呼叫:收到2(1)、响应2(1)、办结2(1)",
    "按时:签收1/2(1/1)、响应2/2(1/1)、办结2/2(1/1)",
    "评价:1件(0件),非常满意1/1(0/0)",
    "回复「明细」看待办,「评分卡」看月度评分",
  ]);
  expect(await owedTo("d01.leader01")).toEqual([]);
  expect(wordsOf(await owedTo("d04.liaison01")).join()).not.toContain("周报");
});

test("周报 of a street and of the whole district", async () => {
  await twoWeeks();
  await digestOn(store, registry, clock).run(clock.now());
  expect(
    wordsOf(await owedTo("lianhe.chief01"))
      .at(-1)
      ?.split("\n")
      .slice(1, -1),
  ).toEqual([
    "事项:新增2(0)、办结1(0)",
    "按时受理:1/1(0/0)",
    "未呼叫部门即解决:1/1(0/0)",
    "呼叫:发出2(1)、响应2(1)、办结2(1)",
    "评价:1件(0件),非常满意1/1(0/0)",
  ]);
  const district = wordsOf(await owedTo("governance.office01")).at(-1) ?? "";
  expect(district).toContain("周报 · 基层治理创新处");
  expect(district).toContain("事项:新增2(0)、办结1(0)");
});

test("the week's words come once a week, on its first workday", async () => {
  await twoWeeks();
  for (const at of ["2026-03-16 08:30", "2026-03-17 08:30"]) {
    clock.set(local(at));
    await digestOn(store, registry, clock).run(clock.now());
  }
  const rows = await fresh.connection.collection("notices").find({}).toArray();
  const weeks = rows.filter(({ _id, outbox }) => JSON.stringify([_id, outbox]).includes("周报"));
  expect(new Set(weeks.map(({ _id }) => String(_id).slice(7, 17)))).toEqual(new Set(["2026-03-16"]));
});

describe("小图", () => {
  test("goes behind the words to those who lead the unit, stored as a PNG before it is owed", async () => {
    await twoWeeks();
    await digestOn(store, registry, clock).run(clock.now());
    const owed = await owedTo("d04.leader01");
    expect(owed.at(-1)).toEqual({ kind: "photo", to: ["d04.leader01"], photo: "chart-2026-03-16-D04" });
    const picture = await store.photos.open(asId<PhotoId>("chart-2026-03-16-D04"));
    expect(picture?.contentType).toBe("image/png");
    expect(picture?.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect((await owedTo("lianhe.leader01")).at(-1)).toMatchObject({ photo: "chart-2026-03-16-440112014" });
    for (const who of ["d04.liaison01", "governance.office01"])
      expect((await owedTo(who)).filter(({ kind }) => kind === "photo")).toEqual([]);
  });

  test("two instances: one picture stored, one owed to each person", async () => {
    await twoWeeks();
    await Promise.all([store, other].map((on) => digestOn(on, registry, clock).run(clock.now())));
    const stored = await fresh.connection.collection("photos.files").countDocuments({ filename: /D04$/ });
    expect(stored).toBeGreaterThanOrEqual(1);
    const photos = (await owedTo("d04.leader01")).filter(({ kind }) => kind === "photo");
    expect(photos).toHaveLength(1);
  });

  test("a unit in which nothing happened has no picture, and its leaders no message", async () => {
    await twoWeeks();
    await digestOn(store, registry, clock).run(clock.now());
    expect(await store.photos.open(asId<PhotoId>("chart-2026-03-16-D01"))).toBeUndefined();
  });
});
