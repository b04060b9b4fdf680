import { readIntent } from "../../../../src/bot/words/read-intent.js";

test.each([
  ["签收 0003-1", "sign", { short: "0003-1" }],
  ["签收0003—1", "sign", { short: "0003-1" }],
  ["0003-1 签收", "sign", { short: "0003-1" }],
  ["签收 3-1", "sign", { short: "0003-1" }],
  ["办结 HJ0003-2 水样达标", "finish", { short: "0003-2", kind: "call" }],
  ["评价 HJ-20260310-0003-1 4星", "rate", { full: "HJ-20260310-0003-1", kind: "call" }],
  ["解除 0003-1 不涉及排污", "release", { short: "0003-1" }],
  ["解除协办 HJ-20260310-0003-12 不涉及", "release", { full: "HJ-20260310-0003-12", kind: "call" }],
])("「%s」 names the part", (text, name, ref) => {
  expect(readIntent(text)).toMatchObject({ kind: "command", name, ref });
});

test("the words behind the number are kept whole", () => {
  expect(readIntent("解除 0003-1 不涉及排污")).toMatchObject({ text: "不涉及排污" });
  expect(readIntent("评价 0003-1 4星")).toMatchObject({ stars: 4, text: "" });
  expect(readIntent("0003-1")).toMatchObject({ kind: "number", ref: { short: "0003-1" } });
});

test.each([
  "上报 科翔路1203-2房漏水",
  "1203-2房漏水",
  "2026-03-10 下午来过",
  "联系人8211-0000",
  "上报 12-3栋垃圾堆了两天",
])("「%s」 speaks of no part", (text) => {
  const intent = readIntent(text);
  const ref = "ref" in intent ? intent.ref : undefined;
  expect(JSON.stringify(ref ?? "")).not.toMatch(/-\d"/);
});
