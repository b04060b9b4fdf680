import { scorecardsContract } from "../../contract/scorecards.contract.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

scorecardsContract("MongoDB", () => fresh.store);
