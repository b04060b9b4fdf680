import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import type { DigestWish } from "../../../src/domain/conversation/digest-wish.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { runUntil } from "../../../src/jobs/runner.js";
import { callIn } from "../../support/calls.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";
import { callNo, digestOn, sentTo, storedCall } from "./morning.js";

const clock = stoppedClock(local("2026-03-11 07:00"));
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
  clock.set(local("2026-03-11 07:00"));
  await fresh.empty();
  await store.records.commit([storedCall(callIn("SENT", registry), callNo(1))]);
});
afterAll(() => fresh.close());

async function wishes(who: string, digest: DigestWish): Promise<void> {
  const id = asId<StaffId>(who);
  const { state, version } = await store.records.conversation(id);
  await store.records.commit([
    { kind: "conversation", id, expected: version, state: { ...state, digest }, outbox: [] },
  ]);
}

/** Who got a digest when the clock went on to that moment. */
async function toldUntil(at: string, on = store): Promise<string[]> {
  await runUntil([digestOn(on, registry, clock)], clock, local(at), SILENT);
  return Object.keys(await sentTo(store, clock.now()));
}

test("at one's own time, and not again at the district's", async () => {
  await wishes("d04.liaison01", { at: "07:50" });
  expect(await toldUntil("2026-03-11 07:49")).toEqual([]);
  expect(await toldUntil("2026-03-11 07:50")).toEqual(["d04.liaison01"]);
  const rest = await toldUntil("2026-03-11 08:30");
  expect(rest).toContain("lianhe.center01");
  expect(rest).not.toContain("d04.liaison01");
});

test("a later time comes later", async () => {
  await wishes("d04.liaison01", { at: "09:15" });
  expect(await toldUntil("2026-03-11 08:30")).not.toContain("d04.liaison01");
  expect(await toldUntil("2026-03-11 09:15")).toEqual(["d04.liaison01"]);
});

test("who wants none gets none, until he wants it again", async () => {
  await wishes("d04.liaison01", { off: true });
  expect(await toldUntil("2026-03-11 12:00")).not.toContain("d04.liaison01");
  await wishes("d04.liaison01", {});
  expect(await toldUntil("2026-03-12 08:30")).toContain("d04.liaison01");
});

test("an earlier time chosen too late for today is made up for at the next moment, a later one brings no second", async () => {
  expect(await toldUntil("2026-03-11 08:00")).toEqual([]);
  await wishes("d04.liaison01", { at: "07:50" });
  expect(await toldUntil("2026-03-11 08:30")).toContain("d04.liaison01");
  await wishes("d04.liaison01", { at: "09:30" });
  expect(await toldUntil("2026-03-11 10:00")).toEqual([]);
});

test("two instances at somebody's own time: one digest", async () => {
  await wishes("d04.liaison01", { at: "07:50" });
  clock.set(local("2026-03-11 07:50"));
  await Promise.all([store, other].map((on) => digestOn(on, registry, clock).run(clock.now())));
  const sent = await sentTo(store, clock.now());
  expect(sent["d04.liaison01"]).toHaveLength(1);
});

test("the store tells who asked for something, and nobody else", async () => {
  await wishes("d04.liaison01", { at: "07:50" });
  await wishes("d04.leader01", { off: true });
  const id = asId<StaffId>("lianhe.grid01");
  await store.records.commit([{ kind: "conversation", id, expected: 0, state: { answered: [] }, outbox: [] }]);
  expect(await other.lists.digestWishes()).toEqual(
    new Map([
      [asId<StaffId>("d04.leader01"), { off: true }],
      [asId<StaffId>("d04.liaison01"), { at: "07:50" }],
    ]),
  );
});
