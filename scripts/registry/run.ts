import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { buildRegistry, PARTS, type RegistrySource, readRegistrySource } from "../../adapters/registry/index.js";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { readConfig } from "../../config/environment.js";
import type { RegistryShelf } from "../../src/assembly/load-registry.js";
import { joinStore } from "../../src/assembly/open-store.js";
import { type Io, writeLine } from "../explain/io.js";
import { type Difference, differences } from "./differences.js";
import { monthsAsked, rehearse } from "./rehearse.js";

const HELP = `npm run registry -- import <folder> [--yes]   check the folder, show what changes, put it in force
npm run registry -- diff <folder> [--json]    show what an import would change
npm run registry -- export <folder>           write the district in force as YAML files
npm run registry -- rehearse <folder> [--months 2026-01..2026-03] [--json]
                                              reckon past months by the folder's rule book, beside how they were; the
                                              last month without --months. Nothing is written.

The folder holds ${PARTS.map((part) => `${part}.yaml`).join(", ")}. The database is that of MONGODB_URI, or the embedded
one under DATA_DIR; running instances pick a new version up within a minute.`;

type Store = RegistryShelf;

/** The command line of the registry; gives the exit code. */
export async function runRegistry(args: string[], io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      yes: { type: "boolean" },
      json: { type: "boolean" },
      months: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [command, folder] = positionals;
  if (values.help) return said(io.stdout, HELP, 0);
  if (!folder || !isCommand(command)) return said(io.stderr, HELP, 1);
  const now = systemClock().now();
  const months = monthsAsked(values.months, now);
  if (!months) return said(io.stderr, "--months takes 2026-01 or 2026-01..2026-03", 1);
  // Whatever is wrong with the folder is said before a database is needed.
  const source = command === "export" ? undefined : await readRegistrySource(folder);
  if (source) buildRegistry(source);
  const config = readConfig(env);
  const log = createLog({ level: "warn" });
  const opened = await joinStore(config, systemClock(), log);
  const { store, close } = opened;
  try {
    if (source && command === "rehearse") {
      return await rehearse(opened, source, { months, json: values.json === true, now }, io, log);
    }
    if (!source) return await exportTo(store.registries, folder, io, env);
    const found = differences((await store.registries.latest())?.source as RegistrySource | undefined, source);
    if (command === "diff") return await showDifferences(found, values.json === true, io);
    return await importFrom(store.registries, source, found, values.yes === true, io);
  } finally {
    await close();
  }
}

const COMMANDS = ["import", "diff", "export", "rehearse"] as const;

function isCommand(word: string | undefined): word is (typeof COMMANDS)[number] {
  return COMMANDS.some((command) => command === word);
}

async function importFrom(
  store: Store,
  source: RegistrySource,
  found: Difference[],
  yes: boolean,
  io: Io,
): Promise<number> {
  if (found.length === 0) return said(io.stdout, "Nothing changes: this district is in force already.", 0);
  await showDifferences(found, false, io);
  if (!yes && !(await agreed(io))) return said(io.stderr, "Nothing was changed.", 1);
  const { version } = buildRegistry(source);
  await store.save(version, source);
  return said(io.stdout, `Version ${version} is in force.`, 0);
}

/** The staff list goes out with it: noted on stderr as every export is (domain 3). */
async function exportTo(store: Store, folder: string, io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const latest = await store.latest();
  if (!latest) return said(io.stderr, "There is no registry yet: import one first.", 1);
  await mkdir(folder, { recursive: true });
  const source = latest.source as RegistrySource;
  await Promise.all(PARTS.map((part) => writeFile(join(folder, `${part}.yaml`), stringify(source[part]))));
  createLog({ level: "info" }).info(
    { by: env.USER ?? env.LOGNAME ?? null, version: latest.version, folder },
    "district exported",
  );
  return said(io.stdout, `Version ${latest.version} written to ${folder}.`, 0);
}

async function showDifferences(found: readonly Difference[], json: boolean, io: Io): Promise<number> {
  if (json) return said(io.stdout, JSON.stringify(found), 0);
  for (const { change, path } of found) await writeLine(io.stdout, `${MARK[change]} ${path}`);
  return said(io.stdout, `${found.length} differences`, 0);
}

const MARK = { added: "+", removed: "-", changed: "~" } as const;

async function agreed(io: Io): Promise<boolean> {
  const asking = createInterface({ input: io.stdin, output: io.stderr });
  const answer = await asking.question("Put this in force? [y/N] ");
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
