import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { numbersContract } from "../../contract/numbers.contract.js";
import { photosContract } from "../../contract/photos.contract.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";

let fresh: FreshStore;
let other: MongoStore;
beforeAll(async () => {
  fresh = await freshStore();
  other = await fresh.another();
});
afterAll(() => fresh.close());

numbersContract("MongoDB", () => ({ one: fresh.store.numbers, other: other.numbers }));
photosContract("MongoDB", () => fresh.store.photos);
