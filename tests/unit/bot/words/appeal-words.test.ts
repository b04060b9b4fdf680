import { forSpeaker } from "../../../../src/bot/for-speaker.js";
import { readIntent } from "../../../../src/bot/words/read-intent.js";

test.each([
  ["申诉 0003 当天停电", "appeal_score", "当天停电"],
  ["申訴0003 當天停電", "appeal_score", "當天停電"],
])("%s of a deputy head contests the score", (text, name, words) => {
  const intent = forSpeaker(readIntent(text), { roles: ["DEPT_LEADER"] });
  expect(intent).toMatchObject({ kind: "command", name, ref: { short: "0003" }, text: words });
});

test("申诉 of a grid worker is about his report, not about a score", () => {
  expect(forSpeaker(readIntent("申诉 0017 就在路边"), { roles: ["GRID_WORKER"] })).toMatchObject({
    name: expect.not.stringMatching("appeal_score"),
  });
});

test.each([
  ["申诉成立 0003 签收 当天停电", true, "签收 当天停电"],
  ["申诉不成立 0003 当天未停电", false, "当天未停电"],
])("%s is a ruling", (text, upheld, words) => {
  expect(readIntent(text)).toMatchObject({ name: "decide_appeal", upheld, ref: { short: "0003" }, text: words });
});

test.each(["查分 0003", "查分0003", "得分 0003", "0003 查分"])("%s asks how the points came about", (text) => {
  expect(readIntent(text)).toMatchObject({ kind: "command", name: "score", ref: { short: "0003" } });
});

test("查 0003 still looks at the call", () => {
  expect(readIntent("查 0003")).toMatchObject({ name: "query" });
});
