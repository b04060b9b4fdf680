import { summaryOfCall } from "../../../src/app/summaries.js";
import { redsInMonth } from "../../../src/domain/accountability/reds-in-month.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../src/domain/scoring/counted-months.js";
import { asId, type CallNo } from "../../../src/domain/shared/ids.js";
import { createRedsSeen, createTalks } from "../../../src/jobs/talks.js";
import type { Change } from "../../../src/ports/records.js";
import { CallStory } from "../../support/calls.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";

const clock = stoppedClock(local("2026-03-12 18:00"));
let fresh: FreshStore;
let registry: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
});
beforeEach(async () => {
  clock.set(local("2026-03-12 18:00"));
  await fresh.empty();
});
afterAll(() => fresh.close());

/** An instance of the service: what it commits it has seen. */
function instance() {
  const { records, lists, numbers } = fresh.store;
  const registries = { current: () => registry, at: async () => registry };
  const seen = createRedsSeen();
  const work = createTalks({ records, lists, numbers, registries, clock, log: SILENT }, seen);
  return { run: () => work.run(clock.now()), nextAt: work.nextAt, see: seen.see };
}

/** Sent on 03-10 at 10:00 and left alone until then: two reds until 03-12 18:00. */
function leftAlone(number: string, until = "2026-03-12 18:00"): Change {
  const story = new CallStory(registry)
    .drafted({ no: asId<CallNo>(`HJ-20260310-${number}`) })
    .inReview()
    .sent();
  story.passUntil(local(until));
  const { call, events } = story;
  const summary = { ...summaryOfCall(call, registry), months: monthsCounted(events) };
  return { kind: "call", id: call.no, expected: 0, events, summary, outbox: [] };
}

async function committed(...changes: readonly Change[]): Promise<readonly Change[]> {
  for (const change of changes) await fresh.store.records.commit([change]);
  return changes;
}

async function proposals() {
  const { entries } = await fresh.store.lists.page("accountability", {}, 10);
  const found = await Promise.all(entries.map(({ no }) => fresh.store.records.accountability(asId(no))));
  return found.map((one) => one?.state);
}

test("the third red of a month brings one proposal, that names every red; further reds bring none", async () => {
  const service = instance();
  await service.run();
  service.see(await committed(leftAlone("0001")));
  expect(await service.run()).toBe(0);
  service.see(await committed(leftAlone("0002")));
  expect(await service.nextAt()).toEqual(clock.now());
  expect(await service.run()).toBe(1);
  expect(await service.nextAt()).toBeUndefined();
  const [talk] = await proposals();
  expect(talk).toMatchObject({
    ...{ no: "WZ-20260312-01", ground: "redsInMonth", department: "D04", state: "PROPOSED" },
    ...{ calls: ["HJ-20260310-0001", "HJ-20260310-0002"], proposedBy: { kind: "system" } },
    reds: [
      { call: "HJ-20260310-0001", clock: "sign", due: local("2026-03-10 16:00") },
      { call: "HJ-20260310-0002", clock: "sign", due: local("2026-03-10 16:00") },
      { call: "HJ-20260310-0001", clock: "respond", due: local("2026-03-12 17:30") },
      { call: "HJ-20260310-0002", clock: "respond", due: local("2026-03-12 17:30") },
    ],
  });
  service.see(await committed(leftAlone("0003")));
  expect(await service.run()).toBe(0);
  expect(await proposals()).toHaveLength(1);
});

test("two instances that both see it write one; one that starts later finds what another left undone", async () => {
  const [one, other] = [instance(), instance()];
  const changes = await committed(leftAlone("0001"), leftAlone("0002"));
  for (const service of [one, other]) service.see(changes);
  const done = await Promise.all([one.run(), other.run()]);
  expect(done.reduce((sum, each) => sum + each)).toBe(1);
  expect(await instance().run()).toBe(0);
  expect(await proposals()).toHaveLength(1);

  await fresh.empty();
  await committed(leftAlone("0001"), leftAlone("0002"));
  clock.set(local("2026-04-01 00:01"));
  expect(await instance().run()).toBe(1);
  expect((await proposals())[0]?.reds).toHaveLength(4);
});

test("another month counts anew", async () => {
  const service = instance();
  service.see(await committed(leftAlone("0001"), leftAlone("0002")));
  await service.run();
  const april = new CallStory(registry)
    .drafted({ no: asId("HJ-20260310-0009") })
    .inReview(local("2026-04-01 09:00"))
    .sent(local("2026-04-01 09:30"));
  april.passUntil(local("2026-04-10 18:00"));
  const { call, events } = april;
  expect(redsInMonth(call.no, events, "2026-04")).toHaveLength(3);
  const summary = { ...summaryOfCall(call, registry), months: monthsCounted(events) };
  clock.set(local("2026-04-10 18:00"));
  service.see(await committed({ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }));
  expect(await service.run()).toBe(1);
  expect((await proposals()).map((one) => one?.no)).toEqual(["WZ-20260410-01", "WZ-20260312-01"]);
});
