import { spawn } from "node:child_process";
import { runProject } from "../../../scripts/project/run.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { runWith } from "../../support/captured-io.js";
import { aFiling } from "../../support/changes.js";
import { commitAll } from "../../support/history-of-district.js";
import { type FreshStore, freshStore } from "../../support/mongo.js";
import { recordAll } from "../../support/recording.js";
import { sampleRegistry, sampleSource } from "../../support/registry.js";

/** `npm run project`: are the figures what the events make, and if not, make them anew. */
let registry: Registry;
let fresh: FreshStore;

beforeAll(async () => {
  registry = await sampleRegistry();
  fresh = await freshStore();
});
beforeEach(async () => {
  await fresh.empty();
  await fresh.store.registries.save(registry.version, await sampleSource());
  await commitAll(fresh.store, [aFiling(), aFiling(), aFiling()]);
  await recordAll(fresh.store, registry);
});
afterAll(() => fresh.close());

const project = (...args: string[]) => runWith((io) => runProject(args, io, { MONGODB_URI: fresh.uri }));
const figures = () => fresh.connection.collection<{ _id: string }>("figures");
const tamper = () => figures().updateOne({ _id: "1|district|ever" }, { $inc: { "n.reported": 4 } });

test("untouched figures are what the events make", async () => {
  const { code, stdout, stderr } = await project("--check");
  expect([code, stdout]).toEqual([0, "3 events of 3 aggregates, at position 3 (generation 1): 0 differences\n"]);
  expect(stderr).toContain("checked 100%");
});

test("a figure that somebody changed is named, with what the events make and what mends it; the rebuild mends it", async () => {
  await tamper();
  const found = await project("--check");
  expect(found.code).toBe(1);
  expect(found.stdout.split("\n")).toEqual([
    "! district|ever reported: 7 is kept, the events make 3",
    "3 events of 3 aggregates, at position 3 (generation 1): 1 differences",
    "mend them with: npm run project -- --rebuild",
    "",
  ]);
  const { code, stdout, stderr } = await project("--rebuild");
  expect([code, stdout]).toEqual([0, "rebuilt and shown: 3 events of 3 aggregates, at position 3 (generation 2)\n"]);
  expect(stderr).toContain("rebuilt 100%");
  expect((await project("--check")).code).toBe(0);
});

test("for programs, in JSON", async () => {
  await tamper();
  const { code, stdout } = await project("--check", "--json");
  const difference = { what: "count", sheet: "district|ever", name: "reported", kept: 7, made: 3 };
  expect([code, JSON.parse(stdout)]).toEqual([
    1,
    { position: 3, generation: 1, aggregates: 3, events: 3, differences: [difference] },
  ]);
  expect(JSON.parse((await project("--rebuild", "--json")).stdout)).toMatchObject({ outcome: "rebuilt", position: 3 });
});

test("it says how it is used, and refuses to guess which of the two is meant", async () => {
  expect(await project("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--rebuild") });
  expect(await project()).toMatchObject({ code: 1, stderr: expect.stringContaining("--check") });
  expect(await project("--check", "--rebuild")).toMatchObject({ code: 1, stdout: "" });
});

/** The command in a process of its own, killed as soon as it has said so much; whatever it had done by then. */
async function killedAfter(share: string): Promise<void> {
  const env = { PATH: process.env.PATH ?? "", MONGODB_URI: fresh.uri };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/project.ts", "--rebuild"], { env });
  let said = "";
  child.stderr.on("data", (bytes) => {
    said += bytes;
    if (said.includes(share)) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.once("exit", resolve));
  expect(said).toContain(share);
}

test("killed with -9 while it rebuilds, the figures are the old ones or the new ones, and the next one finishes", async () => {
  const filings = Array.from({ length: 1_197 }, () => fresh.store.records.commit([aFiling()]));
  await Promise.all(filings);
  await recordAll(fresh.store, registry);
  await tamper();
  await killedAfter("rebuilt 30%");
  const { position, sheet } = await fresh.store.figures.read({ sheets: ["district|ever"] });
  expect([1_200, 1_204]).toContain(sheet("district", "ever").get("reported"));
  expect(position).toBe(1_200);
  expect((await project("--rebuild")).code).toBe(0);
  expect(await project("--check")).toMatchObject({ code: 0 });
  const generations = (await figures().distinct("_id")).map((id) => id.split("|")[0]);
  expect(new Set(generations).size).toBe(1);
}, 30_000);
