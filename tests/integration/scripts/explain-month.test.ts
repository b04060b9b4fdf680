import { runMonth } from "../../../scripts/explain/month.js";
import { CALL } from "../../../src/app/call-change.js";
import { MATTER } from "../../../src/app/matter-change.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { withdrawMatter } from "../../../src/domain/matter/withdraw-matter.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { createMonthClose } from "../../../src/jobs/month-close.js";
import { runUntil } from "../../../src/jobs/runner.js";
import { CallStory } from "../../support/calls.js";
import { runWith } from "../../support/captured-io.js";
import { GRID, local, type MatterStory, matterIn } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { figuresOn, recordAll } from "../../support/recording.js";
import { sampleRegistry, sampleSource } from "../../support/registry.js";

const FINAL = local("2026-04-08 08:30");
const clock = stoppedClock(local("2026-03-31 18:00"));
let registry: Registry;
let fresh: FreshStore;
beforeAll(async () => {
  registry = await sampleRegistry();
  fresh = await freshStore({ clock });
  await fresh.store.registries.save(registry.version, await sampleSource());
  await march();
  await close();
  await later();
  await recordAll(fresh.store, registry);
});
afterAll(() => fresh.close());

/** A call that lost points, matters of every state, and one that is on hold. */
async function march(): Promise<void> {
  const call = new CallStory(registry)
    .drafted()
    .inReview()
    .sent()
    .signed(local("2026-03-11 09:00"))
    .responded(local("2026-03-11 09:30"))
    .finished()
    .rated(4);
  const summary = CALL.summary(call.call, registry, call.events);
  await fresh.store.records.commit([
    { kind: "call", id: call.call.no, expected: 0, events: call.events, summary, outbox: [] },
  ]);
  for (const [n, state] of (["CLOSED", "HANDLING", "MERGED", "ON_HOLD", "REPORTED"] as const).entries())
    await keep(matterIn(state, registry, { no: asId(`SX-20260310-0002${n}`) }));
}

async function keep(story: MatterStory): Promise<void> {
  const { matter } = story;
  const events = story.events.map((event) => ({ ...event, cause: `${matter.no}:${event.seq}` }));
  const summary = MATTER.summary(matter, registry, events);
  await fresh.store.records.commit([{ kind: "matter", id: matter.no, expected: 0, events, summary, outbox: [] }]);
}

async function close(): Promise<void> {
  const { lists, records } = fresh.store;
  const registries = { current: () => registry, at: async () => registry };
  const closing = createMonthClose({
    ...{ lists, records, registries, figures: figuresOn(fresh, () => registry) },
    ...{ clock, log: SILENT, latestMs: 60 * 86_400_000, addressOf: () => undefined },
  });
  await runUntil([closing], clock, FINAL, SILENT);
}

/** After the closing a report of March is taken back, and the figures of March change; the card must not. */
async function later(): Promise<void> {
  const story = matterIn("REPORTED", registry, { no: asId("SX-20260310-00024") });
  const before = story.events.length;
  story.let(GRID, local("2026-04-09 09:00"), (matter, by) =>
    withdrawMatter(matter, { reason: "看错了" }, by, { registry }),
  );
  const summary = MATTER.summary(story.matter, registry, story.events);
  const events = story.events.slice(before);
  const change = { kind: "matter", id: story.matter.no, expected: before, events, summary, outbox: [] } as const;
  await fresh.store.records.commit([change]);
}

const explain = (...args: string[]) => runWith((io) => runMonth(args, io, { MONGODB_URI: fresh.uri }));

test.each(["D04", "440112014", "district", "D01"])(
  "the closed month of %s is the same again, from the events alone",
  async (unit) => {
    const { code, stdout } = await explain("2026-03", unit, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ month: "2026-03", matches: true, differences: [], closedAt: "2026-04-08T08:30:00+08:00" },
    });
    expect(code).toBe(0);
  },
);

test("a person reads every call and every deduction with its reckoning", async () => {
  const { code, stdout } = await explain("2026-03", "d04");
  expect(code).toBe(0);
  const lines = stdout.split("\n");
  expect(lines[0]).toBe("区水务局月度评分卡(2026年3月) 定稿");
  expect(lines).toContain("HJ-20260310-0003 | 联和 | 主办 | 10 | 15 | 25 | 32(4星) | 82 | 1 | 82");
  expect(lines).toContain(
    "HJ-20260310-0003 | 签收 | 03-11 09:00签收,时限03-10 16:00,迟签但未过时限的2倍(03-11 11:00) | 10",
  );
  expect(lines.at(-2)).toBe("复算一致:与04-08 08:30定稿的评分卡完全相同");
});

test("a month that is not closed is reckoned as it stands", async () => {
  const { code, stdout } = await explain("2026-04", "440112014", "--json");
  expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ matches: null, closedAt: null })]);
});

test("a card of an earlier release, which lists less or more, has the same numbers", async () => {
  const cards = fresh.connection.collection<{ _id: string; content: object }>("scorecards");
  await cards.updateOne({ _id: "2026-03:D01" }, { $unset: { "content.supervision": "" } });
  const nothing = { no: "HJ-20260310-0099", sent: false, faults: [], ratings: [] };
  await cards.updateOne({ _id: "2026-03:440112014" }, { $push: { "content.counted": nothing } as never });
  for (const unit of ["D01", "440112014"]) expect((await explain("2026-03", unit)).code).toBe(0);
});

test("a card that somebody changed is found out, with the place", async () => {
  const cards = fresh.connection.collection<{ _id: string }>("scorecards");
  await cards.updateOne({ _id: "2026-03:D04" }, { $set: { "content.result.total": 99 } });
  const { code, stdout } = await explain("2026-03", "D04", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ matches: false, differences: [{ path: "result.total", closed: 99, reckoned: 82 }] },
  });
  expect((await explain("2026-03", "D04")).stdout).toContain("result.total:定稿99,复算82");
});

test("what is no month or no unit is said", async () => {
  expect((await explain("2026-3", "D04")).code).toBe(1);
  const { code, stderr } = await explain("2026-03", "D99");
  expect([code, stderr]).toEqual([1, "No department and no street has the code D99.\n"]);
  expect((await explain("--help")).code).toBe(0);
});
