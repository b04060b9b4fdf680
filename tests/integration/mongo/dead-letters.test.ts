import { deadLettersContract } from "../../contract/dead-letters.contract.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

deadLettersContract("MongoDB", () => fresh.store);
