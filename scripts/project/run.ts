import { parseArgs } from "node:util";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { readConfig } from "../../config/environment.js";
import type { FigureDifference } from "../../src/app/figures/whole-figures.js";
import { loadRegistries } from "../../src/assembly/load-registry.js";
import { joinStore } from "../../src/assembly/open-store.js";
import {
  type Checked,
  checkFigures,
  type Looked,
  type ProjectDeps,
  type Rebuilt,
  rebuildFigures,
} from "../../src/jobs/project-figures.js";
import { type Io, writeJson, writeLine } from "../explain/io.js";
import { createProgress } from "../progress.js";

const HELP = `The figures of screen, digests and scorecards, the marks of the map and the tickers: are they what the recorded events make?

  npm run project -- --check      counts every event again and says where the figures differ; writes nothing
  npm run project -- --rebuild    makes them anew from the events, and shows them in one moment when they are whole
  … --json                        for programs

The exit code of --check is 1 when anything differs. Both may run beside the service: screens show the old figures until the new ones
hold everything, and what happens meanwhile counts once. A rebuild that was killed has changed nothing: run it again. After an upgrade that
counts something new, what was recorded before is in the new counts only after a rebuild. What has not been recorded yet is recorded by
the service (npm run audit tells how much). The database is that of MONGODB_URI, or the embedded one under DATA_DIR.`;

/** Aggregates counted at a time. */
const PAGE = 500;

/** `project …`. Returns the exit code. */
export async function runProject(args: string[], io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: "boolean", default: false },
      rebuild: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { check, rebuild, json, help } = values;
  if (help) return said(io.stdout, HELP, 0);
  if (check === rebuild) return said(io.stderr, HELP, 1);
  const log = createLog({ level: "error" });
  const { store, close } = await joinStore(readConfig(env), systemClock(), log);
  const progress = createProgress(io, check ? "checked" : "rebuilt");
  try {
    const registries = await loadRegistries(store.registries, log, false);
    const deps = { projections: store.projections, registries, log, pageSize: PAGE, progress: progress.to };
    return check ? await runCheck(deps, progress.end, io, json) : await runRebuild(deps, progress.end, io, json);
  } finally {
    await close();
  }
}

async function runCheck(deps: ProjectDeps, end: () => void, io: Io, json: boolean): Promise<number> {
  const checked = await checkFigures(deps);
  end();
  if (json) await writeJson(io.stdout, { ...checked, differences: checked.differences.slice(0, MOST_NAMED) });
  else for (const line of checkedLines(checked)) await writeLine(io.stdout, line);
  return checked.differences.length > 0 ? 1 : 0;
}

async function runRebuild(deps: ProjectDeps, end: () => void, io: Io, json: boolean): Promise<number> {
  const rebuilt = await rebuildFigures(deps);
  end();
  if (json) await writeJson(io.stdout, rebuilt);
  else await writeLine(io.stdout, `${REBUILT[rebuilt.outcome]}${lookedText(rebuilt)}`);
  return 0;
}

const REBUILT: Readonly<Record<Rebuilt["outcome"], string>> = {
  rebuilt: "rebuilt and shown: ",
  overtaken: "somebody else rebuilt the figures meanwhile, and theirs are shown: ",
  "nothing recorded": "nothing was ever recorded, so there are no figures: ",
};

/** Whoever finds so many rebuilds, and reads no list. */
const MOST_NAMED = 1_000;

function checkedLines(checked: Checked): string[] {
  const { differences } = checked;
  const unnamed = differences.length - MOST_NAMED;
  return [
    ...differences.slice(0, MOST_NAMED).map((one) => `! ${differenceText(one)}`),
    ...(unnamed > 0 ? [`! and ${unnamed} more`] : []),
    `${lookedText(checked)}: ${differences.length} differences`,
    ...(differences.length > 0 ? ["mend them with: npm run project -- --rebuild"] : []),
  ];
}

function lookedText({ events, aggregates, position, generation }: Looked): string {
  return `${events} events of ${aggregates} aggregates, at position ${position} (generation ${generation})`;
}

function differenceText(difference: FigureDifference): string {
  if (difference.what === "count") {
    const { sheet, name, kept, made } = difference;
    return `${sheet} ${name}: ${kept} is kept, the events make ${made}`;
  }
  if (difference.what === "ticker") {
    const { unit, kept, made } = difference;
    return `ticker of ${unit}: tells of the events ${list(kept)}, should of ${list(made)}`;
  }
  const { no, kept, made } = difference;
  if (kept && made) return `mark of ${no}: stands otherwise on the map than its events make it`;
  return `mark of ${no}: ${kept ? "stands on the map and should not" : "is missing on the map"}`;
}

function list(numbers: readonly number[]): string {
  return numbers.length === 0 ? "-" : numbers.join(",");
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
