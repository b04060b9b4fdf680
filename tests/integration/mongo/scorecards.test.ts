import { asId } from "../../../src/domain/shared/ids.js";
import { scorecardsContract } from "../../contract/scorecards.contract.js";
import { localInstant } from "../../support/calendar.js";
import { aFiling, aMatterNo } from "../../support/changes.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

scorecardsContract("MongoDB", () => fresh.store);

test("a street's month costs what is counted in it, not what is stored", async () => {
  const accept = (at: Date, inTime: boolean) => aFiling(aMatterNo(), { summary: { accept: { at, inTime } } });
  const { records, lists } = fresh.store;
  await Promise.all(
    Array.from({ length: 300 }, () => records.commit([accept(localInstant("2026-02-10 10:00"), true)])),
  );
  await records.commit([accept(localInstant("2026-03-10 10:00"), false)]);
  const db = fresh.connection.getClient().db(fresh.connection.name);
  await db.command({ profile: 2 });
  const march = { from: localInstant("2026-03-01 00:00"), until: localInstant("2026-04-01 00:00") };
  expect(await lists.acceptsCounted(march, asId("440112001"))).toEqual({ count: 0, of: 1 });
  await db.command({ profile: 0 });
  const asked = await db
    .collection("system.profile")
    .find({ ns: /matters$/ })
    .toArray();
  expect(asked.length).toBeGreaterThanOrEqual(2);
  for (const { keysExamined, docsExamined } of asked) {
    expect(docsExamined).toBe(0);
    expect(keysExamined).toBeLessThanOrEqual(3);
  }
});
