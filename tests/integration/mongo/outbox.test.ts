import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { outboxContract } from "../../contract/outbox.contract.js";
import { NINE } from "../../support/changes.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";

let fresh: FreshStore;
let other: MongoStore;
beforeAll(async () => {
  fresh = await freshStore({ clock: stoppedClock(NINE) });
  other = await fresh.another();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

outboxContract("MongoDB", () => ({ one: fresh.store, other }));
