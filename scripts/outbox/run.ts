import { parseArgs } from "node:util";
import { createLog } from "../../adapters/system/create-log.js";
import { systemClock } from "../../adapters/system/system-clock.js";
import { readConfig } from "../../config/environment.js";
import { openStore } from "../../src/assembly/open-store.js";
import { isoLocal } from "../../src/domain/shared/local-time.js";
import type { DeadLetter, DeadLetters } from "../../src/ports/records.js";
import { type Io, writeLine } from "../explain/io.js";

const HELP = `Messages that were given up (dead letters).

npm run outbox -- list [--limit 50] [--json]   what was given up, latest first, and why
npm run outbox -- resend <id> … [--json]       puts them back; a running service sends them within seconds

What the messages say is not shown: residents' words stay in the record. The database is that of MONGODB_URI, or the
embedded one under DATA_DIR.`;

/** Most that are listed at a time. */
const MOST = 1_000;

type Ask =
  | { readonly command: "list"; readonly limit: number; readonly json: boolean }
  | { readonly command: "resend"; readonly ids: readonly string[]; readonly json: boolean };

/** The command line of the outbox; gives the exit code. 1: not understood, or a letter was gone. */
export async function runOutbox(args: string[], io: Io, env: NodeJS.ProcessEnv): Promise<number> {
  const ask = readArguments(args);
  if (ask === "help") return said(io.stdout, HELP, 0);
  if (ask === undefined) return said(io.stderr, HELP, 1);
  const clock = systemClock();
  const { store, close } = await openStore(readConfig(env), clock, createLog({ level: "warn" }));
  try {
    return ask.command === "list"
      ? await list(store.deadLetters, ask, io)
      : await resend(store.deadLetters, ask, clock.now(), io);
  } finally {
    await close();
  }
}

function readArguments(args: string[]): Ask | "help" | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" }, help: { type: "boolean" }, limit: { type: "string", default: "50" } },
  });
  if (values.help) return "help";
  const [command, ...ids] = positionals;
  const json = values.json === true;
  if (command === "resend" && ids.length > 0) return { command, ids, json };
  const limit = Number(values.limit);
  const known = command === "list" && ids.length === 0 && Number.isInteger(limit) && limit >= 1 && limit <= MOST;
  return known ? { command, limit, json } : undefined;
}

async function list(letters: DeadLetters, { limit, json }: Extract<Ask, { command: "list" }>, io: Io): Promise<number> {
  const shown = (await letters.list(limit)).map(withoutWords);
  if (json) return said(io.stdout, JSON.stringify(shown), 0);
  for (const { id, at, to, kind, tries, code, why } of shown) {
    await writeLine(io.stdout, `${id}\n  ${at}  ${kind} to ${to.join(", ")}  ${tries} tries  ${code}: ${why}`);
  }
  return said(io.stderr, `${shown.length} given up`, 0);
}

async function resend(
  letters: DeadLetters,
  { ids, json }: Extract<Ask, { command: "resend" }>,
  at: Date,
  io: Io,
): Promise<number> {
  let gone = 0;
  for (const id of ids) {
    const outcome = await letters.resend(id, at);
    if (outcome === "gone") gone += 1;
    await writeLine(io.stdout, json ? JSON.stringify({ id, outcome }) : `${id}  ${WORDS[outcome]}`);
  }
  return gone === 0 ? 0 : 1;
}

const WORDS = { owed: "will be sent again", gone: "no such letter, or it was sent again before" } as const;

type Shown = {
  readonly id: string;
  readonly at: string;
  readonly no: string;
  readonly kind: string;
  readonly to: readonly string[];
  readonly tries: number;
  readonly code: string;
  readonly why: string;
};

function withoutWords({ id, no, at, message, tries, why }: DeadLetter): Shown {
  return {
    id,
    at: isoLocal(at),
    no,
    kind: message.kind,
    to: addresseesOf(message),
    tries,
    code: why.code,
    why: why.message,
  };
}

function addresseesOf(message: DeadLetter["message"]): readonly string[] {
  if ("to" in message) return message.to;
  if (message.kind === "chat") return [message.chat];
  if (message.kind === "mention") return [message.group];
  if (message.kind === "reminders") return message.told.flatMap(({ to }) => to);
  return message.kind === "replace" ? [message.cardId] : [message.photo];
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
