import { readRegistrySource, versionOf } from "../../../adapters/registry/index.js";
import { loadRegistries, withDefaults } from "../../../src/assembly/load-registry.js";
import { asId, type RegistryVersion } from "../../../src/domain/shared/ids.js";
import { type FreshStore, freshStore, SILENT } from "../../support/mongo.js";

let fresh: FreshStore;
beforeEach(async () => {
  fresh = await freshStore();
});
afterEach(() => fresh.close());

const shelf = () => fresh.store.registries;

test("a district without a registry refuses to start and says what to do", async () => {
  await expect(loadRegistries(shelf(), SILENT, false)).rejects.toMatchObject({
    code: "misconfigured",
    message: expect.stringContaining("npm run registry -- import"),
  });
});

test("the sample is imported on the first start only", async () => {
  const first = await loadRegistries(shelf(), SILENT, true);
  expect(first.current().district.sample).toBe(true);
  const [stored] = [await shelf().latest()];
  const second = await loadRegistries(shelf(), SILENT, true);
  expect(second.current().version).toBe(stored?.version);
});

test("a snapshot of an earlier release gets the shipped defaults for settings it does not know, and keeps its name", async () => {
  const source = await readRegistrySource("config/district");
  const { cards: _, ...older } = source.rules as Record<string, unknown>;
  const old = { ...source, rules: { ...older, recurrenceDays: 99 } };
  const version = asId<RegistryVersion>("an-older-version");
  await shelf().save(version, old);
  const registries = await loadRegistries(shelf(), SILENT, false);
  expect(registries.current().version).toBe(version);
  expect(registries.current().rules.cards).toBeDefined();
  expect(registries.current().rules.recurrenceDays).toBe(99);
});

test("a version imported meanwhile is picked up, the earlier one stays readable", async () => {
  const registries = await loadRegistries(shelf(), SILENT, true);
  const before = registries.current().version;
  const source = await readRegistrySource("config/district");
  const changed = { ...source, rules: { ...(source.rules as object), recurrenceDays: 20 } };
  await shelf().save(versionOf(changed), changed);
  await registries.refresh();
  expect(registries.current().rules.recurrenceDays).toBe(20);
  expect((await registries.at(before)).rules.recurrenceDays).not.toBe(20);
});

test("defaults fill what is missing at any depth and change nothing that is given", () => {
  const given = { a: { x: 1 }, list: [1], off: false };
  expect(withDefaults(given, { a: { x: 9, y: 2 }, list: [1, 2], off: true, b: "new" })).toEqual({
    a: { x: 1, y: 2 },
    list: [1],
    off: false,
    b: "new",
  });
});
