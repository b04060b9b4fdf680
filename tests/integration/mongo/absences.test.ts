import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { absencesContract } from "../../contract/absences.contract.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
let other: MongoStore;
beforeAll(async () => {
  fresh = await freshStore();
  other = await fresh.another();
});
afterAll(() => fresh.close());

absencesContract("MongoDB", () => ({ one: fresh.store, other }));
