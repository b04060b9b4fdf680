import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTested } from "../../../scripts/tested/run.js";
import { runWith } from "../../support/captured-io.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tested-"));
  execFileSync("git", ["init", "-q"], { cwd: root });
  await writeFile(join(root, ".gitignore"), "node_modules/\n");
  await writeFile(join(root, "rule.ts"), "export const days = 5;\n");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const NOON = new Date("2026-03-10T04:00:00Z");
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const tested = async (args: readonly string[] = [], now = NOON) =>
  (await runWith((io) => runTested(args, io, root, now))).code;

describe("npm run tested", () => {
  test("holds for exactly the files that passed, and for an hour", async () => {
    expect(await tested()).toBe(1);
    await tested(["--begin"]);
    expect(await tested()).toBe(1);
    await tested(["--passed"]);
    expect([await tested(), await tested([], later(59)), await tested([], later(61))]).toEqual([0, 0, 1]);
    await writeFile(join(root, "rule.ts"), "export const days = 6;\n");
    expect(await tested()).toBe(1);
    await writeFile(join(root, "rule.ts"), "export const days = 5;\n");
    expect(await tested()).toBe(0);
    await writeFile(join(root, "new.ts"), "");
    expect(await tested()).toBe(1);
  });

  test("files that changed while the tests ran were not tested", async () => {
    await tested(["--begin"]);
    await writeFile(join(root, "rule.ts"), "export const days = 6;\n");
    await tested(["--passed"]);
    expect(await tested()).toBe(1);
  });

  test("a run that was begun and did not pass takes the note of the last one away", async () => {
    await tested(["--begin"]);
    await tested(["--passed"]);
    await tested(["--begin"]);
    expect(await tested()).toBe(1);
  });

  test("without git nobody can say which files were tested", async () => {
    await rm(join(root, ".git"), { recursive: true });
    await tested(["--begin"]);
    await tested(["--passed"]);
    expect(await tested()).toBe(1);
  });
});
