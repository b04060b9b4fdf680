import { isPatrolNote, isSmallTalk } from "../../../../src/bot/reading/small-talk.js";

test.each([
  "收到,谢谢",
  "收到",
  "好的",
  "好嘅,辛苦晒",
  "OK",
  "👍👍",
  "[OK]",
  "谢谢!",
  "早晨",
  "嗯嗯",
  "好的,马上去",
  "今天几点开会",
  "食咗饭未",
  "下午请假半天",
  "发错了",
  "节日快乐各位",
])("「%s」 is small talk", (text) => {
  expect(isSmallTalk(text)).toBe(true);
});

test.each(["收到,路灯坏了", "好臭", "已处理", "0017", "1", "确认", "", "  ", "收水费", "好多垃圾"])(
  "「%s」 is no small talk",
  (text) => {
    expect(isSmallTalk(text)).toBe(false);
  },
);

test.each([
  "今天巡查无异常",
  "今日巡查一切正常。",
  "巡查完毕,未发现安全隐患",
  "今天巡查未发现积水",
  "联和第一网格巡查,冇问题",
  "上午巡查,各点位均正常",
  "零报告",
  "上午处理占道三宗下午清理小广告五处",
  "消防演练冒烟,不用报",
])("「%s」 is a patrol note", (text) => {
  expect(isPatrolNote(text)).toBe(true);
});

test.each([
  "今天巡查没问题,但3栋路灯坏了",
  "巡查发现井盖没了",
  "除了垃圾满,其他正常",
  "路灯坏了",
  "收到",
  "泥头车翻了,司机冇事",
  "请清理小广告五处",
  "有三处积水未处理",
])("「%s」 is none", (text) => {
  expect(isPatrolNote(text)).toBe(false);
});
