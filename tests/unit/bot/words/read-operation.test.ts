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

function read(words: string, who = "lianhe.center01") {
  const desk = registry.staff.get(asId<StaffId>(who));
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

const at = (text: string) => new Date(`${text}:00+08:00`);

test("everything in one message, wherever it stands", () => {
  expect(
    read(
      "清理走鬼 明天09:00 地点科翔路12号 参加城管局2人、交通局、联和派出所三人 指挥分管领导01 事项SX-20260310-00017 时长90分钟 " +
        "方案:先劝离,后清理。安全提示:注意来往车辆",
    ),
  ).toEqual({
    title: "清理走鬼",
    plan: "先劝离,后清理",
    safety: "注意来往车辆",
    matters: ["SX-20260310-00017"],
    place: { text: "科翔路12号", point: [113.4452, 23.1921] },
    startsAt: at("2026-03-11T09:00"),
    minutes: 90,
    emergency: false,
    invited: [
      { body: "D01", people: 2 },
      { body: "D03", people: 1 },
      { body: "P01", people: 3 },
    ],
    commander: "lianhe.leader01",
  });
});

test.each([
  ["后天下午3点", "2026-03-12T15:00"],
  ["3月12日10点半开始", "2026-03-12T10:30"],
  ["周五上午9点", "2026-03-13T09:00"],
  ["上午11点", "2026-03-10T11:00"],
])("%s is a start", (words, start) => {
  expect(read(`巡查 ${words} 地点联和路 参加城管局`).startsAt).toEqual(at(start));
});

test.each(["明天", "尽快", "2小时"])("%s says no hour, so it is asked for", (words) => {
  expect(read(`巡查 ${words} 地点联和路 参加城管局`).startsAt).toBeUndefined();
});

test("of two starts the later one holds, since it answers a question", () => {
  expect(read("巡查 今天10:00 地点联和路 参加城管局,后天09:30").startsAt).toEqual(at("2026-03-12T09:30"));
});

test("urgent is urgent at the head and between marks, not inside a word", () => {
  expect(read("紧急 塌方 马上 地点科翔路 参加消防").emergency).toBe(true);
  expect(read("塌方抢险,紧急,马上 地点科翔路 参加消防").emergency).toBe(true);
  expect(read("紧急通道占用整治 明天9点 地点科翔路 参加消防").emergency).toBe(false);
});

test("派出所 is the one stationed in the street, elsewhere the police of the district", () => {
  expect(read("巡查 明天9点 地点联和路 参加派出所2人").invited).toEqual([{ body: "P01", people: 2 }]);
  expect(read("巡查 明天9点 地点镇龙市场 参加派出所2人", "xinlong.center01").invited).toEqual([
    { body: "D09", people: 2 },
  ]);
});

test("a place that the gazetteer does not know has no point", () => {
  expect(read("巡查 明天9点 地点老榕树下 参加城管局").place).toEqual({ text: "老榕树下" });
});

test("bodies are found without 参加, and every one once", () => {
  const { invited, title } = read("联合检查 明天9点 地点联和路 城管局2人 市监局 城管局");
  expect(invited.map(({ body }) => body)).toEqual(["D01", "D06"]);
  expect(title).toContain("检查");
});

test("nothing is invented", () => {
  expect(read("")).toEqual({ title: "", plan: "", matters: [], emergency: false, invited: [] });
});

test("a list of clauses: the first is what it is called, names may stand in front of their word", () => {
  const said = read("整治夜市,明晚8点,科翔路口集合,城管局3人,派出所2人,由综合巡查队指挥,先宣传后清理");
  expect(said).toMatchObject({ title: "整治夜市", plan: "先宣传后清理", commander: "lianhe.patrol01" });
  expect([said.place?.text, said.startsAt]).toEqual(["科翔路口", at("2026-03-11T20:00")]);
  expect(read("巡查 明天9点集合 参加城管局").place).toBeUndefined();
});
