import { bodyOf } from "../../../../src/bot/words/body.js";
import { readDays } from "../../../../src/bot/words/read-days.js";
import { readExtension } from "../../../../src/bot/words/read-extension.js";
import { readHold } from "../../../../src/bot/words/read-hold.js";
import { readIntent } from "../../../../src/bot/words/read-intent.js";

const TODAY = "2026-03-12";

describe("a length of time or a day", () => {
  test.each([
    ["3天 等材料", { days: 3 }],
    ["三个工作日,等材料", { days: 3 }],
    ["延长两天", { days: 2 }],
    ["十五天", { days: 15 }],
    ["二十天", { days: 20 }],
    ["一个月", { days: 30 }],
    ["延到3月20日 等材料", { until: "2026-03-20" }],
    ["3月1日复核", { until: "2027-03-01" }],
    ["2026-03-20前 等材料", { until: "2026-03-20" }],
    ["到20号", { until: "2026-03-20" }],
    ["5日", { until: "2026-04-05" }],
    ["2月30日 等材料", {}],
    ["等材料", {}],
    ["管网科13800138000负责", {}],
  ])("%s", (text, said) => {
    const { rest: _, ...read } = readDays(bodyOf(text), TODAY);
    expect(read).toEqual(said);
  });
});

describe("延期", () => {
  test.each([
    ["3天 等材料", { workdays: 3, reason: "等材料" }],
    ["等材料 3天", { workdays: 3, reason: "等材料" }],
    ["3天 等材料,到货后两天内换管", { workdays: 3, reason: "等材料", plan: "到货后两天内换管" }],
    ["到3月20日 理由:等材料 计划:先临时接管", { until: "2026-03-20", reason: "等材料", plan: "先临时接管" }],
    ["", { reason: "" }],
  ])("%s", (text, said) => {
    expect(readExtension(text, TODAY)).toEqual(said);
  });
});

describe("挂账", () => {
  const grounds = [
    { code: "SEASON", name: "季节气候", words: ["雨季", "汛期"] },
    { code: "CONSTRUCTION", name: "施工工期", words: ["施工", "迁改"] },
  ];
  test.each([
    ["施工 等电力迁改完成 20天", { ground: "CONSTRUCTION", reason: "施工 等电力迁改完成", until: "2026-04-01" }],
    ["雨季过后补种 3月31日复核", { ground: "SEASON", reason: "雨季过后补种", until: "2026-03-31" }],
    ["忙不过来", { reason: "忙不过来" }],
  ])("%s", (text, said) => {
    expect(readHold(text, grounds, TODAY)).toEqual(said);
  });
});

describe("commands", () => {
  test.each([
    ["延期 0003 3天 等材料", "extend", "3天 等材料"],
    ["同意延期 0003", "grant_extension", ""],
    ["不同意延期 0003 可先临时接管", "refuse_extension", "可先临时接管"],
    ["挂账 0003 施工 等电力迁改 20天", "hold", "施工 等电力迁改 20天"],
    ["同意挂账HJ0003", "grant_hold", ""],
    ["不同意挂账 0003 可分段施工", "refuse_hold", "可分段施工"],
    ["恢复 0003", "resume", ""],
    ["销账 0003 电力已迁改", "resume", "电力已迁改"],
    ["同意 0003", "approve", ""],
  ])("%s", (text, name, rest) => {
    expect(readIntent(text)).toMatchObject({ kind: "command", name, text: rest, sure: true });
  });

  test("恢复 that goes on as an ordinary sentence is not surely a command", () => {
    expect(readIntent("恢复通水了")).toMatchObject({ whole: "恢复通水了", sure: false });
  });
});
