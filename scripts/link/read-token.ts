import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { BotError } from "../../src/ports/bot-error.js";
import type { Io } from "../explain/io.js";

/** The API token: of the environment, else the first line of stdin. Typed at a terminal it is not shown. */
export async function readToken(io: Io, env: NodeJS.ProcessEnv): Promise<string> {
  const token = (env.API_TOKEN || (await firstLine(io))).trim();
  if (token) return token;
  throw new BotError("misconfigured", "no token: set API_TOKEN, or write the token to stdin");
}

async function firstLine({ stdin, stderr }: Io): Promise<string> {
  const terminal = "isTTY" in stdin && stdin.isTTY === true;
  if (terminal) stderr.write("API token (it is not shown): ");
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: unseen, terminal });
  try {
    for await (const line of lines) return line;
    return "";
  } finally {
    lines.close();
    if (terminal) stderr.write("\n");
  }
}
