import { runDeadline } from "../../../../scripts/explain/deadline.js";
import { type Ran, runWith } from "../../../support/captured-io.js";

function explain(args: string[], options: { input?: string; terminal?: boolean } = {}): Promise<Ran> {
  return runWith((io) => runDeadline(args, io), options);
}

async function explainLines(input: string): Promise<Ran & { answers: unknown[] }> {
  const ran = await explain(["-"], { input });
  const lines = ran.stdout.split("\n").filter((line) => line !== "");
  return { ...ran, answers: lines.map((line) => JSON.parse(line)) };
}

const ONE = ["--from", "2026-02-13T11:00", "--limit", "2wd"];
const LINE = JSON.stringify({ from: "2026-02-13T11:00", limit: "2wd" });
const ANSWER = {
  from: "2026-02-13T11:00:00+08:00",
  limit: "2wd",
  due: "2026-02-24T17:30:00+08:00",
  counted: ["2026-02-14", "2026-02-24"],
  skipped: [
    { date: "2026-02-13", why: "起算日不计" },
    ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => ({ date: `2026-02-${day}`, why: "春节放假" })),
  ],
};

/** T0 and what is due after 4wh, 2wd and 5wd: the table of domain 8.3 once more, now in the district's own calendar. */
const WORKED: readonly (readonly [from: string, sign: string, respond: string, finish: string])[] = [
  ["2026-03-10T10:00", "2026-03-10T16:00", "2026-03-12", "2026-03-17"],
  ["2026-03-13T16:30", "2026-03-16T11:30", "2026-03-17", "2026-03-20"],
  ["2026-03-14T09:00", "2026-03-16T14:30", "2026-03-17", "2026-03-20"],
  ["2026-09-29T15:00", "2026-09-30T10:00", "2026-10-08", "2026-10-12"],
  ["2026-09-30T17:45", "2026-10-08T14:30", "2026-10-09", "2026-10-13"],
  ["2026-10-03T09:00", "2026-10-08T14:30", "2026-10-09", "2026-10-13"],
  ["2026-10-09T13:00", "2026-10-10T09:00", "2026-10-12", "2026-10-15"],
  ["2026-02-13T11:00", "2026-02-13T17:00", "2026-02-24", "2026-02-27"],
  ["2026-02-14T10:00", "2026-02-14T16:00", "2026-02-25", "2026-02-28"],
  ["2026-09-17T09:00", "2026-09-17T15:00", "2026-09-20", "2026-09-23"],
  ["2026-09-22T09:00", "2026-09-22T15:00", "2026-09-24", "2026-09-30"],
  ["2026-04-30T08:00", "2026-04-30T14:30", "2026-05-07", "2026-05-11"],
  ["2025-12-31T10:00", "2025-12-31T16:00", "2026-01-05", "2026-01-08"],
  ["2025-09-29T16:00", "2025-09-30T11:00", "2025-10-09", "2025-10-13"],
  ["2026-06-18T15:30", "2026-06-22T10:30", "2026-06-23", "2026-06-26"],
];

describe("explain deadline --from --limit", () => {
  test("answers one JSON object on one line", async () => {
    const { code, stdout, stderr } = await explain(ONE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`${JSON.stringify(ANSWER)}\n`);
  });

  test("spreads it over lines at a terminal", async () => {
    const { stdout } = await explain(ONE, { terminal: true });
    expect(stdout).toBe(`${JSON.stringify(ANSWER, null, 2)}\n`);
  });

  test("marks a year without official list, and only that", async () => {
    const marked = await explain(["--from", "2026-12-30T10:00", "--limit", "5wd"]);
    expect(JSON.parse(marked.stdout)).toMatchObject({ due: "2027-01-07T17:30:00+08:00", unconfirmed: true });
  });

  test.each([
    ["a limit is missing", ["--from", "2026-03-10T10:00"]],
    ["the instant is none", ["--from", "soon", "--limit", "5wd"]],
    ["the limit is none", ["--from", "2026-03-10T10:00", "--limit", "5 days"]],
    ["an option is unknown", ["--form", "2026-03-10T10:00"]],
    ["a word is left over", [...ONE, "please"]],
    ["options stand beside -", ["-", ...ONE]],
  ])("complains on stderr when %s", async (_name, args) => {
    const { code, stdout, stderr } = await explain(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("--help");
  });

  test("--help says how to ask", async () => {
    const { code, stdout } = await explain(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--limit <limit>");
  });

  test("refuses a district folder that holds no district", async () => {
    await expect(explain([...ONE, "--district", "tests"])).rejects.toMatchObject({ code: "misconfigured" });
  });
});

describe("explain deadline -", () => {
  test("gives all fifteen worked dates in the sample district's calendar", async () => {
    const input = WORKED.flatMap(([from]) => ["4wh", "2wd", "5wd"].map((limit) => JSON.stringify({ from, limit })));
    const { code, answers } = await explainLines(`${input.join("\n")}\n`);
    expect(code).toBe(0);
    expect(answers.map((answer) => (answer as { due: string }).due)).toEqual(
      WORKED.flatMap(([, sign, respond, finish]) => [
        `${sign}:00+08:00`,
        `${respond}T17:30:00+08:00`,
        `${finish}T17:30:00+08:00`,
      ]),
    );
  });

  test("answers a bad line in its place, goes on, and ends with 1", async () => {
    const bad = ["no json", "[]", "null", '{"from":1,"limit":"2wd"}', '{"from":"2026-06-18T15:30","limit":"0wd"}'];
    const { code, answers } = await explainLines([...bad, LINE].join("\n"));
    expect(code).toBe(1);
    expect(answers.slice(0, -1)).toEqual(bad.map(() => ({ error: expect.any(String) })));
    expect(answers.at(-1)).toEqual(ANSWER);
  });

  test("passes over empty lines, a byte order mark and Windows line ends", async () => {
    const { code, answers } = await explainLines(`\uFEFF${LINE}\r\n\r\n${LINE}\r\n`);
    expect(code).toBe(0);
    expect(answers).toEqual([ANSWER, ANSWER]);
  });

  test("answers nothing to nothing", async () => {
    expect(await explainLines("")).toMatchObject({ code: 0, stdout: "" });
  });

  test("answers many lines in order", async () => {
    const input = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ from: "2026-03-10T10:00", limit: `${i + 1}wmin` }),
    );
    const { answers } = await explainLines(input.join("\n"));
    const dues = answers.map((answer) => (answer as { due: string }).due);
    expect(new Set(dues).size).toBe(3000);
    expect(dues).toEqual([...dues].sort());
  });
});
