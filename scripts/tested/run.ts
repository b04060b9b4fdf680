import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { projectFolder } from "../../src/assembly/project-folder.js";
import { type Io, writeLine } from "../explain/io.js";
import { treeNow } from "./tree-now.js";

const USAGE = `Whether all tests passed on exactly these files, on this machine, within the last hour.

  npm run tested              exit code 0 when they did; 1 when they have to be run
  npm run tested -- --begin   a run of all tests begins (said by jest)
  npm run tested -- --passed  it is over, and all passed`;

/** Older than this it is no news any more: the machine may have changed. */
const FRESH_MS = 60 * 60_000;

type Note = { readonly tree: string; readonly passedAt?: string };

/** `tested …`. Returns the exit code. Files that changed while the tests ran are files that were not tested. */
export async function runTested(
  args: readonly string[],
  io: Io,
  root = projectFolder(),
  now = new Date(),
): Promise<number> {
  if (args.includes("--help")) return said(io, USAGE, 0);
  const file = join(root, "node_modules", ".cache", "tested.json");
  const tree = await treeNow(root);
  const before = await noteIn(file);
  if (args.includes("--begin")) return tree === undefined ? forget(file) : write(file, { tree });
  if (args.includes("--passed"))
    return tree !== undefined && before?.tree === tree
      ? write(file, { tree, passedAt: now.toISOString() })
      : forget(file);
  const passedAt = before?.tree === tree ? before?.passedAt : undefined;
  if (passedAt === undefined || now.getTime() - Date.parse(passedAt) > FRESH_MS)
    return said(io, "tests: not run on these files yet", 1);
  return said(io, `tests: all passed on exactly these files at ${passedAt}; \`npm test\` runs them again`, 0);
}

async function noteIn(file: string): Promise<Note | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Note);
}

async function write(file: string, note: Note): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(note));
  return 0;
}

async function forget(file: string): Promise<number> {
  await rm(file, { force: true });
  return 0;
}

async function said(io: Io, text: string, code: number): Promise<number> {
  await writeLine(io.stderr, text);
  return code;
}
