import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { readRegistryFolder } from "../../adapters/registry/index.js";
import { projectFolder } from "../../src/assembly/project-folder.js";
import { type Io, writeLine } from "../explain/io.js";
import { missing } from "./complete.js";
import { page } from "./page.js";
import { refusedFinishes } from "./refused-finishes.js";
import { transitionsByPeople, transitionsByTime } from "./transitions.js";

const USAGE = `Every transition of matters and calls, from the code.

  npm run states               writes docs/states.md
  npm run states -- --check    writes nothing; the exit code is 1 when docs/states.md is not what the code does`;

/** `states …`; `make` gives the page. Returns the exit code. */
export async function runStates(
  args: string[],
  io: Io,
  file = projectFolder("docs", "states.md"),
  make: () => Promise<string> = makePage,
): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { check: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) return said(io.stdout, USAGE, 0);
  const made = await make();
  if (!values.check) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, made);
    return said(io.stdout, `${file} written.`, 0);
  }
  const same = (await readFile(file, "utf8").catch(() => "")) === made;
  if (same) return said(io.stdout, "docs/states.md is what the code does.", 0);
  return said(io.stderr, "docs/states.md is not what the code does: run `npm run states` and commit the page.", 1);
}

/** The page for the sample district. Throws, naming them, when a state, event or right is met by no trial. */
export async function makePage(): Promise<string> {
  const registry = await readRegistryFolder(projectFolder("config", "district"));
  const [byPeople, byTime] = [await transitionsByPeople(registry), await transitionsByTime(registry)];
  const gaps = missing([...byPeople, ...byTime]);
  if (gaps.length > 0) throw new Error(`No trial in scripts/states meets: ${gaps.join(", ")}. Add one.`);
  return page(byPeople, byTime, await refusedFinishes(registry));
}

async function said(stream: NodeJS.WritableStream, text: string, code: number): Promise<number> {
  await writeLine(stream, text);
  return code;
}
