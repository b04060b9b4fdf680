import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type OrderJson = {
  state: string;
  drill: boolean;
  issuer: { name: string };
  lines: {
    name: string;
    state: string;
    light: string;
    reports: { text: string; photos: string[] }[];
    deadlines: { clock: string; outcome: string; due: string }[];
  }[];
  reason: string | null;
  timeline: { who: string; what: string; text?: string }[];
};

const orderOf = (no: string) => play.api<OrderJson>(`/orders/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");
const lineOf = async (no: string, name: string) => (await orderOf(no)).lines.find((line) => line.name === name);

const CENTER = "district.center01";
const LIANHE = "lianhe.center01";
const LUOGANG = "luogang.center01";
const XINLONG = "xinlong.center01";

test("[O1 O5 O6 O7 O8 O9] issued by words, signed, late and red, urged, reported back, asked for more, closed", async () => {
  const shown = await play.say(CENTER, "号令 各镇街 防御台风,加固广告牌 今天10:00前签收 明天12:00前反馈");
  expect(shown).toBe(
    "【有呼必应】将下达号令:防御台风,加固广告牌。接收:联和街道、萝岗街道、新龙镇(3个单位)。" +
      "要求今天10:00前签收、明天12:00前反馈。回复「确认」提交,「取消」放弃。",
  );
  const issued = await play.say(CENTER, "确认");
  const no = numberIn(issued, "HL");
  expect(no).toBe("HL-20260310-001");
  expect(issued).toContain("已下达联和街道、萝岗街道、新龙镇(3个单位):防御台风,加固广告牌。");
  expect(issued).toContain("回复「查 HL001」看进度");
  expect(await orderOf(no)).toMatchObject({ state: "ISSUED", drill: false, issuer: { name: "区指挥中心" } });

  // One street signs on its card, another by words; the third is late.
  expect(await play.press(LIANHE, "sign_order")).toContain(`已签收号令${no}`);
  expect(await play.say(LUOGANG, "签收 HL001")).toContain("请于03-11 12:00前反馈");
  expect(await play.say(LUOGANG, "签收 HL001")).toContain("已由萝岗街道指挥中心01于03-10 08:40处理");
  expect((await orderOf(no)).state).toBe("ISSUED");
  // 80 minutes, the last quarter begins at 09:40.
  await play.moveTo("2026-03-10T09:41:00+08:00");
  expect(await lineOf(no, "新龙镇")).toMatchObject({ state: "ISSUED", light: "YELLOW" });
  expect((await texts(XINLONG)).at(-1)).toBe(`【有呼必应·提醒】号令${no}今天10:00到期(签收)。回复「签收 HL001」。`);
  await play.moveTo("2026-03-10T10:01:00+08:00");
  expect(await lineOf(no, "新龙镇")).toMatchObject({ light: "RED" });
  const late = (await play.inbox(CENTER)).at(-1)?.card;
  expect(late?.main_title?.title).toBe("号令超期 HL001 1个单位");
  expect(late?.sub_title_text).toContain("超过签收时限(03-10 10:00):新龙镇。");
  expect(await play.say(CENTER, "查 HL001")).toContain("新龙镇 待签收,签收时限今天10:00(红灯)");
  // Whoever was reminded today is not reminded again.
  expect(await play.press(CENTER, "urge_order")).toContain("今天已提醒过");

  // A word that is no command, and something else in between.
  expect(await play.say(XINLONG, "今天天气怎么样")).toContain("没有看懂");
  expect(await play.say(XINLONG, "收到")).toContain(`已签收号令${no}`);
  expect((await texts(CENTER)).at(-1)).toBe(`【有呼必应】号令${no}3个单位已全部签收。回复「查 HL001」看进度。`);
  await play.photo(XINLONG);
  expect(await play.say(XINLONG, "反馈 HL001 已加固广告牌12处")).toContain(`已反馈号令${no}(照片1张)`);
  expect(await lineOf(no, "新龙镇")).toMatchObject({
    state: "REPORTED_BACK",
    light: "GREEN",
    reports: [{ text: "已加固广告牌12处", photos: [expect.any(String)] }],
  });
  expect((await orderOf(no)).state).toBe("SIGNED");

  expect(await play.press(CENTER, "return_report")).toContain("请写明理由");
  expect(await play.say(CENTER, "缺照片说明 今天16:00前反馈")).toContain("已请新龙镇补报");
  expect(await lineOf(no, "新龙镇")).toMatchObject({ state: "SIGNED" });
  expect((await play.inbox(XINLONG)).at(-1)?.card?.sub_title_text).toContain("需补报:缺照片说明。");
  expect(await play.say(XINLONG, "反馈 HL001 照片已补,12处均已加固")).toContain("已反馈号令");
  expect(await play.press(CENTER, "close_line")).toContain("已办结新龙镇。还有2个单位未办结");
  expect((await texts(XINLONG)).at(-1)).toContain(`区指挥中心已办结新龙镇的号令${no}`);

  await play.say(LIANHE, "反馈 HL001 已巡查");
  await play.press(LUOGANG, "report_back");
  expect(await play.say(LUOGANG, "已落实,专人值守")).toContain("已反馈号令");
  expect(await play.say(CENTER, "办结 HL001")).toContain("将办结号令HL-20260310-001的2个单位:联和街道、萝岗街道");
  expect(await play.say(CENTER, "确认")).toContain(`号令${no}各单位均已办结`);
  const record = await orderOf(no);
  expect(record).toMatchObject({ state: "CLOSED" });
  expect(record.lines.flatMap(({ deadlines }) => deadlines.map(({ outcome }) => outcome))).not.toContain("running");
  expect(record.lines.find(({ name }) => name === "新龙镇")?.deadlines.map(({ outcome }) => outcome)).toEqual([
    "missed",
    "kept",
    "kept",
  ]);
  expect((await play.inbox(CENTER)).flatMap(keysOf).filter((key) => key.endsWith("order"))).toEqual([]);
  expect(await play.say(LIANHE, "签收 HL001")).toContain("已办结");
});
