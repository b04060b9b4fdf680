import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { noticesContract } from "../../contract/notices.contract.js";
import { recordsContract } from "../../contract/records.contract.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

describe.each(["one-command", "each"] as const)("groups travel %s", (groupStyle) => {
  let fresh: FreshStore;
  let other: MongoStore;
  beforeAll(async () => {
    fresh = await freshStore({ groupStyle });
    other = await fresh.another();
  });
  afterAll(() => fresh.close());

  recordsContract("MongoDB", () => ({ one: fresh.store, other }));
  noticesContract("MongoDB", () => ({ one: fresh.store, other }));
});
