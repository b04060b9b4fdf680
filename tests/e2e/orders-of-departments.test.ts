import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type OrderJson = {
  readonly state: string;
  readonly level: string;
  readonly reason: string | null;
  readonly lines: readonly { readonly name: string; readonly state: string }[];
  readonly timeline: readonly { readonly who: string; readonly what: string }[];
};

const CENTER = "district.center01";
const DEPUTY = "d07.leader01";
const HEAD = "d07.head01";
const LIANHE = "lianhe.center01";
const LUOGANG = "luogang.center01";

const orderOf = (no: string) => play.api<OrderJson>(`/orders/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");
const offers = async (who: string, key: string) => (await play.inbox(who)).flatMap(keysOf).includes(key);

async function proposed(words: string, who = DEPUTY): Promise<string> {
  expect(await play.say(who, words)).toContain("将报请区指挥中心放行号令");
  return numberIn(await play.say(who, "确认"), "HL");
}

test("[O2 O3 O5 O10 O6 O8 O9] a department's order reaches the streets only when the district centre lets it go", async () => {
  const no = await proposed("号令 联和街道、萝岗街道 清理河道漂浮物 今天16:00前签收 明天12:00前反馈");
  expect(await orderOf(no)).toMatchObject({ state: "PROPOSED" });
  expect((await texts(LIANHE)).join()).not.toContain(no);
  expect(await play.say(LIANHE, `查 ${no}`)).toContain("不在您的业务范围内");
  expect(await play.say(LIANHE, `签收 ${no}`)).toContain("不属于您的单位");
  expect(await play.say(HEAD, `放行 ${no}`)).toContain("区指挥中心");

  expect(await play.press(CENTER, "release_order")).toContain("已放行");
  expect(await play.say(CENTER, `放行 ${no}`)).toContain("无需重复");
  expect(await orderOf(no)).toMatchObject({ state: "ISSUED" });
  expect((await texts(DEPUTY)).at(-1)).toContain(`号令${no}`);
  expect(await play.press(LIANHE, "sign_order")).toContain(`已签收号令${no}`);

  // O10: by the department that issued it, to whoever has not signed; once a day.
  expect(await play.say(LIANHE, `催办 ${no}`)).toContain("这一步须由");
  expect(await play.say(DEPUTY, `催办 ${no} 萝岗街道`)).toContain(`已催办号令${no}:萝岗街道`);
  expect((await texts(LUOGANG)).at(-1)).toContain(`号令${no}`);
  expect(await play.say(DEPUTY, `催办 ${no} 萝岗街道`)).toContain("今天已提醒过");
  expect(await play.say(LUOGANG, `反馈 ${no} 已清理`)).toContain("已签收号令");
  await play.say(LIANHE, `反馈 ${no} 已清理两处`);
  await play.say(DEPUTY, `办结 ${no}`);
  expect(await play.say(DEPUTY, "确认")).toContain("各单位均已办结");
  expect(await orderOf(no)).toMatchObject({ state: "CLOSED" });
  expect((await texts(CENTER)).at(-1)).toContain(no);
});

test("[O2 O4] the district centre refuses one, with a reason that the department reads; no street ever hears of it", async () => {
  const no = await proposed("号令 各镇街 报送上月河道台账 今天16:00前签收 后天12:00前反馈", HEAD);
  expect(await play.press(CENTER, "refuse_order")).toContain("请写明理由");
  expect(await play.say(CENTER, "台账已由系统汇总")).toContain("不予放行,已告知");
  expect(await orderOf(no)).toMatchObject({ state: "REFUSED", reason: "台账已由系统汇总" });
  expect((await texts(HEAD)).at(-1)).toContain("台账已由系统汇总");
  expect(await play.say(CENTER, `不予放行 ${no} 再次`)).toContain("无需重复");
  expect(await play.say(CENTER, `放行 ${no}`)).toContain("无需重复");
  expect((await texts(LIANHE)).join()).not.toContain(no);
});

test("[O2 O11] the department takes its order back before the release, the centre is told and has nothing left to press", async () => {
  const no = await proposed("号令 各镇街 检查泵站 今天16:00前签收 明天12:00前反馈", "d07.liaison01");
  expect(await play.say("d07.liaison01", `撤回 ${no}`)).toContain("请写明理由");
  expect(await play.say("d07.liaison01", "雨情已过")).toContain(`将撤回号令${no}`);
  expect(await play.say("d07.liaison01", "确认")).toContain(`号令${no}已撤回`);
  expect(await orderOf(no)).toMatchObject({ state: "WITHDRAWN" });
  expect((await texts(CENTER)).at(-1)).toContain(`${no}`);
  expect(await offers(CENTER, "release_order")).toBe(false);
  expect(await play.say(CENTER, `放行 ${no}`)).toContain(no);
  expect(await orderOf(no)).toMatchObject({ state: "WITHDRAWN" });
});

test("[O2 O3] a limit that ended while it waited for the release: the centre is asked for another", async () => {
  const no = await proposed("号令 联和街道 检查边坡 今天10:00前签收 明天12:00前反馈");
  await play.moveTo("2026-03-10T10:30:00+08:00");
  expect(await play.say(CENTER, `放行 ${no}`)).toContain("10:00");
  expect(await orderOf(no)).toMatchObject({ state: "PROPOSED" });
  expect(await play.say(CENTER, `放行 ${no} 今天15:00前签收`)).toContain("今天15:00前签收");
  expect(await play.say(CENTER, "确认")).toContain("已放行");
  expect(await orderOf(no)).toMatchObject({ state: "ISSUED" });
});
