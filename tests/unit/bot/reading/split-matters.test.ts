import { splitJoined, splitMatters } from "../../../../src/bot/reading/split-matters.js";

test.each([
  ["1.门口占道 2.小广告 3.路灯坏", ["门口占道", "小广告", "路灯坏"]],
  ["1、门口占道;2、小广告。", ["门口占道", "小广告"]],
  ["(1)门口占道(2)小广告", ["门口占道", "小广告"]],
  ["①门口占道②小广告", ["门口占道", "小广告"]],
  ["第一件事门口占道,第二件事有小广告", ["门口占道", "有小广告"]],
  ["科翔第一网格到科翔第二网格都停电", undefined],
  ["(1)门口占道 (2)小广告", ["门口占道", "小广告"]],
  ["①门口占道 ②小广告", ["门口占道", "小广告"]],
  ["一、门口占道\n二、小广告", ["门口占道", "小广告"]],
  ["一是门口占道,二是小广告", ["门口占道", "小广告"]],
  ["科翔路水深1.5米", undefined],
  ["2.小广告 3.路灯坏", undefined],
  ["1.门口占道", undefined],
  ["1. 2. 3.", undefined],
  ["一楼二楼三楼都漏水", undefined],
])("「%s」 → %j", (text, parts) => {
  expect(splitMatters(text)?.parts).toEqual(parts);
});

test("what stands before the first number is kept", () => {
  expect(splitMatters("科翔路12号:1.门口占道 2.小广告")?.before).toBe("科翔路12号");
});

test.each([
  ["东门垃圾满了,另外西门路灯不亮", ["东门垃圾满了", "西门路灯不亮"]],
  ["路面烂+护栏倒", ["路面烂", "护栏倒"]],
  ["单车乱停 又有人乱贴广告", ["单车乱停", "又有人乱贴广告"]],
  ["垃圾满了,还有好多老鼠", undefined],
  ["垃圾满了,还有一堆垃圾", undefined],
  ["另外西门路灯不亮", undefined],
])("parts that are joined are matters of their own when each names its class: 「%s」 → %j", (text, parts) => {
  const classes: Readonly<Record<string, string>> = {
    垃圾: "E0102",
    灯: "P0118",
    路面: "E0110",
    护栏: "P0211",
    单车: "E0506",
    广告: "E0201",
  };
  const classOf = (part: string) => Object.entries(classes).find(([word]) => part.includes(word))?.[1];
  expect(splitJoined(text, classOf)?.parts).toEqual(parts);
});
