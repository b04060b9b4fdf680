import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbeddedMongo } from "../adapters/mongo/embedded/start-embedded-mongo.js";
import { readRegistryFolder } from "../adapters/registry/index.js";
import { createLog } from "../adapters/system/create-log.js";
import { projectFolder } from "../src/assembly/project-folder.js";
import { type BenchPlan, measure } from "./bench/measure.js";
import { benchEnv, importSample, startFloor, startProduct } from "./bench/programs.js";
import { report } from "./bench/report.js";
import { startStubPlatform } from "./bench/stub-platform.js";

const HELP = `npm run bench -- [--quick] [--json]
npm run bench -- screen [--help]
npm run bench -- pages [--help]

Filing callbacks a second against the floor (ARCHITECTURE.md, "Speed"): both programs run on the same database and take
turns in one run, 32 connections each. Then the answer times at half of the product's throughput.

  --quick   3 rounds of 4 seconds instead of 6 of 10
  --json    one JSON object instead of a table
`;

const QUICK: BenchPlan = { rounds: 3, seconds: 4, warmUpSeconds: 8 };
const FULL: BenchPlan = { rounds: 6, seconds: 10, warmUpSeconds: 15 };

async function bench(args: string[]): Promise<void> {
  if (args[0] === "screen") {
    // A browser is loaded for this alone.
    const { runScreenBench } = await import("./bench/screen/run.js");
    process.exitCode = await runScreenBench(args.slice(1), process);
    return;
  }
  if (args[0] === "pages") {
    const { runPagesBench } = await import("./bench/pages/run.js");
    process.exitCode = await runPagesBench(args.slice(1), process);
    return;
  }
  const { values } = parseArgs({
    args,
    options: { quick: { type: "boolean" }, json: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const mongo = await startEmbeddedMongo({ dataDir: folder, log: createLog({ level: "error" }) });
  const platform = await startStubPlatform();
  const stops: (() => Promise<void>)[] = [];
  try {
    const env = benchEnv(mongo.uri, platform.address);
    await importSample(env);
    const floor = await startFloor(env);
    stops.push(floor.stop);
    const product = await startProduct(env, folder);
    stops.push(product.stop);
    const registry = await readRegistryFolder(projectFolder("config", "district"));
    const senders = [...registry.staff.values()]
      .filter((one) => one.roles.includes("GRID_WORKER"))
      .map((one) => one.id);
    const figures = await measure(values.quick ? QUICK : FULL, floor.address, product.address, senders, (line) =>
      process.stderr.write(`${line}\n`),
    );
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : report(figures));
  } finally {
    for (const stop of stops.reverse()) await stop();
    platform.stop();
    await mongo.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await bench(process.argv.slice(2));
