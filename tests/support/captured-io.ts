import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Io } from "../../scripts/explain/io.js";

/** What a command said and how it ended. */
export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command with the given input and gives back all it wrote. */
export async function runWith(
  command: (io: Io) => Promise<number>,
  { input = "", terminal = false }: { readonly input?: string; readonly terminal?: boolean } = {},
): Promise<Ran> {
  const stdout = Object.assign(new PassThrough(), { isTTY: terminal });
  const stderr = new PassThrough();
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await command({ stdin: Readable.from([input]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}
