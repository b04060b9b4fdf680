import { eventHash } from "../../../adapters/mongo/event-hash.js";
import { modelsOf } from "../../../adapters/mongo/schemas.js";
import type { Recorded } from "../../../src/domain/shared/event.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { aProposal } from "../../support/accountabilities.js";
import {
  aCallNo,
  aDraft,
  aFiling,
  aMatterNo,
  aMessage,
  aNotice,
  anAbsence,
  anIssue,
  anOperation,
  aSupplement,
  aTalk,
  minutesAfter,
  NINE,
} from "../../support/changes.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";
import { OperationStory } from "../../support/operations.js";
import { OrderStory } from "../../support/orders.js";
import { recordAll } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";
import { aClosing } from "../../support/scorecards.js";
import { aWarning } from "../../support/warnings.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

type Stored = { _id: string; events: (Recorded & { hash: string })[] };
const stored = (collection: string, id: string) => fresh.connection.collection<Stored>(collection).findOne({ _id: id });

test("every event is chained to the one before it, whoever wrote it", async () => {
  const other = await fresh.another();
  const no = aMatterNo();
  await fresh.store.records.commit([aFiling(no)]);
  await other.records.commit([aSupplement(no, 1)]);
  await fresh.store.records.commit([aSupplement(no, 2, { text: "第三次" })]);
  const events = (await stored("matters", no))?.events ?? [];
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  let previous = "";
  for (const { hash, ...event } of events) {
    expect(hash).toBe(eventHash(previous, event));
    previous = hash;
  }
});

test("what the driver wrote is what the schemas say", async () => {
  const { records, outbox } = fresh.store;
  const no = aMatterNo();
  const call = aCallNo();
  const owed = { outbox: [aMessage(), aMessage({ urgent: true })], nextDueAt: minutesAfter(NINE, 5) };
  await records.commit([aFiling(no, owed)]);
  await records.commit([aSupplement(no, 1, owed), aDraft(call, no, { ...owed, summary: { months: ["2026-03"] } })]);
  await records.commit([anIssue(new OrderStory(await sampleRegistry()).issued())]);
  await records.commit([anOperation(new OperationStory(await sampleRegistry()).deployed())]);
  await records.commit([aProposal(await sampleRegistry())]);
  await records.commit([aTalk("grid01", 0, owed)]);
  await records.commit([anAbsence(NINE, minutesAfter(NINE, 60))]);
  await records.commit([aWarning(await sampleRegistry())]);
  await records.commit([aClosing()]);
  const [first, second] = await outbox.take(NINE, 2, 1_000);
  if (first) await outbox.done(first, { platform: "wecom", unreachable: [], responseCode: "rc" }, NINE);
  if (second) await outbox.failed(second, "dead", { code: "chat_message_refused", message: "no" }, NINE);
  await fresh.store.numbers.next("SX", "2026-03-10");
  await fresh.store.registries.save(asId("r1"), { units: [] });
  await fresh.store.usedLinks.use("a-link", minutesAfter(NINE, 5));

  await records.commit([aNotice("digest:2026-03-10:grid01", { outbox: [aMessage()] })]);
  await recordAll(fresh.store, await sampleRegistry());
  for (const model of Object.values(modelsOf(fresh.connection))) {
    const rows = await fresh.connection.collection(model.collection.name).find().toArray();
    expect([model.modelName, rows.length > 0]).toEqual([model.modelName, true]);
    for (const row of rows) await new model(row).validate();
  }
});

test.each([
  ["an event is missing", { $pop: { events: -1 } }],
  ["the version is wrong", { $set: { v: 7 } }],
  ["an actor is no actor", { $set: { "events.0.actor": "root" } }],
  ["an instant became text", { $set: { "events.0.at": "yesterday" } }],
] as const)("a stored matter in which %s is found when it is read", async (_, damage) => {
  const no = aMatterNo();
  await fresh.store.records.commit([aFiling(no)]);
  await fresh.store.records.commit([aSupplement(no, 1)]);
  await fresh.connection.collection("matters").updateOne({ _id: no as never }, damage as object);
  await expect(fresh.store.records.matter(no)).rejects.toThrow(`The stored document ${no} is damaged at:`);
});

