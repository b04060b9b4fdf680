import { keyOfMonth, reckonedLately } from "../../../../src/app/scorecards/reckoned-lately.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { asId, type CallNo, type UnitCode } from "../../../../src/domain/shared/ids.js";
import { local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const D04 = asId<UnitCode>("D04");
const call = (no: string, v: number) => ({ no: asId<CallNo>(no), v });
const key = (until: string, ...calls: { no: CallNo; v: number }[]) =>
  keyOfMonth(D04, { month: "2026-03", registry, until: local(until) }, calls);

test("the same question is reckoned once, another one by itself", async () => {
  const lately = reckonedLately();
  let times = 0;
  const reckon = async () => ++times;
  expect([await lately("a", reckon), await lately("a", reckon), await lately("b", reckon)]).toEqual([1, 1, 2]);
});

test("what failed is tried again", async () => {
  const lately = reckonedLately();
  await expect(lately("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await lately("a", async () => 1)).toBe(1);
});

test("what nobody asked for lately is given up first", async () => {
  const lately = reckonedLately(2);
  let times = 0;
  const reckon = async () => ++times;
  for (const name of ["a", "b", "a", "c", "a", "b"]) await lately(name, reckon);
  expect(times).toBe(4);
});

test("a month depends on its calls and how far each has come, not on the moment while it goes on", () => {
  const now = key("2026-03-20 10:00", call("HJ-1", 4), call("HJ-2", 7));
  expect(key("2026-03-21 10:00", call("HJ-1", 4), call("HJ-2", 7))).toBe(now);
  expect(key("2026-03-20 10:00", call("HJ-1", 5), call("HJ-2", 7))).not.toBe(now);
  expect(key("2026-03-20 10:00", call("HJ-1", 4))).not.toBe(now);
});

test("once what counts has ended, what comes later is another question", () => {
  const calls = [call("HJ-1", 4)];
  expect(key("2026-04-09 00:00", ...calls)).not.toBe(key("2026-03-31 10:00", ...calls));
});
