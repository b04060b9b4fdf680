import { splitMatters } from "../../../../src/bot/reading/split-matters.js";

test.each([
  ["1.门口占道 2.小广告 3.路灯坏", ["门口占道", "小广告", "路灯坏"]],
  ["1、门口占道;2、小广告。", ["门口占道", "小广告"]],
  ["(1)门口占道(2)小广告", undefined],
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
