import { listsContract } from "../../contract/lists.contract.js";
import { openListsContract } from "../../contract/open-lists.contract.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
beforeEach(() => fresh.empty());
afterAll(() => fresh.close());

listsContract("MongoDB", () => fresh.store);
openListsContract("MongoDB", () => fresh.store);
