import { parseArgs } from "node:util";
import { departmentJson, districtJson, streetJson } from "../../adapters/http/api/present-scorecards.js";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { readConfig } from "../../config/environment.js";
import { districtUnit } from "../../src/app/scorecards/district-scorecard.js";
import { type Again, monthAgain } from "../../src/app/scorecards/month-again.js";
import type { ReadScorecard } from "../../src/app/scorecards/read-scorecards.js";
import { loadRegistries } from "../../src/assembly/load-registry.js";
import { joinStore } from "../../src/assembly/open-store.js";
import { againLines } from "../../src/cards/scorecard-sheet/again-lines.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { type Month, monthDates } from "../../src/domain/scoring/month-dates.js";
import type { Scorecard } from "../../src/domain/scoring/scorecard.js";
import { asId, type UnitCode } from "../../src/domain/shared/ids.js";
import { isoLocal } from "../../src/domain/shared/local-time.js";
import type { Registries } from "../../src/ports/registries.js";
import { type Io, writeJson, writeLine } from "./io.js";

const USAGE = `How did this month come about? Reckoned once more from the record of events, by the rule book it was closed under, and compared
with the scorecard that was closed.

  npm run explain -- month <yyyy-mm> <department|street|district> [--json]     2026-03 D04 · 2026-03 440112014 · 2026-03 district

Every call and every deduction line by line; with --json {month, unit, closedAt, matches, differences, card}. 'matches' is null for a month
that is not closed yet: it is reckoned as it stands. The exit code is 1 when a closed card differs. The database is that of MONGODB_URI, or
the embedded one under DATA_DIR, also while the service runs.`;

/** Aggregates looked at at a time. */
const PAGE = 500;
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** `explain month <yyyy-mm> <unit>`. Returns the exit code. */
export async function runMonth(args: string[], io: Io, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  const [month = "", name = "", ...more] = positionals;
  if (values.help) return said(io.stdout, USAGE, 0);
  if (!MONTH.test(month) || name === "" || more.length > 0) return said(io.stderr, USAGE, 1);
  const log = createLog({ level: "error" });
  const { store, close } = await joinStore(readConfig(env), systemClock(), log);
  try {
    const registries = await loadRegistries(store.registries, log, false);
    const unit = unitNamed(registries.current(), name);
    if (unit === undefined) return said(io.stderr, `No department and no street has the code ${name}.`, 1);
    const { projections, scorecards } = store;
    const again = await monthAgain({ projections, scorecards, registries, pageSize: PAGE }, month, unit, new Date());
    if (values.json) await writeJson(io.stdout, await againJson(again, registries));
    else for (const line of againLines(again, await registryOf(again, registries))) await writeLine(io.stdout, line);
    return again.differences.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}

function unitNamed(registry: Registry, name: string): UnitCode | undefined {
  if (name.toLowerCase() === "district") return districtUnit(registry);
  const unit = registry.units.get(asId<UnitCode>(name.toUpperCase()));
  return unit?.kind === "DEPARTMENT" || unit?.kind === "STREET" ? unit.code : undefined;
}

function registryOf({ reckoned }: Again, registries: Registries): Promise<Registry> {
  return registries.at(reckoned.registry);
}

async function againJson(again: Again, registries: Registries) {
  const { reckoned, closed, at, differences } = again;
  return {
    month: reckoned.month,
    unit: reckoned.unit,
    closedAt: closed ? isoLocal(at) : null,
    matches: closed ? differences.length === 0 : null,
    differences,
    card: cardJson(reckoned, closed !== undefined, await registryOf(again, registries)),
  };
}

/** As the read API gives it. */
function cardJson(card: Scorecard, closed: boolean, registry: Registry): object {
  const dates = monthDates(card.month as Month, registry.calendar, registry.rules);
  const read = { dates, adjustments: [], status: closed ? "final" : "open" } as const;
  switch (card.kind) {
    case "department":
      return departmentJson({ ...read, card } satisfies ReadScorecard<typeof card>, [], registry);
    case "street":
      return streetJson({ ...read, card }, registry);
    case "district":
      return districtJson({ ...read, card }, registry);
  }
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
