import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missing } from "../../../../scripts/states/complete.js";
import { makePage, runStates } from "../../../../scripts/states/run.js";
import { runWith } from "../../../support/captured-io.js";

const page = await makePage();

/** The cells of every row whose rule is this one. */
function rows(rule: string): string[][] {
  return page
    .split("\n")
    .filter((line) => line.startsWith(`| ${rule} |`))
    .map((line) => line.slice(2, -2).split(" | "));
}

/** Numbers in the first column. */
function rules(): Set<string> {
  return new Set(page.match(/^\| [^|]+ \|/gm)?.flatMap((cell) => cell.match(/[MC]\d+/g) ?? []));
}

const numbered = (letter: string, upTo: number) => Array.from({ length: upTo }, (_, i) => `${letter}${i + 1}`);

test("every transition of a matter of domain 4.2 is on the page", () => {
  expect(numbered("M", 23).filter((rule) => !rules().has(rule))).toEqual([]);
});

test("every transition of a call of domain 5.2 up to C27 is on the page, and C30", () => {
  expect([...numbered("C", 27), "C30"].filter((rule) => !rules().has(rule))).toEqual([]);
});

test("approving starts all three clocks of the department and tells whom domain 5.2 names", () => {
  const [, change, , who, , clocks, told] = rows("C4")[0] ?? [];
  expect(change).toBe("IN_REVIEW → SENT");
  expect(who).toBe("STREET_LEADER, STREET_CHIEF (own street); never the drafter");
  expect(clocks).toMatch(/^− approve; \+ sign \w+; \+ respond \w+; \+ finish \w+$/);
  for (const party of ["DEPT_LEADER (lead)", "DEPT_LIAISON (lead)", "COMMUNITY_CLERK", "reporter"]) {
    expect(told).toContain(party);
  }
  expect(rows("C4").map(([, change, , , , limits, heard]) => [change, limits, heard])).toContainEqual([
    "– → SENT",
    clocks?.replace("− approve; ", ""),
    expect.stringContaining("card: DEPT_LEADER (assisting), DEPT_LIAISON (assisting); group:"),
  ]);
});

test("an objection stops no clock and leaves the state as it is (C17)", () => {
  expect(rows("C17").map(([, change, , , , clocks]) => [change, clocks])).toEqual([
    ["SIGNED, RESPONDED → same", expect.stringMatching(/^\+ ruling \w+$/)],
    ["SIGNED, RESPONDED → same", expect.stringMatching(/^\+ ruling \w+$/)], // of a part
  ]);
});

test("a lead is not finished while somebody still helps, in whatever state", () => {
  const refused = page.split("\n").filter((line) => line.includes("`parts_open`"));
  expect(refused.map((line) => line.slice(2).split(" ")[0])).toEqual(["SENT", "SIGNED", "RESPONDED"]);
});

test("no department's act ends its call but finishing, and agreeing to what the street asked for; the lead's releases a helper", () => {
  const ends = page
    .split("\n")
    .map((line) => line.slice(2, -2).split(" | "))
    .filter(
      ([, change = "", , who = ""]) =>
        /^DEPT_\w+( \(|,)/.test(who) && /→ (CANCELLED|REDISPATCHED|RELEASED|DRAFT)/.test(change),
    );
  expect(new Set(ends.map(([rule, , , who = ""]) => `${rule}: ${who.replace(/^.*\(/, "(")}`))).toEqual(
    new Set(["C25: (lead department)", "5 协办: (department that leads the call it is a part of)"]),
  );
});

test("what waits too long is done by the system", () => {
  for (const rule of ["C6", "C13", "C14", "C24"]) {
    expect([rule, rows(rule).some(([, , , who]) => who === "system")]).toEqual([rule, true]);
  }
});

test("the page is the same every time", async () => {
  expect(await makePage()).toBe(page);
});

test("a state, event or right that no trial meets is named", () => {
  const gaps = missing([]);
  expect(gaps).toEqual(expect.arrayContaining(["matter state REPORTED", "call event CallSent", "right approveCall"]));
});

describe("npm run states", () => {
  const folder = mkdtemp(join(tmpdir(), "states-"));
  afterAll(async () => rm(await folder, { recursive: true }));

  test("--check passes on the page that was written and fails on any other", async () => {
    const file = join(await folder, "docs", "states.md");
    const run = (...args: string[]) => runWith((io) => runStates(args, io, file, async () => page));
    expect((await run("--check")).code).toBe(1);
    expect((await run()).code).toBe(0);
    expect(await readFile(file, "utf8")).toBe(page);
    expect((await run("--check")).code).toBe(0);
    await writeFile(file, page.replace("SIGNED", "SINGED"));
    expect(await run("--check")).toMatchObject({ code: 1, stderr: expect.stringContaining("npm run states") });
  });
});
