import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { runAudit } from "../../../scripts/audit/run.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { runWith } from "../../support/captured-io.js";
import { local, MatterStory, matterIn } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { recordAll } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";
import { digestOn, matterNo, sentTo, storedMatter } from "./morning.js";

/** 事件链根: what the governance office is told every morning can be asked for at any later time (design 4, docs/audit.md). */
const clock = stoppedClock(local("2026-03-11 08:30"));
let fresh: FreshStore;
let store: MongoStore;
let registry: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  store = fresh.store;
  registry = await sampleRegistry();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

const TOLD = /^事件链根 (\d+)条 ([0-9a-f]{16}),请留存备查;日后由管理员核对,记录被改动即会不符$/;

async function morning(): Promise<Record<string, string[]>> {
  await digestOn(store, registry, clock).run(clock.now());
  return sentTo(store, clock.now());
}
const audit = (root: string) => runWith((io) => runAudit(["--root", root], io, { MONGODB_URI: fresh.uri }));
const filed = (n: number) => store.records.commit([storedMatter(new MatterStory(registry).reported(), matterNo(n))]);

test("it is the last line of the governance office's digest and of nobody else's, and an audit finds it where it stood", async () => {
  await store.records.commit([storedMatter(matterIn("HANDLED", registry), matterNo(1))]);
  await filed(2);
  const sent = await morning();
  const lines = sent["governance.office01"]?.[0]?.split("\n") ?? [];
  const [, position = "", root = ""] = TOLD.exec(lines.at(-1) ?? "") ?? [];
  expect(lines.length).toBeLessThanOrEqual(12);
  const others = Object.entries(sent).filter(([id]) => !id.startsWith("governance.office"));
  expect(others.length).toBeGreaterThan(0);
  expect(JSON.stringify(others)).not.toContain("事件链根");

  const [last] = await fresh.connection.collection("events").find().sort({ _id: -1 }).limit(1).toArray();
  expect([Number(position), root]).toEqual([last?._id, last?.root.slice(0, 16)]);
  await filed(3);
  await recordAll(store, registry);
  const { code, stdout } = await audit(root);
  expect(code).toBe(0);
  expect(stdout).toContain(`the root that was asked for stood at ${position}, 2026-03-1`);
});

test("when the record was changed after it was told, with every hash and root made anew, it is none of this record's any more", async () => {
  await filed(1);
  const sent = await morning();
  const [, , root = ""] = TOLD.exec(sent["governance.office01"]?.[0]?.split("\n").at(-1) ?? "") ?? [];
  await fresh.connection.collection("matters").updateOne({}, { $set: { "events.0.data.text": "没有垃圾" } });
  await fresh.connection
    .collection("events")
    .updateOne({}, { $set: { "data.text": "没有垃圾", root: "0".repeat(64) } });
  expect(await audit(root)).toMatchObject({ code: 1, stdout: expect.stringContaining("never one of this record") });
});
