import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { AGGREGATE_KINDS } from "../../../src/domain/aggregates.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import { respondToCall } from "../../../src/domain/call/respond-to-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { reportMatter } from "../../../src/domain/matter/report-matter.js";
import { nextMoment, runDueWork, runUntil } from "../../../src/jobs/runner.js";
import { whileAway } from "../../support/away.js";
import { aResponse, CallStory, callIn } from "../../support/calls.js";
import { act, aReport, decided, GRID, local, MatterStory, matterIn, person } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";
import { callNo, digestOn, matterNo, sentTo, storedCall, storedMatter } from "./morning.js";

const clock = stoppedClock(local("2026-03-11 08:30"));
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
  clock.set(local("2026-03-11 08:30"));
  await fresh.empty();
});
afterAll(() => fresh.close());

const calls = async (...all: CallStory[]) => {
  for (const [i, story] of all.entries()) await store.records.commit([storedCall(story, callNo(i + 1))]);
};
/** Every digest of the morning the clock shows, by person. */
async function morning(): Promise<Record<string, string[]>> {
  await digestOn(store, registry, clock).run(clock.now());
  return sentTo(store, clock.now());
}
const lines = (texts: string[] | undefined) => texts?.flatMap((text) => text.split("\n")) ?? [];

test("each role is told what waits for it, and nobody else anything", async () => {
  await calls(callIn("SENT", registry), callIn("IN_REVIEW", registry), callIn("FINISHED", registry));
  for (const [i, state] of (["REPORTED", "RAISED", "HANDLED"] as const).entries())
    await store.records.commit([storedMatter(matterIn(state, registry), matterNo(i + 1))]);
  const sent = await morning();

  expect(lines(sent["lianhe.grid01"])[1]).toMatch(/^待核查 1:SX-20260310-00003 .*回复「核查 0003 已处理」$/);
  expect(lines(sent["kexiang.clerk01"])[1]).toMatch(/^待受理 1:SX-20260310-00001 .*回复「受理 0001」$/);
  const center = lines(sent["lianhe.center01"]);
  expect(center[1]).toMatch(/^待研判 1:SX-20260310-00002 .*回复「呼叫 部门 0002 诉求」$/);
  expect(center[2]).toMatch(/^待审核 1:HJ-20260310-0002 .*回复「查 0002」$/);
  expect(center[3]).toMatch(/^待评价 1:HJ-20260310-0003 .*\(还有3个工作日\)回复「评价 0003 5星」$/);
  expect(center[4]).toMatch(/^呼叫在办 1\(红0黄0绿1\):HJ-20260310-0001 .*回复「查 0001」$/);
  expect(lines(sent["lianhe.leader01"])[1]).toMatch(/^待审核 1:HJ-20260310-0002 .*回复「同意 0002」$/);
  expect(lines(sent["d04.liaison01"])[1]).toMatch(/^待签收 1:HJ-20260310-0001 .*回复「签收 0001」$/);
  const figures = "昨日:事项新增3、办结0;呼叫发出2、响应1、办结0";
  expect(lines(sent["district.center01"])).toContain(figures);
  expect(lines(sent["governance.office01"])).toContain(figures);
  expect(Object.keys(sent).sort()).toEqual(
    [
      ...["lianhe.grid01", "kexiang.clerk01", "kexiang.clerk02", "lianhe.center01", "lianhe.center02"],
      ...["lianhe.leader01", "lianhe.leader02", "d04.liaison01"],
      ...["district.center01", "district.center02", "governance.office01", "governance.office02"],
      ...["district.leader01", "district.leader02"],
    ].sort(),
  );
  for (const texts of Object.values(sent)) {
    expect(texts).toHaveLength(1);
    expect(texts[0]?.split("\n").length).toBeLessThanOrEqual(12);
  }
});

test("who is away is told nothing, and whoever stands in for him hears of what waits there too", async () => {
  await calls(callIn("SENT", registry), callIn("IN_REVIEW", registry));
  const away = whileAway(registry, "d04.liaison01", ["lianhe.leader01", "lianhe.center02"]);
  await digestOn(store, away, clock).run(clock.now());
  const sent = await sentTo(store, clock.now());
  expect(sent["d04.liaison01"]).toBeUndefined();
  expect(sent["lianhe.leader01"]).toBeUndefined();
  expect(lines(sent["d04.handler01"])[1]).toMatch(/^待签收 1:HJ-20260310-0001 .*回复「签收 0001」$/);
  expect(lines(sent["lianhe.center02"]).join()).toMatch(/待审核 1:HJ-20260310-0002/);
  expect(lines(sent["lianhe.leader02"])[1]).toMatch(/^待审核 1:HJ-20260310-0002/);
});

