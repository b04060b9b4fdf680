import { readResponse } from "../../../../src/bot/words/read-response.js";

const ME = "水务局联络员01";

describe("a response names person, time and plan, and only what is there", () => {
  test.each([
    ["管网科今天下午3点到场", { person: "管网科", visit: "今天下午3点", plan: "到场" }],
    ["管网科今天下午3点到场,先抽水再换管", { person: "管网科", visit: "今天下午3点", plan: "先抽水再换管" }],
    ["管网科今天下午3点到场,方案是先抽水", { person: "管网科", visit: "今天下午3点", plan: "先抽水" }],
    ["管网科今天下午3点赶到现场。先抽水再换管", { person: "管网科", visit: "今天下午3点", plan: "先抽水再换管" }],
    ["今天下午3点管网科到场,先抽水", { person: "管网科", visit: "今天下午3点", plan: "先抽水" }],
    ["今天下午3点管网科到场抽水", { person: "管网科", visit: "今天下午3点", plan: "到场抽水" }],
    [
      "由管网科值班员 13800138000 明天上午9:30到现场疏通",
      { person: "管网科值班员", phone: "13800138000", visit: "明天上午9:30", plan: "到现场疏通" },
    ],
    [
      "联系人:管网科02;时间:3月12日上午;方案:先抽水,晚上换管",
      { person: "管网科02", visit: "3月12日上午", plan: "先抽水,晚上换管" },
    ],
    ["我今天下午过去看", { person: ME, visit: "今天下午", plan: "过去看" }],
    ["排水二队30分钟内到场抢修", { person: "排水二队", visit: "30分钟内", plan: "到场抢修" }],
    ["安排抢修队马上到", { person: "抢修队", visit: "马上", plan: "到" }],
    ["收到", {}],
    ["已收到,好的", {}],
    ["尽快处理", { plan: "尽快处理" }],
    ["今天处理", { visit: "今天", plan: "处理" }],
    ["管网科去", { person: "管网科", plan: "去" }],
    ["", {}],
  ])("%s", (text, said) => {
    expect(readResponse(text, ME)).toEqual(said);
  });
});
