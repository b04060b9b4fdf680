import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type OrderNo } from "../../../src/domain/shared/ids.js";
import { anIssue } from "../../support/changes.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { FIRST_GRID, KEXIANG, LUOGANG, OrderStory } from "../../support/orders.js";
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

const no = (n: number): OrderNo => asId(`HL-20260310-${String(n).padStart(3, "0")}`);

async function store(...stories: readonly OrderStory[]): Promise<void> {
  for (const [i, story] of stories.entries())
    expect(await fresh.store.records.commit([anIssue(story, no(i + 1))])).toEqual({ kind: "committed" });
}

async function morning(): Promise<Record<string, string[]>> {
  await digestOn(fresh.store, registry, clock).run(clock.now());
  const sent = await sentTo(fresh.store, clock.now());
  return Object.fromEntries(Object.entries(sent).map(([who, texts]) => [who, texts.join("\n").split("\n")]));
}

/** Two streets, one of which has signed; the other's receipt turned red yesterday noon. */
const late = () => {
  const story = new OrderStory(registry).issued().signed("luogang.center01");
  story.passUntil(local("2026-03-11 08:30"));
  return story;
};

test("receivers read what is theirs to sign or to report, the issuer what is late", async () => {
  await store(late(), new OrderStory(registry).issued({ receivers: [KEXIANG, FIRST_GRID] }, "lianhe.center01"));
  const sent = await morning();
  expect(sent["luogang.center01"]).toContainEqual(
    expect.stringMatching(/^号令待反馈 1:HL-20260310-001 防御台风.*\(反馈,今日12:00前\)回复「反馈 HL001 落实情况」$/),
  );
  expect(sent["lianhe.center01"]?.[1]).toMatch(
    /^号令待签收 1:HL-20260310-001 防御台风.*\(签收已超1个工作日\)回复「签收 HL001」$/,
  );
  expect(sent["kexiang.clerk01"]?.[1]).toMatch(/^号令待签收 1:HL-20260310-002 .*回复「签收 HL002」$/);
  expect(sent["lianhe.grid01"]?.[1]).toMatch(/^号令待签收 1:HL-20260310-002 .*回复「签收 HL002」$/);
  expect(sent["lianhe.grid02"]).toBeUndefined();
  expect(sent["district.center01"]).toContainEqual(
    expect.stringMatching(/^号令超期 1:HL-20260310-001 .*已超1个工作日\)回复「催办 HL001」$/),
  );
});

test("the district centre reads what waits for release and what was reported back; a street's own orders are the street's", async () => {
  const own = new OrderStory(registry).issued({ receivers: [KEXIANG] }, "lianhe.center01");
  own.passUntil(local("2026-03-11 08:30"));
  await store(
    new OrderStory(registry).proposed(),
    new OrderStory(registry).issued({ receivers: [LUOGANG] }).reported("luogang.center01"),
    own,
  );
  const sent = await morning();
  expect(sent["district.center01"]).toContainEqual(
    expect.stringMatching(/^号令待放行 1:HL-20260310-001 .*回复「放行 HL001」$/),
  );
  expect(sent["district.center01"]).toContainEqual(
    expect.stringMatching(/^号令反馈待办结 1:HL-20260310-002 .*回复「办结 HL002」$/),
  );
  expect(sent["district.center01"]?.join()).not.toContain("号令超期");
  expect(sent["lianhe.center01"]).toContainEqual(
    expect.stringMatching(/^号令超期 1:HL-20260310-003 .*回复「催办 HL003」$/),
  );
});
