import { readSentence } from "../../../../src/bot/reading/read-sentence.js";
import type { ReadMatter, Speaker } from "../../../../src/bot/reading/reading.js";
import { speakerOf } from "../../../../src/bot/reading/speaker-of.js";
import { asId, type StaffId } from "../../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();

function speaking(id: string): Speaker {
  const staff = registry.staff.get(asId<StaffId>(id));
  if (!staff) throw new Error(`no ${id}`);
  return speakerOf(registry, staff);
}

function placed(text: string, speaker?: Speaker): ReadMatter {
  const [matter] = readSentence(text, registry, speaker).matters;
  if (!matter) throw new Error("nothing was read");
  return matter;
}

test.each([
  ["上报 科翔路12号门口垃圾堆了两天", "科翔路12号门口", "440112014008001"],
  ["萝岗街下中路有积水", "萝岗街下中路", "440112012001001"],
  ["下中路有积水", "下中路", "440112012001001"],
  ["荔红三街A3栋楼下有人摆摊", "荔红三街A3栋楼下", "440112012007002"],
  ["科翔一网格有人摆摊", "科翔一网格", "440112014008001"],
  ["科翔第2网格有人摆摊", "科翔第2网格", "440112014008002"],
  ["聯和第二網格有人擺攤", "聯和第二網格", "440112014001002"],
  ["镇龙村口对面有人摆摊", "镇龙村口对面", "440112101214001"],
])("「%s」 is at 「%s」 in its grid", (text, words, grid) => {
  expect(placed(text).place).toMatchObject({ text: words, grid, by: "name" });
});

test("a place name is more precise than the community or street around it", () => {
  expect(placed("联和街道科翔社区科翔小学门口有人摆摊").place.text).toBe("科翔小学门口");
});

test("a listed name brings its own point, a house number does not", () => {
  expect(placed("联和路有人摆摊").place.point).toEqual([113.4341, 23.1907]);
  expect(placed("联和路300号有人摆摊").place.point).toBeUndefined();
});

test("of a community alone the community is known, not the grid", () => {
  expect(placed("荔红社区有人摆摊")).toMatchObject({
    place: { text: "荔红社区", by: "name" },
    community: "440112012007",
    street: "440112012",
  });
  expect(placed("荔红社区有人摆摊").place.grid).toBeUndefined();
});

test("a community in which the speaker has his one grid means that grid", () => {
  const matter = placed("科翔社区有人摆摊", speaking("lianhe.grid01"));
  expect(matter.place).toEqual({ text: "科翔社区", grid: "440112014008001", by: "reporter" });
});

test.each([
  ["5栋楼下有人摆摊", "5栋楼下"],
  ["东风路8号门口有人摆摊", "东风路8号门口"],
  ["刚才在小学门口有人摆摊", "小学门口"],
  ["一辆车停在地下停车场", "地下停车场"],
  ["昨天12号晚上有人摆摊", ""],
  ["路面有一层油", ""],
])("words for a place nobody listed are kept: 「%s」 at 「%s」", (text, words) => {
  expect(placed(text).place).toEqual({ text: words, by: "none" });
});

test.each([
  ["荔红花园B座电梯停了", "荔红花园B座", "440112012007"],
  ["联和大街9号有人摆摊", "联和大街9号", undefined],
  ["有人摆摊 镇龙村四社", "镇龙村四社", "440112101214"],
  ["萝岗街中路15号有人摆摊", "萝岗街中路15号", undefined],
])("a bare name goes on to a place of its own, in its community but in no grid: 「%s」", (text, words, community) => {
  const matter = placed(text);
  expect([matter.place.text, matter.place.grid]).toEqual([words, undefined]);
  if (community !== undefined) expect(matter.community).toBe(community);
});

test("a road that only begins with a listed name is not in that name's grid, nor at its point", () => {
  const { place, street } = placed("香雪大道中88号之一有人摆摊");
  expect([place.text, place.grid, place.point, street]).toEqual([
    "香雪大道中88号之一",
    undefined,
    undefined,
    "440112012",
  ]);
});

test.each([
  ["马路好脏 开源大道", "开源大道"],
  ["从荔红小学到公交站一段路灯全黑", "荔红小学到公交站"],
  ["开创大道与科翔路交界处红绿灯坏了", "开创大道与科翔路交界处"],
  ["有人摔倒 3栋502", "3栋502"],
  ["荔红二街23-2号后巷污水横流", "荔红二街23-2号后巷"],
  ["门口没有公交站", "门口"],
])("a road by itself, a stretch, a crossing, a flat: 「%s」 at 「%s」", (text, words) => {
  expect(placed(text).place.text).toBe(words);
});

test("where the community and the house stand apart the house are the words, in that community", () => {
  expect(placed("我是联和社区的小陈,12栋有人摆摊")).toMatchObject({
    place: { text: "12栋" },
    community: "440112014001",
  });
});

test("words for a place stand in the speaker's own grid", () => {
  expect(placed("5栋楼下有人摆摊", speaking("lianhe.grid01"))).toMatchObject({
    place: { text: "5栋楼下", grid: "440112014008001", by: "reporter" },
    community: "440112014008",
    street: "440112014",
  });
});

test("without any words for a place it is the speaker's own grid, by name", () => {
  expect(placed("有人摆摊", speaking("xinlong.grid04")).place).toEqual({
    text: "洋田第二网格",
    grid: "440112101226002",
    by: "reporter",
  });
});

test("a speaker of several grids leaves the grid open and the street known", () => {
  const two = { ...speaking("lianhe.grid01"), grids: [...registry.grids.keys()].slice(0, 2) };
  expect(placed("有人摆摊", two)).toMatchObject({ place: { text: "", by: "none" }, street: "440112014" });
});

test("a clerk's words without a place belong to his community", () => {
  const matter = placed("有人摆摊", speaking("kexiang.clerk01"));
  expect(matter).toMatchObject({ place: { by: "none" }, community: "440112014008", street: "440112014" });
});

test("what is said before the numbers is the place of every part that names none", () => {
  const { matters } = readSentence("科翔路12号:1、门口占道 2、荔红公园路灯坏", registry);
  expect(matters.map(({ place }) => place.text)).toEqual(["科翔路12号", "荔红公园"]);
});
