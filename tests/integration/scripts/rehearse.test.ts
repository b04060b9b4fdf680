import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRegistry } from "../../../scripts/registry/run.js";
import { summaryOfCall, summaryOfMatter } from "../../../src/app/summaries.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../src/domain/scoring/counted-months.js";
import { CallStory } from "../../support/calls.js";
import { runWith } from "../../support/captured-io.js";
import { local, MatterStory } from "../../support/matters.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";
import { SAMPLE_FOLDER, sampleRegistry, sampleSource } from "../../support/registry.js";

/** A rule book that is not in force, played on a month that is over (domain 9). */
let registry: Registry;
let fresh: FreshStore;
let folder: string;

beforeAll(async () => {
  registry = await sampleRegistry();
  fresh = await freshStore();
  await fresh.store.registries.save(registry.version, await sampleSource());
  await keepMarch();
  folder = await mkdtemp(join(tmpdir(), "rehearse-"));
  await cp(SAMPLE_FOLDER, folder, { recursive: true });
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true });
});

/** A matter accepted after ten minutes; a call of 水务局 signed after an hour, finished on the second workday, rated ★5: 100. */
async function keepMarch(): Promise<void> {
  const { matter, events } = new MatterStory(registry).reported().registered();
  const call = new CallStory(registry)
    .drafted()
    .inReview()
    .sent()
    .signed(local("2026-03-10 11:00"))
    .responded(local("2026-03-10 11:30"))
    .finished(local("2026-03-12 16:00"))
    .rated(5, local("2026-03-13 10:00"));
  await fresh.store.records.commit([
    {
      ...{ kind: "matter", id: matter.no, expected: 0, events, outbox: [] },
      summary: summaryOfMatter(matter, registry),
    },
  ]);
  await fresh.store.records.commit([
    {
      ...{ kind: "call", id: call.call.no, expected: 0, events: call.events, outbox: [] },
      summary: { ...summaryOfCall(call.call, registry), months: monthsCounted(call.events) },
    },
  ]);
}

/** The folder with one line of its rule book changed. */
async function withRule(from: string, to: string): Promise<string> {
  const file = join(folder, "rules.yaml");
  const rules = await readFile(join(SAMPLE_FOLDER, "rules.yaml"), "utf8");
  expect(rules).toContain(from);
  await writeFile(file, rules.replace(from, to));
  return folder;
}

const run = (...args: string[]) => runWith((io) => runRegistry(args, io, { MONGODB_URI: fresh.uri }));

async function rehearsed(from: string, to: string) {
  const { code, stdout } = await run("rehearse", await withRule(from, to), "--months", "2026-03", "--json");
  expect(code).toBe(0);
  const [month] = JSON.parse(stdout);
  return {
    water: month.departments.find(({ unit }: { unit: string }) => unit === "D04"),
    lianhe: month.streets.find(({ unit }: { unit: string }) => unit === "440112014"),
  };
}

const NORMAL = "NORMAL: { sign: 4wh, respond: 2wd, finish: 5wd }";

test("the rule book in force gives what was", async () => {
  const { water, lianhe } = await rehearsed(NORMAL, NORMAL);
  expect(water).toEqual({ unit: "D04", was: { total: 100, band: null }, would: { total: 100, band: null }, calls: [] });
  expect(lianhe.would).toBe(lianhe.was);
});

test("other points change the call and the month, and the reckoning says why", async () => {
  const { water } = await rehearsed("{ 5: 40, 4: 32", "{ 5: 38, 4: 32");
  expect([water.was.total, water.would.total]).toEqual([100, 98]);
  expect(water.calls).toMatchObject([{ no: "HJ-20260310-0003", was: { total: 100 }, would: { total: 98 } }]);
});

test("shorter limits are counted again from the moment the call was sent", async () => {
  const { water } = await rehearsed(NORMAL, "NORMAL: { sign: 30wmin, respond: 1wd, finish: 1wd }");
  expect(water.would.total).toBe(85);
  expect(water.calls[0].would.parts).toMatchObject([
    { dimension: "sign", points: 10, why: expect.stringContaining("时限03-10 10:30") },
    { dimension: "respond", points: 15 },
    { dimension: "finish", points: 20, why: expect.stringContaining("时限03-11 17:30") },
    { dimension: "satisfaction", points: 40 },
  ]);
});

test("a shorter limit for accepting costs the street what came later than that", async () => {
  const { lianhe } = await rehearsed("  accept: 4wh", "  accept: 5wmin");
  expect(lianhe.would).toBe(lianhe.was - 25);
});

test("for people: one line a unit, the calls that differ below it; nothing was written", async () => {
  const before = await fresh.store.registries.latest();
  const changed = await withRule("{ 5: 40, 4: 32", "{ 5: 38, 4: 32");
  const { stdout, stderr } = await run("rehearse", changed, "--months", "2026-02..2026-03");
  expect(stdout).toContain("D04  100 → 98  (1 calls differ)");
  expect(stdout).toContain("HJ-20260310-0003  100 (weight 1) → 98 (weight 1)");
  expect(stdout).toContain("satisfaction 38/38: 5星");
  expect(stderr).toBe("1/2 2026-02 …\n2/2 2026-03 …\n");
  expect(await fresh.store.registries.latest()).toEqual(before);
});

test.each(["2026-13", "March", "2026-03..2026-01"])("--months %s is answered with how to say it", async (months) => {
  const { code, stderr } = await run("rehearse", folder, "--months", months);
  expect([code, stderr]).toEqual([1, "--months takes 2026-01 or 2026-01..2026-03\n"]);
});
