import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { readConfig } from "../../../config/environment.js";
import { startService } from "../../../src/service.js";
import { districtAt } from "../../demo/district.js";
import { type Io, writeJson, writeLine } from "../../explain/io.js";
import { type Loaded, openWall } from "./wall.js";

const HELP = `npm run bench -- screen [--presses 50] [--screens 50] [--json]

How long it takes from sending a report in chat until the wall shows another total, in a real Chromium, while other
screens follow too; and what the page loads. Needs the built page: npm run build.`;

/** Reports come at no fixed beat, so that they meet the feed's own at every point. */
const LONGEST_GAP_MS = 1_500;
const SENTENCES = ["科翔路12号门口垃圾堆了两天", "联和一街路灯不亮", "科翔公园井盖缺失", "联和二街有人占道摆摊"];

type Figures = {
  readonly presses: number;
  readonly screens: number;
  /** Milliseconds until the number had changed; `answer` until the chat had its answer. */
  readonly screen: Spread;
  readonly answer: Spread;
  readonly loaded: Loaded;
};
type Spread = { readonly median: number; readonly p99: number; readonly most: number };

/** `bench screen …`. Returns the exit code. */
export async function runScreenBench(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...{ presses: { type: "string", default: "50" }, screens: { type: "string", default: "50" } },
      ...{ json: { type: "boolean" }, help: { type: "boolean" } },
    },
  });
  if (values.help) {
    await writeLine(io.stdout, HELP);
    return 0;
  }
  const dataDir = await mkdtemp(join(tmpdir(), "bench-screen-"));
  const service = await startService(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "error", PORT: "0" }));
  const browser = await openBrowser();
  try {
    const figures = await measure(service.address, browser, Number(values.presses), Number(values.screens), io);
    if (values.json) await writeJson(io.stdout, figures);
    else for (const line of linesOf(figures)) await writeLine(io.stdout, line);
    return 0;
  } finally {
    await browser.close();
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** In one process this browser would end with its first page. */
async function openBrowser(): Promise<Browser> {
  const flags = packaged.args.filter((flag) => flag !== "--single-process");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: flags });
}

async function measure(base: string, browser: Browser, presses: number, screens: number, io: Io): Promise<Figures> {
  const wall = await openWall(browser, base);
  const others = new AbortController();
  for (let at = 1; at < screens; at += 1) void listen(base, others.signal);
  const { say } = await districtAt(base, async () => undefined);
  const answered: number[] = [];
  const shown: number[] = [];
  for (let at = 0; at < presses; at += 1) {
    await pause(Math.random() * LONGEST_GAP_MS);
    const start = Date.now();
    const changed = wall.nextChange();
    await say("lianhe.grid01", `${SENTENCES[at % SENTENCES.length]},第${at + 1}处`);
    answered.push(Date.now() - start);
    shown.push((await changed) - start);
    if (at % 10 === 9) await writeLine(io.stderr, `${at + 1} of ${presses}`);
  }
  others.abort();
  return { presses, screens, screen: spreadOf(shown), answer: spreadOf(answered), loaded: wall.loaded };
}

/** Another screen: it takes what it is told. */
async function listen(base: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await fetch(`${base}/api/v1/live`, { signal });
    const reader = answer.body?.getReader();
    while (reader && !(await reader.read()).done);
  } catch {
    // Left, as it was told to.
  }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

function linesOf({ presses, screens, screen, answer, loaded }: Figures): string[] {
  const spread = ({ median, p99, most }: Spread) => `median ${median} ms, p99 ${p99} ms, longest ${most} ms`;
  const size = (bytes: number) => `${Math.round(bytes / 1_024)} kB`;
  return [
    `${presses} reports, ${screens} screens open`,
    `until the chat has its answer    ${spread(answer)}`,
    `until the wall shows the number  ${spread(screen)}`,
    `the page loads ${size(loaded.page + loaded.fonts)}: page, script and style ${size(loaded.page)}, ${loaded.fontFiles} font files ${size(loaded.fonts)}`,
  ];
}
