import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startEmbeddedMongo } from "../../../adapters/mongo/embedded/start-embedded-mongo.js";
import { readRegistryFolder } from "../../../adapters/registry/index.js";
import { createLog } from "../../../adapters/system/create-log.js";
import { projectFolder } from "../../../src/assembly/project-folder.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { type Io, writeJson, writeLine } from "../../explain/io.js";
import { createProgress } from "../../progress.js";
import { benchEnv, importSample } from "../programs.js";
import { startStubPlatform } from "../stub-platform.js";
import { closeMonths } from "./close-months.js";
import { fill } from "./fill.js";
import { measurePages, type Pair } from "./measure.js";
import { openOne, withDatabase } from "./opened.js";
import { pagesOf } from "./pages.js";
import { MOST_RATIO, type PagesFigures, report } from "./report.js";
import { playTemplates } from "./templates.js";

const HELP = `npm run bench -- pages [--small 10000] [--large 1000000] [--open <n>] [--months 12] [--rounds 60] [--data <folder>] [--json]

Reads every page of two services, one over the smaller and one over the larger number of matters, turn by turn in one run,
and compares the medians: a page costs the same however much is stored. Both databases span the same months, so that
the larger one has more of everything on every day. Histories are played by the real use cases and copied; of all matters 0.18 %
become calls and 0.2 % are open (the newspaper's share). What the recorder keeps is written by its own functions.

  --open <n>        so many open matters in both: the same work at hand, and a longer past behind it
  --data <folder>   keep both databases there, and use them again when they are there already; without it everything is
                    built under the system's temporary folder and deleted afterwards

Exit code 1 when a page costs more than ${MOST_RATIO} times as much.`;

type Options = {
  readonly small: number;
  readonly large: number;
  readonly open?: number;
  readonly months: number;
  readonly rounds: number;
};

/** `bench pages …`. Returns the exit code. */
export async function runPagesBench(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ small: { type: "string", default: "10000" }, large: { type: "string", default: "1000000" } },
      ...{
        open: { type: "string" },
        months: { type: "string", default: "12" },
        rounds: { type: "string", default: "60" },
      },
      ...{ data: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean" } },
    },
  });
  if (values.help) {
    await writeLine(io.stdout, HELP);
    return 0;
  }
  const options = {
    ...{ small: Number(values.small), large: Number(values.large) },
    ...(values.open === undefined ? {} : { open: Number(values.open) }),
    ...{ months: Number(values.months), rounds: Number(values.rounds) },
  };
  const folder = values.data ?? (await mkdtemp(join(tmpdir(), "bench-pages-")));
  await mkdir(folder, { recursive: true });
  try {
    const figures = await benched(folder, options, io);
    if (values.json) await writeJson(io.stdout, figures);
    else await writeLine(io.stdout, report(figures));
    return figures.pages.some(({ ratio }) => ratio > MOST_RATIO) ? 1 : 0;
  } finally {
    if (values.data === undefined) await rm(folder, { recursive: true, force: true });
  }
}

async function benched(folder: string, options: Options, io: Io): Promise<PagesFigures> {
  const mongo = await startEmbeddedMongo({ dataDir: folder, log: createLog({ level: "error" }) });
  const platform = await startStubPlatform();
  try {
    const registry = await readRegistryFolder(projectFolder("config", "district"));
    const now = new Date();
    await build(mongo.uri, options, registry, now, io);
    const open = (which: "small" | "large") =>
      openOne(
        {
          uri: mongo.uri,
          name: nameOf(options[which], options),
          platform: platform.address,
          folder: join(folder, which),
        },
        registry,
      );
    const pair = { small: await open("small"), large: await open("large") };
    try {
      return await measured(pair, options, now, io);
    } finally {
      await pair.small.close();
      await pair.large.close();
    }
  } finally {
    platform.stop();
    await mongo.stop();
  }
}

function nameOf(matters: number, { open }: Options): string {
  return open === undefined ? `pages_${matters}` : `pages_${matters}_${open}`;
}

/** Both databases, as far as they are not there yet. */
async function build(uri: string, options: Options, registry: Registry, now: Date, io: Io): Promise<void> {
  const templates = await playTemplates(registry);
  const { months, open } = options;
  const plan = { months, ...(open === undefined ? {} : { open }) };
  for (const matters of [options.small, options.large]) {
    const database = nameOf(matters, options);
    const address = withDatabase(uri, database);
    const began = performance.now();
    await importSample(benchEnv(address, ""));
    const filled = await fill({ uri, database, plan: { ...plan, matters } }, templates, registry, now, io);
    if (!filled) continue;
    await closeMonths(address, registry, months, now);
    const seconds = Math.round((performance.now() - began) / 1_000);
    await writeLine(io.stderr, `${matters} matters: built in ${seconds} s, ${JSON.stringify(filled)}`);
  }
}

async function measured(pair: Pair, options: Options, now: Date, io: Io): Promise<PagesFigures> {
  const fresh = await pair.large.memory();
  const progress = createProgress(io, "pages read");
  const pages = await measurePages(await pagesOf([pair.small, pair.large], now), pair, options.rounds, progress.to);
  progress.end();
  return {
    ...options,
    machine: { cores: cpus().length, load: loadavg()[0] ?? Number.NaN },
    memory: { fresh, after: await pair.large.memory() },
    pages,
  };
}
