import { readExclusion } from "../../../../src/bot/words/read-exclusion.js";

const SIGN = ["sign_late", "sign_very_late", "sign_by_system"];
const RESPOND = ["respond_late", "respond_missing"];

test.each([
  ["签收 当天停电", SIGN, "当天停电"],
  ["签收扣分,当天停电", SIGN, "当天停电"],
  ["簽收、響應 當天停電", [...SIGN, ...RESPOND], "當天停電"],
  ["签收和响应 当天停电", [...SIGN, ...RESPOND], "当天停电"],
  ["办结 等镇街确认", ["finish_late"], "等镇街确认"],
  ["重办 部位不同", ["rework"], "部位不同"],
  ["延期 因台风", ["second_extension"], "因台风"],
  ["全部 当天停电", "all", "当天停电"],
  ["当天停电", "all", "当天停电"],
  ["签收系统故障,无法签收", "all", "签收系统故障,无法签收"],
  ["签收", SIGN, ""],
  ["", "all", ""],
])("申诉成立 0003 %s", (text, exclude, ground) => {
  expect(readExclusion(text)).toEqual({ exclude, ground });
});
