import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** Where the tests of this run find the sample district as JSON; each of hundreds of test files reads it anew. */
const FILE = "TEST_DISTRICT";
const MOST_BYTES = 16 * 1024 ** 2;

/** Jest's globalSetup: the sample district's YAML, parsed once. In a process of its own because jest loads this file as CommonJS. */
export default async function readDistrict(): Promise<void> {
  if (process.env[FILE]) return;
  const root = process.cwd();
  const program = [
    ...["--import", "tsx", path.join(root, "tests/support/district-source.ts")],
    path.join(root, "config/district"),
  ];
  const options = { env: { ...process.env, NODE_OPTIONS: "" }, maxBuffer: MOST_BYTES };
  const { stdout } = await promisify(execFile)(process.execPath, program, options);
  const folder = await mkdtemp(path.join(tmpdir(), "district-"));
  const file = path.join(folder, "district.json");
  await writeFile(file, stdout);
  process.env[FILE] = file;
}
