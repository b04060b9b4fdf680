import { runMeasure } from "../../../../scripts/measure/run.js";
import { runWith } from "../../../support/captured-io.js";

function measure(...args: string[]) {
  return runWith((io) => runMeasure(args, io));
}

test("the figures of the half to tune are told, those of the other half only when asked for", async () => {
  const { code, stdout } = await measure("sentences");
  expect(code).toBe(0);
  expect(stdout).toContain("tune: ");
  expect(stdout).not.toContain("held-out: ");
  expect((await measure("sentences", "--held-out")).stdout).toContain("held-out: ");
});

test("as JSON they are one object", async () => {
  const { stdout } = await measure("sentences", "--held-out", "--json");
  const { tune, heldOut } = JSON.parse(stdout);
  expect([tune.half, heldOut.half]).toEqual(["tune", "held-out"]);
  expect(tune.fields.intent.of).toBe(tune.sentences);
});

test("the mistakes are those of the half to tune", async () => {
  const { stderr, stdout } = await measure("sentences", "--mistakes");
  expect(stdout).toContain("tune: ");
  for (const line of stderr.split("\n").filter((one) => one !== "")) expect(line).toMatch(/^(?:[-!] | {4})/);
});

test("without a subject it says how to be asked", async () => {
  const { code, stderr } = await measure();
  expect([code, stderr.includes("npm run measure -- sentences")]).toEqual([1, true]);
  expect((await measure("--help")).code).toBe(0);
});
