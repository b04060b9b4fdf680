import { createHash } from "node:crypto";
import { openPass } from "../../../../adapters/http/sign-in/pass.js";
import { runLink } from "../../../../scripts/link/run.js";
import { runWith } from "../../../support/captured-io.js";

const TOKEN = "a-token-that-nobody-should-see";
const TOKENS = [{ sha256: createHash("sha256").update(TOKEN).digest("hex") }];

const run = (args: string[], { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {}) =>
  runWith((io) => runLink(args, io, env), { input });
const ticketOf = (url: string) => openPass("link", new URL(url).searchParams.get("ticket") ?? "", TOKENS)?.pass;

test("the token of the environment becomes a link for the screen, at the port of the environment", async () => {
  const { code, stdout, stderr } = await run(["screen"], { env: { API_TOKEN: TOKEN, PORT: "4105" } });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:4105\/sign-in\?ticket=[\w.-]+\n$/);
  expect(ticketOf(stdout)?.scope).toBe("screen");
  expect(`${stdout}${stderr}`).not.toContain(TOKEN);
});

test("a token from stdin becomes a link for one unit, as JSON with its end a quarter of an hour away", async () => {
  const args = ["scorecards", "--unit", "d04", "--base", "https://district.example", "--json"];
  const { stdout } = await run(args, { input: `${TOKEN}\n` });
  const { url, scope, until } = JSON.parse(stdout);
  expect([new URL(url).origin, scope, ticketOf(url)?.scope]).toEqual([
    "https://district.example",
    "scorecards@D04",
    "scorecards@D04",
  ]);
  expect(ticketOf(url)?.until).toBe(Math.floor(new Date(until).getTime() / 1_000));
  const minutesLeft = (new Date(until).getTime() - Date.now()) / 60_000;
  expect(minutesLeft).toBeGreaterThan(14);
  expect(minutesLeft).toBeLessThanOrEqual(15);
});

test("help goes to stdout, a misunderstood line to stderr", async () => {
  expect(await run(["--help"])).toMatchObject({ code: 0, stderr: "" });
  for (const args of [[], ["scores"], ["screen", "--unit", "D04"], ["screen", TOKEN]]) {
    expect(await run(args)).toMatchObject({ code: 1, stdout: "" });
  }
});

test("without a token, with a strange base or unit, it says what to do", async () => {
  await expect(run(["screen"])).rejects.toThrow("set API_TOKEN, or write the token to stdin");
  const env = { API_TOKEN: TOKEN };
  await expect(run(["screen", "--base", "ftp://x"], { env })).rejects.toThrow("--base must be an address");
  await expect(run(["scorecards", "--unit", "D04@D05"], { env })).rejects.toThrow("--unit must be a unit's code");
});
