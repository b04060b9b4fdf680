import { parseArgs } from "node:util";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { readConfig } from "../../config/environment.js";
import { joinStore } from "../../src/assembly/open-store.js";
import { isoLocal } from "../../src/domain/shared/local-time.js";
import type { AuditFinding, AuditResult } from "../../src/ports/audit.js";
import { type Io, writeJson, writeLine } from "../explain/io.js";
import { createProgress } from "../progress.js";

const HELP = `Is the record what it was? Recomputes every event's hash, compares each event with its copy, and the chain over all copies.

  npm run audit                 says what is wrong, and the root over everything recorded
  npm run audit -- --root <hex> says, besides, where a root stood that was told before; the first 16 digits are enough, as the
                                governance office's digest tells them every workday (事件链根)
  npm run audit -- --json       for programs

The exit code is 1 when anything is wrong. Nothing is written. The database is that of MONGODB_URI, or the embedded one under
DATA_DIR, also while the service runs.`;

const ROOT = /^[0-9a-f]{16,64}$/;

/** `audit …`. Returns the exit code. */
export async function runAudit(args: string[], io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { root: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return said(io.stdout, HELP, 0);
  const { root } = values;
  if (root !== undefined && !ROOT.test(root)) return said(io.stderr, "--root takes 16 to 64 hexadecimal digits.", 1);
  const { store, close } = await joinStore(readConfig(env), systemClock(), createLog({ level: "warn" }));
  const progress = createProgress(io, "audited");
  try {
    const result = await store.audit.run({ progress: progress.to, ...(root === undefined ? {} : { root }) });
    progress.end();
    if (values.json) await writeJson(io.stdout, result);
    else for (const line of linesOf(result, root)) await writeLine(io.stdout, line);
    const unknown = root !== undefined && result.asked === undefined;
    return result.findings.length > 0 || unknown ? 1 : 0;
  } finally {
    await close();
  }
}

function linesOf(result: AuditResult, root: string | undefined): string[] {
  const { aggregates, events, position, pending, findings, asked } = result;
  return [
    ...findings.map(findingLine),
    `${events} events of ${aggregates} aggregates, ${position} copies, ${pending} not copied yet: ${findings.length} findings`,
    `root ${result.root || "-"} at ${position}`,
    ...(root === undefined ? [] : [askedLine(asked)]),
  ];
}

const WHAT: Readonly<Record<AuditFinding["what"], string>> = {
  chain: "does not follow from the event before it",
  copy: "is not what its copy says",
  missing: "has no copy",
  extra: "is a copy of what no aggregate holds",
  root: "breaks the chain over all copies",
  position: "a copy was taken out",
  tail: "copies were cut off at the end",
};

function findingLine({ what, no, seq, position }: AuditFinding): string {
  const event = no === undefined ? "" : `${no} event ${seq} `;
  return `! ${event}${WHAT[what]}${position === undefined ? "" : ` (position ${position})`}`;
}

function askedLine(asked: AuditResult["asked"]): string {
  if (!asked) return "! the root that was asked for was never one of this record";
  return `the root that was asked for stood at ${asked.position}, ${isoLocal(asked.at)}`;
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
