import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { claimsIn, everyStep } from "../../../support/walked.js";

/**
 * Every transition of docs/states.md is walked by an end-to-end test whose title says so, in brackets: `[C4 C5]`. That it was really walked
 * is looked for in the record while the test runs (`tests/support/walked-as-said.ts`).
 */
const E2E = join("tests", "e2e");
const TITLE = /\btest\(\s*"([^"]*)"/g;

/** Step → titles. */
async function walked(): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = (await readdir(E2E)).filter((name) => name.endsWith(".test.ts"));
  const titles = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(E2E, name), "utf8");
      return [...text.matchAll(TITLE)].map(([, title = ""]) => title);
    }),
  );
  const found = new Map<string, string[]>();
  for (const title of titles.flat())
    for (const step of claimsIn(title)) found.set(step, [...(found.get(step) ?? []), title]);
  return found;
}

test("every transition is walked by an end-to-end test", async () => {
  const found = await walked();
  expect(everyStep().filter((step) => !found.has(step))).toEqual([]);
});

test("titles name nothing that is no transition", async () => {
  const known = new Set(everyStep());
  expect([...(await walked()).keys()].filter((step) => !known.has(step))).toEqual([]);
});

test("there is something to walk: matters, calls, orders, operations, absences, proposals", () => {
  expect(everyStep()).toEqual(
    expect.arrayContaining(["M1", "M23", "C1", "C8", "C30", "O1", "O11", "J1", "J14", "AbsenceBegan", "SideStated"]),
  );
});

test("a title says what it walks at its head", () => {
  expect(claimsIn("[C4 C5 AbsenceBegan] approved and signed")).toEqual(["C4", "C5", "AbsenceBegan"]);
  expect(claimsIn("approved and signed")).toEqual([]);
});