test("no question walks through a whole collection", async () => {
  const { records, lists, due, outbox, scorecards } = fresh.store;
  await Promise.all(Array.from({ length: 300 }, () => records.commit([aFiling()])));
  const no = aMatterNo();
  await records.commit([aFiling(no, { outbox: [aMessage()], nextDueAt: NINE, summary: { grid: asId("g1") } })]);
  const db = fresh.connection.getClient().db(fresh.connection.name);
  await db.command({ profile: 2 });
  await lists.page("matter", { unit: asId("440112001"), open: true, state: ["REPORTED"] }, 10);
  await lists.page("matter", { light: ["RED"] }, 10);
  const { next } = await lists.page("call", { from: NINE }, 10);
  await lists.page("matter", {}, 10, next);
  await lists.waitingFor(["STREET_LEADER@440112001"], 10);
  await lists.byShort(no.slice(-4), undefined, 10);
  await lists.reportedBy(asId("grid01"), 10);
  await lists.inGrid("g1", NINE, 10);
  await lists.open({ kind: "matter", unplaced: true }, 10);
  await lists.open({ kind: "matter", grids: [asId("g1")], light: "RED" }, 10);
  await lists.open({ kind: "matter", unit: asId("440112009"), dueBefore: NINE }, 10);
  await lists.open({ kind: "call", state: ["SENT"], light: "RED" }, 10);
  await lists.open({ kind: "matter", state: ["REPORTED"], waitsFor: ["STREET_CENTER@440112001"] }, 10);
  await lists.digestWishes();
  await lists.callsChanged(NINE, 10);
  await lists.callsChanged(NINE, 10, asId("D04"));
  await records.noticed("digest:2026-03-10");
  await due.overdue(NINE, 10);
  await outbox.overdue(NINE, 10);
  await fresh.store.deadLetters.list(10);
  await due.due(NINE, 10);
  await due.nextDue();
  await lists.callsCounted("2026-03", 10, asId("D04"));
  await lists.operationsCounted("2026-03", 10, asId("D01"));
  await scorecards.closed("2026-03", asId("D04"));
  await scorecards.adjustments("2026-03");
  await outbox.nextAt();
  const [leased] = await outbox.take(NINE, 10, 1_000);
  if (leased) await outbox.done(leased, { platform: "wecom", unreachable: [] }, NINE);
  await outbox.takeResponseCode("card");
  await records.matter(no);
  await records.commit([aFiling(no)]);
  await db.command({ profile: 0 });
  const profile = await db
    .collection("system.profile")
    .find({ ns: { $not: /system\.|\$cmd/ } })
    .toArray();
  expect(profile.length).toBeGreaterThan(20);
  expect(profile.filter(({ planSummary }) => planSummary === "COLLSCAN")).toEqual([]);
  const examined = profile.map(({ docsExamined = 0 }) => docsExamined);
  expect(Math.max(...examined)).toBeLessThan(100);
});

test("a lists' page costs what it shows, not what is stored", async () => {
  await Promise.all(
    Array.from({ length: 400 }, (_, i) =>
      fresh.store.records.commit([aFiling(aMatterNo(), { summary: { startedAt: minutesAfter(NINE, i) } })]),
    ),
  );
  const db = fresh.connection.getClient().db(fresh.connection.name);
  await db.command({ profile: 2 });
  const first = await fresh.store.lists.page("matter", { unit: asId("440112001") }, 10);
  await fresh.store.lists.page("matter", { unit: asId("440112001") }, 10, first.next);
  await db.command({ profile: 0 });
  const pages = await db
    .collection("system.profile")
    .find({ "command.find": "matters" })
    .sort({ ts: -1 })
    .limit(2)
    .toArray();
  expect(pages).toHaveLength(2);
  for (const { docsExamined, hasSortStage } of pages) {
    expect(docsExamined).toBeLessThanOrEqual(12); // ten shown, one to know of a next page, one where the last ended
    expect(hasSortStage).toBeUndefined();
  }
});

describe("registries", () => {
  test("before the first import there is none", async () => {
    expect(await fresh.store.registries.latest()).toBeUndefined();
    expect(await fresh.store.registries.at(asId("r1"))).toBeUndefined();
  });

  test("the last saved is in force, earlier ones stay; one saved again is in force again", async () => {
    const { registries } = fresh.store;
    const source = { "units.yaml": [{ code: "D04", name: "水务局", $note: null }], rules: { radius: 50.5 } };
    await registries.save(asId("r1"), source);
    await registries.save(asId("r2"), { units: [] });
    expect((await registries.latest())?.version).toBe("r2");
    expect(await registries.at(asId("r1"))).toEqual({ version: "r1", source, savedAt: NINE });
    await registries.save(asId("r1"), source);
    expect((await registries.latest())?.version).toBe("r1");
  });
});
