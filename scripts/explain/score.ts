import type { MongoStore } from "../../adapters/mongo/create-mongo-store.js";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { readConfig } from "../../config/environment.js";
import { rulesFor } from "../../src/app/rules-for.js";
import { loadRegistries } from "../../src/assembly/load-registry.js";
import { joinStore } from "../../src/assembly/open-store.js";
import { monthDeductionsJson } from "../../src/cards/month-deductions.js";
import { scoreJson } from "../../src/cards/score.js";
import { leadNoOf } from "../../src/domain/call/part-no.js";
import { scoreOfCall } from "../../src/domain/scoring/call-score.js";
import { eventDeductions } from "../../src/domain/scoring/event-deductions.js";
import { asId, type CallNo } from "../../src/domain/shared/ids.js";
import type { Lists } from "../../src/ports/records.js";
import type { Registries } from "../../src/ports/registries.js";
import { type Io, writeJson, writeLine } from "./io.js";
import { operationScores } from "./operation-score.js";

const USAGE = `How did this call get its points, or each body of a joint operation? As JSON, by the rule book it was made under.

  npm run explain -- score <number>      HJ-20260310-0003, or its last digits when they fit one call; 0003-1 for a 协办单
  npm run explain -- score <number>      LH-20260310-01

Answers {number, total, parts: [{dimension, points, full, why}]}; parts that are not decided yet are missing. Where 推诿, 虚假办结
or 督办单未回复 was confirmed about it, \`monthDeductions\` says by which proposal (WZ-…) the department's month loses how much: it is
no part of the call's total. Of a joint operation {number, bodies: [{body, total, weight, month, parts}]}; \`month\` is that of the
department's scorecard, null for a body that has none. The database is that of MONGODB_URI, or the embedded one under DATA_DIR, also while the service runs.`;

/** Shorter ones are padded: 3 is 0003, and 3-1 its first 协办单. */
const SHORT = /^(\d{1,4})(-\d{1,2})?$/;
const FULL = /^HJ-\d{8}-\d{4,}(-\d{1,2})?$/;

const OPERATION = /^LH-\d{8}-\d{2,}$/;

/** Enough to see that more than one call is meant, with the parts of each. */
const MOST = 20;

/** `explain score <number>`. Returns the exit code: 1 for a number that no call has, or that several have. */
export async function runScore(args: string[], io: Io, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const [number, ...more] = args;
  if (number === "--help" || number === "-h") return answered(io.stdout, USAGE, 0);
  const asked = number?.toUpperCase() ?? "";
  if (more.length > 0 || !(SHORT.test(asked) || FULL.test(asked) || OPERATION.test(asked)))
    return answered(io.stderr, USAGE, 1);
  const log = createLog({ level: "error" });
  const { store, close } = await joinStore(readConfig(env), systemClock(), log);
  try {
    const registries = await loadRegistries(store.registries, log, false);
    const scores = OPERATION.test(asked)
      ? await operationScores(store, registries, asId(asked))
      : await callScores(store, registries, asked);
    if (scores === undefined) return answered(io.stderr, `Nothing, or more than one call, has the number ${asked}.`, 1);
    await writeJson(io.stdout, scores);
    return 0;
  } finally {
    await close();
  }
}

async function callScores(
  { lists, records }: Pick<MongoStore, "lists" | "records">,
  registries: Registries,
  asked: string,
): Promise<object | undefined> {
  const no = await oneCall(lists, asked);
  const loaded = no === undefined ? undefined : await records.call(no);
  if (no === undefined || !loaded) return undefined;
  const { rules, calendar } = await rulesFor(registries, loaded.state.registry);
  const confirmed = monthDeductionsJson(eventDeductions(no, loaded.events, rules));
  return {
    ...scoreJson(no, scoreOfCall(loaded.events, rules, calendar)),
    ...(confirmed.length === 0 ? {} : { monthDeductions: confirmed }),
  };
}

async function oneCall(lists: Lists, asked: string): Promise<CallNo | undefined> {
  if (FULL.test(asked)) return asId<CallNo>(asked);
  const [, digits = "", place = ""] = SHORT.exec(asked) ?? [];
  const found = await lists.byShort(`${digits.padStart(4, "0")}${place}`, "call", MOST);
  const [first, ...others] = place === "" ? found.filter(({ no }) => leadNoOf(no) === undefined) : found;
  return first && others.length === 0 ? asId<CallNo>(first.no) : undefined;
}

async function answered(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
