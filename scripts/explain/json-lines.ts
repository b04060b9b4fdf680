import { createInterface } from "node:readline";
import { type Io, writeLine } from "./io.js";

/** An answer to one line, or why there is none. */
export type LineAnswer = object | { readonly error: string };

/**
 * Reads one JSON value a line and writes one answer a line in the same order; empty lines are passed over. A line that is
 * not JSON, or whose answer is an error, gives `{"error": …}` in its place. Returns the exit code: 1 when there was one.
 */
export async function answerLines(io: Io, answer: (asked: unknown) => LineAnswer): Promise<number> {
  let failed = false;
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const answered = answerLine(line, answer);
    failed ||= "error" in answered;
    await writeLine(io.stdout, JSON.stringify(answered));
  }
  return failed ? 1 : 0;
}

function answerLine(line: string, answer: (asked: unknown) => LineAnswer): LineAnswer {
  let asked: unknown;
  try {
    asked = JSON.parse(line.trim()); // trimmed: a file saved on Windows may begin with a byte order mark
  } catch {
    return { error: "not a JSON value" };
  }
  return answer(asked);
}
