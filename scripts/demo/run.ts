import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../../config/environment.js";
import { startService } from "../../src/service.js";
import { type Io, writeJson, writeLine } from "../explain/io.js";
import { type District, districtAt } from "./district.js";
import { lastWeek } from "./last-week.js";
import { type Outcome, outcome, outcomeLines } from "./outcome.js";
import { playStory, type Step } from "./story.js";
import { theDay } from "./the-day.js";

const USAGE = `The day of the handbook (domain 15.4), played through the sandbox: encrypted callbacks, the real rules, a moved clock.

  npm run demo                 plays it in a database of its own, shows every answer and what the API says at the end
  npm run demo -- --json       what the API says at the end, for programs
  npm run demo -- --stay       stays until Ctrl-C, so that phones and screen can be looked at; PORT as for npm start`;

const DAY = "2026-03-10";
const BEFORE = { week: "2026-03-03", yesterday: "2026-03-09" };
/** After the last limit of the day: one red light, one default rating. */
const EVENING = "2026-03-10T17:31:00+08:00";

/** `demo …`. Returns the exit code. */
export async function runDemo(
  args: string[],
  io: Io,
  env: NodeJS.ProcessEnv,
  stopped: () => Promise<void>,
): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean" }, stay: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return said(io, USAGE);
  const dataDir = await mkdtemp(join(tmpdir(), "demo-"));
  const { MONGODB_URI } = env;
  const config = readConfig({
    ...{ DATA_DIR: dataDir, LOG_LEVEL: "error", PORT: values.stay ? (env.PORT ?? "3000") : "0" },
    ...(MONGODB_URI === undefined ? {} : { MONGODB_URI }),
  });
  const service = await startService(config);
  try {
    const district = await districtAt(service.address, service.settled);
    const played = await play(district, values.json ? undefined : io);
    if (values.json) await writeJson(io.stdout, played);
    else for (const line of outcomeLines(played)) await writeLine(io.stdout, line);
    if (!values.stay) return 0;
    await said(io, `\nPhones  ${service.address}/sandbox/\nScreen  ${service.address}/screen/\n`);
    await stopped();
    return 0;
  } finally {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Last week, then the day, then the evening; each answer is shown as it comes. */
async function play(district: District, io: Io | undefined): Promise<Outcome> {
  const show = async ({ at, who, does }: Step, answer: string) => {
    const [first = ""] = answer.split("\n");
    if (io)
      await writeLine(io.stdout, `${at.slice(5).replace("T", " ")}  ${who}${does ? ` ${does}` : ""}  →  ${first}`);
  };
  await playStory(district, [...lastWeek(DAY, BEFORE), ...theDay(DAY)], show);
  await district.moveTo(EVENING);
  return outcome(district);
}

async function said(io: Io, text: string): Promise<number> {
  await writeLine(io.stdout, text);
  return 0;
}
