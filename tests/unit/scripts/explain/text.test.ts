import { runText } from "../../../../scripts/explain/text.js";
import { type Ran, runWith } from "../../../support/captured-io.js";

function explain(args: string[], input?: string): Promise<Ran> {
  return runWith((io) => runText(args, io), input === undefined ? {} : { input });
}

async function answerTo(sentence: string): Promise<unknown> {
  const { code, stdout } = await explain([sentence]);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

test("a report gives its codes, urgency and place; nothing is asked when it is sure", async () => {
  expect(await answerTo("萝岗街下中路水浸到膝盖,车死火")).toEqual({
    intent: "report",
    matters: [{ category: "E2501", listItem: "HY-02-001", urgency: "URGENT", place: "萝岗街下中路" }],
    ask: [],
  });
});

test("what the words do not tell is null, and the choices are asked", async () => {
  expect(await answerTo("又堆起来了")).toEqual({
    intent: "report",
    matters: [{ category: null, listItem: null, urgency: "NORMAL", place: null }],
    ask: [
      { kind: "category", code: "E0102", name: "暴露垃圾" },
      { kind: "category", code: "E0507", name: "乱堆物堆料" },
    ],
  });
});

test("the command word 上报 is no part of the report", async () => {
  expect(await answerTo("上报 科翔路12号门口垃圾堆了两天")).toMatchObject({
    intent: "report",
    matters: [{ category: "E0102", place: "科翔路12号门口" }],
  });
});

test("a split into three matters is asked about", async () => {
  expect(await answerTo("1.门口占道 2.小广告 3.路灯坏")).toMatchObject({
    matters: [{ category: "E0504" }, { category: "E0201" }, { category: "P0118" }],
    ask: [{ kind: "split", count: 3 }],
  });
});

test.each([
  ["今天巡查无异常", "patrol_note"],
  ["收到,谢谢", "small_talk"],
  ["帮我看看0017那单", "query"],
  ["已处理", "verify"],
  ["处理好了", "verify"],
])("「%s」 is no report but %s (domain 17.2 no. 16–18, 24)", async (sentence, intent) => {
  expect(await answerTo(sentence)).toEqual({ intent, matters: [], ask: [] });
});

test("lines are answered in order; a pin says where, unless the words name a place", async () => {
  const lines = [
    { text: "垃圾满了", lng: 113.435, lat: 23.19 },
    { text: "科翔路垃圾满了", lng: 113.435, lat: 23.19 },
    { text: "垃圾满了", lng: 113.593, lat: 23.26 },
    { text: "垃圾满了", lng: 113.47, lat: 23.175 },
  ];
  const { stdout, code } = await explain(["-"], lines.map((line) => JSON.stringify(line)).join("\n"));
  const places = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).matters[0].place);
  expect([code, places]).toEqual([0, ["联和第二网格", "科翔路", "洋田第二网格", null]]);
});

test("a line that is no question is answered with an error in its place, and the exit code is 1", async () => {
  const lines = ['{"text":1}', '{"text":"路灯坏","lng":113.4}', '{"text":"路灯坏"}'];
  const { stdout, code } = await explain(["-"], lines.join("\n"));
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => Object.keys(JSON.parse(line))[0]);
  expect([code, answers]).toEqual([1, ["error", "error", "intent"]]);
});

test("without a sentence, or with two, it says how to be asked", async () => {
  for (const args of [[], ["路灯坏", "垃圾满"]]) {
    const { code, stderr, stdout } = await explain(args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("npm run explain -- text");
  }
  expect(await explain(["--help"])).toMatchObject({ code: 0, stderr: "" });
});
