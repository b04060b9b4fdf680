import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { projectFolder } from "../../src/assembly/project-folder.js";
import { type Io, writeLine } from "../explain/io.js";
import { page } from "./page.js";

const USAGE = `Every figure that screen, API, digests and scorecards show, from its definition.

  npm run figures               writes docs/figures.md
  npm run figures -- --check    writes nothing; the exit code is 1 when docs/figures.md is not what the code says`;

/** `figures …`. Returns the exit code. */
export async function runFigures(args: string[], io: Io, file = projectFolder("docs", "figures.md")): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { check: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) return said(io.stdout, USAGE, 0);
  const made = page();
  if (!values.check) {
    await writeFile(file, made);
    return said(io.stdout, `${file} written.`, 0);
  }
  const same = (await readFile(file, "utf8").catch(() => "")) === made;
  if (same) return said(io.stdout, "docs/figures.md is what the code says.", 0);
  return said(io.stderr, "docs/figures.md is not what the code says: run `npm run figures` and commit the page.", 1);
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
