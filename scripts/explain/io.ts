import { once } from "node:events";

/** Where a command reads and writes; `process` fits. Results go to stdout, everything else to stderr. */
export type Io = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
};

/** Writes one line and waits while the reader is behind, so that a million lines need no memory. */
export async function writeLine(stream: NodeJS.WritableStream, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, "drain");
}

/** Writes one JSON value: spread over lines for a person at a terminal, on one line for a program. */
export function writeJson(stdout: Io["stdout"], value: unknown): Promise<void> {
  return writeLine(stdout, JSON.stringify(value, null, stdout.isTTY ? 2 : 0));
}
