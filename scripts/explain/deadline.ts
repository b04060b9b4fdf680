import { parseArgs } from "node:util";
import { z } from "zod";
import { readRegistryFolder } from "../../adapters/registry/index.js";
import { type DeadlineJson, deadlineJson } from "../../src/cards/deadline.js";
import type { Calendar } from "../../src/domain/deadline/calendar.js";
import { deadlineFrom } from "../../src/domain/deadline/deadline-from.js";
import { parseLimit } from "../../src/domain/deadline/limit.js";
import { districtFolder } from "./district-folder.js";
import { parseInstant } from "./instant.js";
import { type Io, writeJson, writeLine } from "./io.js";
import { answerLines } from "./json-lines.js";

const USAGE = `Why is this the deadline? Explains a limit in the district's calendar, as JSON. Needs no database.

  npm run explain -- deadline --from <instant> --limit <limit>
  npm run explain -- deadline -        reads {"from", "limit"} one a line, writes one answer a line

  --from <instant>     2026-03-10T10:00, in Asia/Shanghai unless it has an offset (…Z, …+08:00)
  --limit <limit>      5wd workdays, 2nd natural days, 4wh working hours, 90wmin working minutes, 24h, 30min
  --district <folder>  the district's files, config/district by default

Answer: {from, limit, due, counted: [date], skipped: [{date, why}]}, with unconfirmed: true where a year without
official holiday list was needed (日历待确认). A bad line gives {"error"} in its place and exit code 1 at the end.`;

const Question = z.object({ from: z.string(), limit: z.string() });

/** `explain deadline`. Returns the exit code. */
export async function runDeadline(args: string[], io: Io): Promise<number> {
  const asked = readArguments(args);
  if ("error" in asked) return complain(asked.error, io);
  if (asked.help) return answerHelp(io);
  const { calendar } = await readRegistryFolder(asked.district);
  if (asked.lines) return answerLines(io, (question) => explainDeadline(question, calendar));
  const answer = explainDeadline(asked.question, calendar);
  if ("error" in answer) return complain(answer.error, io);
  await writeJson(io.stdout, answer);
  return 0;
}

type Arguments = { help: boolean; lines: boolean; district: string; question: unknown };

function readArguments(args: string[]): Arguments | { error: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        from: { type: "string" },
        limit: { type: "string" },
        district: { type: "string", default: districtFolder() },
      },
    });
    const { help, from, limit, district } = values;
    const lines = positionals.length === 1 && positionals[0] === "-";
    if (lines && (from ?? limit) !== undefined) return { error: "- reads from and limit from its input" };
    if (positionals.length > 0 && !lines) return { error: `unexpected argument: ${positionals.join(" ")}` };
    return { help, lines, district, question: { from, limit } };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function explainDeadline(question: unknown, calendar: Calendar): DeadlineJson | { error: string } {
  const asked = Question.safeParse(question);
  if (!asked.success) return { error: "from and limit are needed, each as text" };
  const from = parseInstant(asked.data.from);
  if (!from) return { error: `from is not an instant such as 2026-03-10T10:00: ${asked.data.from}` };
  const limit = parseLimit(asked.data.limit);
  if (!limit) return { error: `limit is none of 5wd, 2nd, 4wh, 90wmin, 24h, 30min: ${asked.data.limit}` };
  return deadlineJson(deadlineFrom(from, limit, calendar));
}

async function answerHelp(io: Io): Promise<number> {
  await writeLine(io.stdout, USAGE);
  return 0;
}

async function complain(error: string, io: Io): Promise<number> {
  await writeLine(io.stderr, `${error}\nnpm run explain -- deadline --help says how to ask.`);
  return 1;
}
