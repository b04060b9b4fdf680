import { splitMatters } from "../../../../src/bot/reading/split-matters.js";

test("numbers in full width split a message as those in half width do", () => {
  const half = splitMatters("1.科翔路2.2.搭建");
  const full = splitMatters("1.科翔路2.2.搭建");
  expect(full?.parts.length).toBe(half?.parts.length);
  expect(splitMatters("1、门口占道 2、小广告")?.parts).toEqual(["门口占道", "小广告"]);
});
