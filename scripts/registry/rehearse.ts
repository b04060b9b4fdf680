import { buildRegistry, type RegistrySource } from "../../adapters/registry/index.js";
import { type ChangedCall, type Rehearsal, rehearseMonth } from "../../src/app/scorecards/rehearse.js";
import { loadRegistries } from "../../src/assembly/load-registry.js";
import type { OpenStore } from "../../src/assembly/open-store.js";
import { recorderOf } from "../../src/assembly/start-recorder.js";
import { scoreJson } from "../../src/cards/score.js";
import { type Month, monthOf, monthsLater } from "../../src/domain/scoring/month-dates.js";
import type { CallScore } from "../../src/domain/scoring/score.js";
import { figuresUpToDate } from "../../src/jobs/figures-up-to-date.js";
import type { Log } from "../../src/ports/log.js";
import { type Io, writeJson, writeLine } from "../explain/io.js";

const MONTHS = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\.\.(\d{4}-(?:0[1-9]|1[0-2])))?$/;

/** The months that are asked for, oldest first; without a word the last that is over. Undefined for anything else. */
export function monthsAsked(text: string | undefined, now: Date): Month[] | undefined {
  if (text === undefined) return [monthsLater(monthOf(now), -1)];
  const [, first, last = first] = MONTHS.exec(text) ?? [];
  if (first === undefined || last === undefined || last < first) return undefined;
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthsLater(month, 1)) months.push(month);
  return months;
}

type Wanted = { readonly months: readonly Month[]; readonly json: boolean; readonly now: Date };

/** A service that was away for long may have left much. */
const RECORDED_WITHIN_MS = 10 * 60_000;

/** Past months under the rule book of a folder, beside how they were. Writes nothing to the database. */
export async function rehearse(
  { store }: OpenStore,
  source: RegistrySource,
  { months, json, now }: Wanted,
  io: Io,
  log: Log,
): Promise<number> {
  const registries = await loadRegistries(store.registries, log, false);
  const recorder = recorderOf(store, registries, log);
  const figures = figuresUpToDate(store.figures, recorder, RECORDED_WITHIN_MS);
  const { lists, records, scorecards } = store;
  const deps = { lists, records, scorecards, registries, figures };
  const next = buildRegistry(source);
  const played: Rehearsal[] = [];
  recorder.start(); // where no service runs, what it left is recorded here
  try {
    for (const [i, month] of months.entries()) {
      await writeLine(io.stderr, `${i + 1}/${months.length} ${month} …`);
      played.push(await rehearseMonth(deps, month, next, now));
    }
  } finally {
    await recorder.stop();
  }
  if (json) await writeJson(io.stdout, played.map(asJson));
  else for (const line of played.flatMap(asLines)) await writeLine(io.stdout, line);
  return 0;
}

function asJson({ month, departments, streets }: Rehearsal) {
  return {
    month,
    departments: departments.map(({ was, would, calls }) => ({
      unit: was.unit,
      was: { total: was.result.total ?? null, band: was.result.band ?? null },
      would: { total: would.result.total ?? null, band: would.result.band ?? null },
      calls: calls.map(({ no, was: before, would: after }) => ({
        no,
        was: before ? scoreJson(no, before) : null,
        would: after ? scoreJson(no, after) : null,
      })),
    })),
    streets: streets.map(({ was, would }) => ({ unit: was.unit, was: was.result.total, would: would.result.total })),
  };
}

function asLines({ month, departments, streets }: Rehearsal): string[] {
  return [
    month,
    ...departments.flatMap(({ was, would, calls }) => [
      `  ${was.unit}  ${totalText(was.result)} → ${totalText(would.result)}  (${calls.length} calls differ)`,
      ...calls.flatMap(callLines),
    ]),
    ...streets.map(({ was, would }) => `  ${was.unit}  ${was.result.total} → ${would.result.total}`),
  ];
}

function totalText({ total, band }: { readonly total?: number; readonly band?: string }): string {
  return total === undefined ? "-" : [total, band].filter((part) => part !== undefined).join(" ");
}

/** The call, and the reckoning of each part that differs. */
function callLines({ no, was, would }: ChangedCall): string[] {
  const before = was ? scoreJson(no, was).parts : [];
  const after = would ? scoreJson(no, would).parts : [];
  const changed = after.filter(({ dimension, points, why }) =>
    before.every((part) => part.dimension !== dimension || part.points !== points || part.why !== why),
  );
  return [
    `    ${no}  ${pointsText(was)} → ${pointsText(would)}`,
    ...changed.map(({ dimension, points, full, why }) => `      ${dimension} ${points}/${full}: ${why}`),
  ];
}

function pointsText(score: CallScore | undefined): string {
  return score === undefined ? "-" : `${score.total} (weight ${score.weight})`;
}
