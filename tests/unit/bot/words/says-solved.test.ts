import { saysSolved } from "../../../../src/bot/words/says-solved.js";

describe("whether a call is taken back because it was solved otherwise (C25)", () => {
  test.each([
    "已解决",
    "已自行解决",
    "街道自行处理好了",
    "我们自己疏通了",
    "已經由社區清理",
    "修好了,不用来",
    "搞掂了",
    "已处理好",
  ])("%s", (words) => expect(saysSolved(words)).toBe(true));

  test.each([
    "",
    "另有安排",
    "还没解决",
    "等街道自行解决",
    "准备自行处理好再说",
    "无法解决,换部门",
    "呼叫错部门",
    "不解决了",
  ])("not %s", (words) => expect(saysSolved(words)).toBe(false));
});
