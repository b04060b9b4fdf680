import { KeywordIndex } from "../../../../src/bot/reading/keyword-index.js";
import { normalise } from "../../../../src/bot/reading/normalise.js";

function wordsOf(keyword: string, text: string): readonly string[] | undefined {
  return new KeywordIndex([{ owner: "x", keyword }]).hits(normalise(text))[0]?.words;
}

test.each([
  ["走鬼", "有走鬼", ["走鬼"]],
  ["路灯|街灯", "街灯坏", ["街灯"]],
  ["路灯|街灯+坏|不亮", "这里的路灯已经坏了", ["路灯", "坏"]],
  ["路灯+坏", "坏了一个路灯", ["路灯", "坏"]],
  ["路灯+坏", "只有路灯", undefined],
  ["路灯+坏", "路灯很好。垃圾桶坏了", undefined],
  ["路灯+坏", "路灯旁边的大榕树上面还挂着一个坏风筝", undefined],
  ["又+又", "又黑又臭", ["又", "又"]],
  ["又+又", "又来了", undefined],
  ["垃圾+垃圾桶", "垃圾桶", undefined],
  ["路灯+坏", "路燈壞咗", ["路灯", "坏"]],
  ["ktv", "KTV好吵", ["ktv"]],
])("%s in 「%s」 → %j", (keyword, text, words) => {
  expect(wordsOf(keyword, text)).toEqual(words);
});

test("an endless repetition is read as quickly as any text of its length", () => {
  const index = new KeywordIndex([{ owner: "x", keyword: "路+坑+水+深" }]);
  const text = "路坑水".repeat(700);
  const before = performance.now();
  expect(index.hits(text)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(200);
});

test("normalising keeps every character in its place", () => {
  expect(normalise("A3棟 樓下,垃圾滿咗!")).toBe("a3栋 楼下,垃圾满咗!");
});