test("a department hears of what ends today and on the next workday, on a Friday of Monday's (domain 7.3)", async () => {
  // Sent on Tuesday 10:00: respond until Thursday 17:30, finish until the Tuesday after.
  await calls(callIn("SIGNED", registry));
  const titles = async (at: string) => {
    clock.set(local(at));
    return lines((await morning())["d04.liaison01"])
      .slice(1, -1)
      .map((line) => line.split(":")[0]);
  };
  expect(await titles("2026-03-11 08:30")).toEqual(["明日到期 1 · 超期 0"]);
  expect(await titles("2026-03-12 08:30")).toEqual(["今日到期 1", "明日到期 0 · 超期 0"]);
  await fresh.empty();
  const answered = callIn("SIGNED", registry).responded(local("2026-03-11 10:00"));
  await calls(answered);
  expect(await titles("2026-03-13 08:30")).toEqual([]);
  expect(await titles("2026-03-16 08:30")).toEqual(["明日到期 1 · 超期 0"]);
  await fresh.empty();
  const late = new CallStory(registry).drafted().inReview(local("2026-03-09 09:40")).sent(local("2026-03-09 10:00"));
  late.signed(local("2026-03-09 10:30")).responded(local("2026-03-10 11:00"));
  await calls(late); // finish until Monday 03-16 17:30
  expect(await titles("2026-03-13 08:30")).toEqual(["03-16前到期 1 · 超期 0"]);
});

test("the deputy head sees red and yellow with days, the district centre what to press, the handler his own", async () => {
  const unsigned = callIn("SENT", registry);
  const own = callIn("SIGNED", registry).let("d04.handler01", local("2026-03-10 11:30"), (call, by) =>
    respondToCall(call, { response: aResponse() }, by, { registry }),
  );
  const younger = new CallStory(registry).drafted().inReview(local("2026-03-11 09:00")).sent(local("2026-03-11 10:00"));
  younger.signed(local("2026-03-11 10:30")).responded(local("2026-03-11 11:00"));
  for (const story of [unsigned, own, younger]) story.passUntil(local("2026-03-18 08:30"));
  await calls(unsigned, own, younger);
  clock.set(local("2026-03-18 08:30"));
  const sent = await morning();
  const leader = lines(sent["d04.leader01"]);
  expect(leader[1]).toMatch(/^红灯 2:HJ-20260310-0001 .*\(响应已超3个工作日\)回复「查 0001」$/);
  expect(leader[2]).toMatch(/^· HJ-20260310-0002 .*\(办结已超1个工作日\)回复「办结 0002 结果」$/);
  expect(leader[3]).toMatch(/^黄灯 1:HJ-20260310-0003 .*\(办结,今日17:30前\)/);
  expect(lines(sent["d04.handler01"])[1]).toMatch(/^超期 1:HJ-20260310-0002 /);
  // Over since yesterday evening: one whole workday has not gone by yet.
  expect(lines(sent["district.center01"])[1]).toMatch(/^建议督办 1:HJ-20260310-0001 /);
  expect(lines(sent["governance.office01"])).toContain("部门红灯2:水务局2");
});

test("a department's month: how much was finished, and three rates without rank", async () => {
  const late = callIn("RESPONDED", registry).finished(local("2026-03-18 10:00"));
  const open = callIn("SENT", registry);
  open.passUntil(local("2026-03-19 08:30"));
  await calls(callIn("FINISHED", registry), late, open);
  clock.set(local("2026-03-19 08:30"));
  const sent = await morning();
  expect(lines(sent["d04.liaison01"])).toContain("明日到期 0 · 本月已办结 2,其中按时1");
  // The open call is over all three of its limits: they count as missed before it answers.
  const rates = "本月按时率:签收66%(2/3)、响应66%(2/3)、办结33%(1/3)";
  expect(lines(sent["d04.leader01"])).toContain(rates);
});

test("a matter nobody could place is told to its street and to the district", async () => {
  const { community: _, ...report } = aReport({ place: { text: "大榕树下", by: "none" } });
  const story = new MatterStory(registry);
  const by = act(person(registry, GRID), local("2026-03-10 09:00"));
  story.add(decided(reportMatter(undefined, report, by, { registry })), by);
  await store.records.commit([storedMatter(story, matterNo(1))]);
  const sent = await morning();
  expect(lines(sent["district.center01"])[1]).toMatch(/^未落格 1:SX-20260310-00001 .*回复「改 0001 正确地点」$/);
  expect(lines(sent["lianhe.center01"])[1]).toMatch(/^待受理\(未落格\) 1:SX-20260310-00001 .*回复「受理 0001」$/);
});

