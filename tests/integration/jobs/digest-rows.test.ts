import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { sendBackToCommunity } from "../../../src/domain/matter/send-back-to-community.js";
import { CallStory, callIn } from "../../support/calls.js";
import { CENTER, local, MatterStory, matterIn } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { dismissed, objected } from "../../support/objections.js";
import { sampleRegistry } from "../../support/registry.js";
import { callNo, digestOn, matterNo, sentTo, storedCall, storedMatter } from "./morning.js";

const clock = stoppedClock(local("2026-03-12 08:30"));
let fresh: FreshStore;
let store: MongoStore;
let registry: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  store = fresh.store;
  registry = await sampleRegistry();
});
beforeEach(async () => {
  clock.set(local("2026-03-12 08:30"));
  await fresh.empty();
});
afterAll(() => fresh.close());

async function morning(): Promise<Record<string, string[]>> {
  await digestOn(store, registry, clock).run(clock.now());
  const sent = await sentTo(store, clock.now());
  return Object.fromEntries(Object.entries(sent).map(([id, texts]) => [id, texts.flatMap((text) => text.split("\n"))]));
}

test("a community is told what the street gave back, until it takes it up again", async () => {
  const back = matterIn("RAISED", registry).let(CENTER, local("2026-03-11 10:00"), (matter, by) =>
    sendBackToCommunity(matter, { reason: "社区可以办" }, by, { registry }),
  );
  await store.records.commit([storedMatter(back, matterNo(1))]);
  expect((await morning())["kexiang.clerk01"]?.[1]).toMatch(/^街道退回 1:SX-20260310-00001 .*回复「派 0001 给 谁」$/);
});

test("a department hears what was decided about its objections and extensions yesterday", async () => {
  const objection = dismissed(objected(callIn("SIGNED", registry, { no: callNo(1) })));
  const extension = callIn("RESPONDED", registry, { no: callNo(2) })
    .extensionAsked({}, local("2026-03-11 14:00"))
    .extended(local("2026-03-11 15:00"));
  for (const [i, story] of [objection, extension].entries())
    await store.records.commit([storedCall(story, callNo(i + 1))]);
  expect((await morning())["d04.liaison01"]).toContainEqual(
    expect.stringMatching(/^昨日裁定 2:.*HJ-20260310-0001 异议不成立.*回复「查 000\d」$/),
  );
  await fresh.empty();
  await store.records.commit([storedCall(objection, callNo(1))]);
  clock.set(local("2026-03-13 08:30"));
  expect((await morning())["d04.liaison01"]?.join() ?? "").not.toContain("裁定");
});

test("who watches over the district is told where the same thing is reported again and again", async () => {
  for (let n = 1; n <= 5; n += 1)
    await store.records.commit([storedMatter(new MatterStory(registry).reported(), matterNo(n))]);
  const sent = await morning();
  const line = expect.stringMatching(/^反复地点:科翔第一网格 \S+5次$/);
  expect(sent["governance.office01"]).toContainEqual(line);
  expect(sent["governance.office01"]).toContainEqual(
    "本月至今(上月同期):事项新增5(0)、办结0(0);呼叫发出0(0)、办结0(0)",
  );
  expect(sent["district.center01"] ?? []).not.toContainEqual(line);
});

test("twice is no recurring place", async () => {
  for (let n = 1; n <= 2; n += 1)
    await store.records.commit([storedMatter(new MatterStory(registry).reported(), matterNo(n))]);
  expect((await morning())["governance.office01"] ?? []).toEqual([]);
});

test("an urgent call that nobody answered is red in hours", async () => {
  const story = new CallStory(registry).drafted({ urgency: "URGENT" }).inReview().sent();
  story.passUntil(local("2026-03-12 08:30"));
  await store.records.commit([storedCall(story, callNo(1))]);
  expect((await morning())["d04.leader01"]?.[1]).toMatch(/^红灯 1:HJ-20260310-0001 .*已超\d+小时\)/);
});
