import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFigures } from "../../../../scripts/figures/run.js";
import { runWith } from "../../../support/captured-io.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "figures-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("docs/figures.md is what the code says", async () => {
  expect(await runWith((io) => runFigures(["--check"], io))).toMatchObject({ code: 0 });
});

test("it writes the page, finds one that was changed or is missing, and says how it is used", async () => {
  const file = join(folder, "figures.md");
  const figures = (...args: string[]) => runWith((io) => runFigures(args, io, file));
  expect(await figures("--check")).toMatchObject({ code: 1, stderr: expect.stringContaining("npm run figures") });
  expect(await figures()).toMatchObject({ code: 0 });
  expect(await figures("--check")).toMatchObject({ code: 0 });
  const page = await readFile(file, "utf8");
  expect(page).toContain("| 非常满意率<br>`rated.verySatisfied` | Five stars among the ratings that streets gave.");
  await writeFile(file, page.replace("default ratings", "nothing"));
  expect(await figures("--check")).toMatchObject({ code: 1 });
  expect(await figures("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("--check") });
});