test("a bad rating waits for the leader, the chief is told only of what no leader can do", async () => {
  const proposed = callIn("FINISHED", registry).let("lianhe.center01", local("2026-03-11 17:00"), (call, by) =>
    rateCall(call, { stars: 2, reason: "只清了一半" }, by, { registry }),
  );
  await calls(proposed);
  clock.set(local("2026-03-12 08:30"));
  const sent = await morning();
  expect(lines(sent["lianhe.leader01"])[1]).toMatch(/^差评待确认 1:HJ-20260310-0001 .*回复「评价 0001 几星 理由」$/);
  expect(sent["lianhe.chief01"]).toBeUndefined();
});

test("two instances at once: one digest each person, and each of them whole", async () => {
  await calls(callIn("SENT", registry), callIn("FINISHED", registry));
  const both = [digestOn(store, registry, clock), digestOn(other, registry, clock)];
  await Promise.all(both.map((digest) => digest.run(clock.now())));
  const sent = await sentTo(store, clock.now());
  expect(Object.keys(sent).length).toBeGreaterThan(5);
  for (const texts of Object.values(sent)) expect(texts).toHaveLength(1);
});

test("after a crash in the middle the rest is told, and nobody twice", async () => {
  await calls(callIn("SENT", registry), callIn("FINISHED", registry));
  let commits = 0;
  const records = {
    ...store.records,
    commit: async (changes: Parameters<typeof store.records.commit>[0]) => {
      commits += 1;
      if (commits > 3) throw new Error("gone");
      return store.records.commit(changes);
    },
  };
  const crashing = digestOn(store, registry, clock, { records, width: 1 });
  await expect(crashing.run(clock.now())).rejects.toThrow("gone");
  const before = await sentTo(store, clock.now());
  expect(Object.keys(before)).toHaveLength(3);
  await digestOn(other, registry, clock).run(clock.now());
  const after = await sentTo(store, clock.now());
  expect(Object.keys(after).length).toBeGreaterThan(3);
  expect(Object.keys(after).filter((id) => id in before)).toEqual([]);
});

test("a day that is told stays told: a restart, and work that came later, bring no second digest", async () => {
  const digest = digestOn(store, registry, clock);
  expect(await digest.run(clock.now())).toBe(1); // the day's mark alone: there was nothing to say
  await calls(callIn("SENT", registry));
  clock.set(local("2026-03-11 09:15"));
  expect(await digestOn(other, registry, clock).run(clock.now())).toBe(0);
  expect(await sentTo(store, clock.now())).toEqual({});
});

test("a service that starts at 11:00 leaves the digest of 08:30 out, at 10:30 it does not", async () => {
  await calls(callIn("SENT", registry));
  clock.set(local("2026-03-11 11:00"));
  const digest = digestOn(store, registry, clock);
  expect(await digest.nextAt()).toEqual(local("2026-03-12 08:30"));
  expect(await digest.run(clock.now())).toBe(0);
  clock.set(local("2026-03-11 10:30"));
  expect(await digest.nextAt()).toEqual(local("2026-03-11 08:30"));
  expect(await digest.run(clock.now())).toBeGreaterThan(1);
});

test("a clock that jumps over a holiday gives one digest a workday, each at its own 08:30", async () => {
  await calls(callIn("FINISHED", registry));
  clock.set(local("2026-09-29 12:00"));
  const digest = digestOn(store, registry, clock);
  const seen: string[] = [];
  const watching = {
    ...digest,
    run(now: Date) {
      seen.push(now.toISOString());
      return digest.run(now);
    },
  };
  await runUntil([watching], clock, local("2026-10-12 07:00"), SILENT);
  const told = await store.records.noticed("digest:2026-10-10"); // a make-up Saturday
  expect(told).toBe(true);
  const mornings = ["2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10"];
  expect(seen.slice(0, -1)).toEqual(mornings.map((date) => local(`${date} 08:30`).toISOString()));
  expect(lines((await sentTo(store, clock.now()))["lianhe.center01"]).filter((line) => line.includes("晨报"))).toEqual(
    ["9月30日", "10月8日", "10月9日", "10月10日"].map((day) => expect.stringContaining(day)),
  );
  expect(await nextMoment([digest])).toEqual(local("2026-10-12 08:30"));
});

test("an empty district costs a few questions, not one a person", async () => {
  const asked: string[] = [];
  const lists = new Proxy(store.lists, {
    get(target, name, receiver) {
      asked.push(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  await runDueWork([digestOn(store, registry, clock, { lists })], clock.now(), SILENT);
  // One for each kind of aggregate, and yesterday's figures.
  expect(asked.length).toBeLessThan(AGGREGATE_KINDS.length + 4);
  expect(await store.records.noticed("digest:2026-03-11")).toBe(true);
});

test("a digest is no reminder: what fell due is reminded of all the same", async () => {
  await calls(callIn("SENT", registry));
  await morning();
  const loaded = await store.records.call(callNo(1));
  expect(loaded?.events.filter(({ type }) => type === "CallReminded")).toEqual([]);
  expect(loaded?.state.reminders).toEqual([]);
});
