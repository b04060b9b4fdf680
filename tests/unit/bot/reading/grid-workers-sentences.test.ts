import { readSentence } from "../../../../src/bot/reading/read-sentence.js";
import type { ReadMatter } from "../../../../src/bot/reading/reading.js";
import { speakerOf } from "../../../../src/bot/reading/speaker-of.js";
import { asId, type StaffId } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

/**
 * Domain 17.2: how grid workers really write, with the expected reading. No. 16–18 and 24 are no reports: `explain/text.test.ts`;
 * no. 22, a pin without words: `elapse-conversation.test.ts`.
 */
const registry = await sampleRegistry();

function read(text: string) {
  const reading = readSentence(text, registry);
  const [matter] = reading.matters as readonly [ReadMatter];
  return { ...reading, matter };
}

test.each([
  [1, "科翔路口有走鬼卖水果,人行道都过不了", "E0501", "ZJ-A-001", "NORMAL", "科翔路口"],
  [3, "萝岗街下中路水浸到膝盖,车死火", "E2501", "HY-02-001", "URGENT", "萝岗街下中路"],
  [4, "井盖没了!!!小心", "P0114", "HY-01-001", "URGENT", ""],
  [5, "荔红二街23号对面单车堆成山,盲道全挡", "E0506", "HY-01-003", "NORMAL", "荔红二街23号对面"],
  [6, "5栋楼下电动车又推上楼充电,说了不听", "E2102", "ZJ-A-006", "NORMAL", "5栋楼下"],
  [7, "阿婆一个人住,三天没见出门,敲门没人应", "E2302", "ZJ-P-002", "URGENT", ""],
  [8, "镇龙村口电线杆斜了,怕倒", "P0117", "HY-10-001", "URGENT", "镇龙村口"],
  [9, "昨晚工地打桩到两点,群众投诉好多个", "E0301", "HY-04-002", "EXPEDITED", "工地"],
  [10, "洋田那边有人拉泥填田", "E2603", "HY-03-002", "COMPLEX", "洋田"],
  [11, "楼上漏水楼下吵起来了,要动手", "E2201", "ZJ-P-003", "URGENT", ""],
  [12, "工厂门口二三十人拉横幅讨薪", "E0409", "HY-08-001", "URGENT", "工厂门口"],
  [13, "垃圾站满咗,好臭,冇人收", "E0102", "ZJ-A-004", "NORMAL", "垃圾站"],
  [14, "天鹿南路那个坑,我上个月报过啦", "E0110", "HY-01-001", "NORMAL", "天鹿南路"],
  [15, "街坊反映路灯不亮,从A3栋到小学门口一排", "P0118", undefined, "NORMAL", "A3栋到小学门口一排"],
  [19, "煤气味好大,在一楼楼梯口", "E0403", "HY-10-002", "URGENT", "一楼楼梯口"],
  [21, "喂,那个…联和第二网格…树倒咗,压住车…", "E2502", "HY-01-001", "URGENT", "联和第二网格"],
  [23, "端午有四个点摆龙船饭,要有人看食品", "E2106", "HY-06-001", "EXPEDITED", ""],
])("no. %i 「%s」 is %s, %s, %s at 「%s」", (_, text, category, listItem, urgency, place) => {
  const { matters, ask, matter } = read(text);
  expect(matters).toHaveLength(1);
  expect(ask).toEqual([]);
  expect([matter.category, matter.listItem, matter.urgency, matter.place.text]).toEqual([
    category,
    listItem,
    urgency,
    place,
  ]);
});

test("no. 2: words that name no class ask, with at most three choices", () => {
  const { ask, matter } = read("又堆起来了");
  expect(matter.category).toBeUndefined();
  expect(matter.again).toBe(true);
  expect(ask.map((choice) => choice.kind === "category" && choice.category)).toEqual(["E0102", "E0507"]);
});

test("no. 4: an urgent matter without a place asks where", () => {
  expect(read("井盖没了!!!小心").placeMissing).toBe(true);
  expect(read("科翔路井盖没了").placeMissing).toBe(false);
});

test("no. 5: shared bikes are EXPEDITED once they came back", () => {
  expect(read("荔红二街单车又堆成山").matter).toMatchObject({ listItem: "HY-01-003", urgency: "EXPEDITED" });
});

test.each([7, 11, 19])("no. %i is a danger to life", (no) => {
  const texts: Readonly<Record<number, string>> = {
    7: "阿婆一个人住,三天没见出门,敲门没人应",
    11: "楼上漏水楼下吵起来了,要动手",
    19: "煤气味好大,在一楼楼梯口",
  };
  expect(read(texts[no] ?? "").life).toBe(true);
});

test("no. 1 is no danger to life", () => {
  expect(read("科翔路口有走鬼卖水果,人行道都过不了").life).toBe(false);
});

test("no. 14 says that it was reported before", () => {
  expect(read("天鹿南路那个坑,我上个月报过啦").matter.again).toBe(true);
  expect(read("天鹿南路有个坑").matter.again).toBe(false);
});

test("no. 20: numbered parts are matters of their own, and the split is asked about", () => {
  const { matters, ask } = read("1.门口占道 2.小广告 3.路灯坏");
  expect(matters.map(({ text, category }) => [text, category])).toEqual([
    ["门口占道", "E0504"],
    ["小广告", "E0201"],
    ["路灯坏", "P0118"],
  ]);
  expect(ask).toEqual([{ kind: "split", count: 3 }]);
});

test("the grid of a named place is that of the place, whoever reports it", () => {
  const staff = registry.staff.get(asId<StaffId>("luogang.grid01"));
  const speaker = staff && speakerOf(registry, staff);
  const reading = readSentence("科翔路口有走鬼", registry, speaker);
  expect(reading.matters[0]).toMatchObject({
    place: { grid: "440112014008001", by: "name" },
    street: "440112014",
    community: "440112014008",
  });
});
