import { beforeAll, describe, expect, test } from "@jest/globals";
import { readOperation } from "../../../../src/bot/words/read-operation.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { asId, type StaffId } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

/** Tuesday. */
const NOW = new Date("2026-03-10T09:00:02+08:00");

function read(words: string) {
  const desk = registry.staff.get(asId<StaffId>("lianhe.center01"));
  if (!desk) throw new Error("no such desk");
  return readOperation(registry, desk, words, NOW);
}

describe("联合行动 as people write it", () => {
  test.each([
    ["后天09:00 2小时", "2026-03-12T09:00", 120],
    ["3月12日上午9点 两小时", "2026-03-12T09:00", 120],
    ["下周一9点 约半小时", "2026-03-16T09:00", 30],
    ["12号下午3点半 历时90分钟", "2026-03-12T15:30", 90],
    ["星期五下午两点", "2026-03-13T14:00", undefined],
  ])("夜市占道整治 %s", (when, start, minutes) => {
    const said = read(`夜市占道整治 ${when} 地点科翔路12号 参加城管局2人、联和派出所1人`);
    expect(said.startsAt).toEqual(new Date(`${start}:00+08:00`));
    expect(said.minutes).toBe(minutes);
    expect(said.title).toBe("夜市占道整治");
    expect(said.invited.map(({ people }) => people)).toEqual([2, 1]);
  });

  test("how long it lasts is no start, nor is how long from now: it is asked for", () => {
    expect(read("占道整治 2小时 地点科翔路12号 参加城管局").startsAt).toBeUndefined();
    expect(read("占道整治 两天后 地点科翔路12号 参加城管局")).not.toHaveProperty("minutes");
    expect(read("占道整治 立即 地点科翔路12号 参加城管局").startsAt).toEqual(NOW);
  });

  test.each(["指挥联和街道分管领导01", "带队领导:分管领导01", "现场指挥 分管领导01"])("%s", (words) => {
    const said = read(`占道整治 明天09:00 地点科翔路12号 参加城管局2人 ${words}`);
    expect([said.commander, said.title]).toEqual(["lianhe.leader01", "占道整治"]);
  });
});
