import { readSentence } from "../../../../src/bot/reading/read-sentence.js";
import type { ReadMatter } from "../../../../src/bot/reading/reading.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();

function read(text: string) {
  const { matters, life } = readSentence(text, registry);
  const [matter] = matters as readonly [ReadMatter];
  return { urgency: matter.urgency, why: matter.why, category: matter.category, listItem: matter.listItem, life };
}

test.each([
  "冒烟",
  "起火",
  "煤气",
  "泄漏",
  "塌",
  "倒",
  "困人",
  "晕倒",
  "流血",
  "打架",
  "刀",
  "跳楼",
  "触电",
  "水浸",
  "井盖没",
  "炸",
])("the word %s of domain 17.2 makes it URGENT", (word) => {
  const { urgency, why } = read(`这里${word}了`);
  expect(urgency).toBe("URGENT");
  expect(why).toContainEqual({ kind: "danger", word });
});

test.each([
  "有人乱倒垃圾",
  "路边倒了一车渣土",
  "楼下炸鸡店油烟大",
  "共享单车倒了一地",
  "偷偷倾倒渣土",
  "学校搞消防演练,烟大",
])("「%s」 has no danger in it", (text) => {
  expect(read(text)).toMatchObject({ urgency: "NORMAL", life: false });
});

const COVERS = ["P0101", "P0102", "P0103", "P0105", "P0106", "P0107", "P0111", "P0114"];
const NAMED = ["上水井盖", "污水井盖", "雨水井盖", "电力井盖", "路灯井盖", "电信井盖", "燃气井盖", "不明井盖"];

test.each(NAMED.flatMap((name, i) => ["不见了", "烂咗", "被偷", "移位", "松动"].map((how) => [name + how, COVERS[i]])))(
  "a missing or broken cover is always URGENT: %s",
  (text = "", code) => {
    expect(read(text)).toMatchObject({ category: code, urgency: "URGENT" });
  },
);

test("of two classes that compete the more urgent wins and says so", () => {
  const { category, why } = read("垃圾没人收,电线断了");
  expect(category).toBe("E0408");
  expect(why).toContainEqual({ kind: "more_urgent", than: "E0102" });
});

test.each([
  ["桥底有积水", "NORMAL"],
  ["桥底每次下雨都积水", "COMPLEX"],
  ["桥底积水没过膝盖", "URGENT"],
  ["荔红路有个坑", "NORMAL"],
  ["荔红路塌陷", "URGENT"],
  ["电梯坏了", "EXPEDITED"],
  ["电梯困住人了", "URGENT"],
  ["有人摩的拉客", "NORMAL"],
])("the list row's conditions decide: 「%s」 is %s", (text, urgency) => {
  expect(read(text).urgency).toBe(urgency);
});

test("a call-list row behind a duty row is taken only when its start condition shows", () => {
  expect(read("堵消防通道").listItem).toBe("ZJ-A-006");
  expect(read("堵消防通道,多次劝说不肯改").listItem).toBe("HY-05-001");
  expect(read("楼顶搭建铁皮屋").listItem).toBe("ZJ-A-003");
  expect(read("违建不拆,又在建").listItem).toBe("HY-03-001");
});

test("what was looked for and not found is not there", () => {
  expect(read("未发现积水,路灯不亮").category).toBe("P0118");
});

test("a danger nobody has a class for offers classes of danger", () => {
  const { ask } = readSentence("有人跳楼", registry);
  expect(ask.map((choice) => choice.kind === "category" && choice.category)).toEqual(
    registry.rules.usualUrgentCategories,
  );
});

test.each([...registry.listItems.values()].flatMap(({ code, keywords }) => keywords.map((keyword) => [keyword, code])))(
  "the exact keyword %s leads to its list row %s",
  (keyword = "", code) => {
    const item = registry.listItems.get(code as never);
    const read = readSentence(keyword, registry).matters[0]?.listItem;
    const mayWait = item?.startKeywords.length !== 0;
    const duty = read !== undefined && registry.listItems.get(read)?.list === "DUTY";
    expect(read === code || (mayWait && duty) ? code : read).toBe(code);
  },
);
