import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

/** Joint operations that do not go the straight way (domain 12). */
let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type OperationJson = {
  state: string;
  emergency: boolean;
  reason: string | null;
  bodies: { code: string; state: string; light: string; rating: { stars: number; byDefault: boolean } | null }[];
  deadlines: { clock: string; outcome: string }[];
};
const operationOf = (no: string) => play.api<OperationJson>(`/operations/${no}`);
const statesOf = async (no: string) => (await operationOf(no)).bodies.map(({ code, state }) => `${code} ${state}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");

const DESK = "lianhe.center01";
const LEADER = "lianhe.leader01";
const CITY = "d01.liaison01";
const TRAFFIC = "d03.liaison01";

/** A leader's own plan, deployed with the same words. */
async function deployed(words: string): Promise<string> {
  const shown = await play.say(LEADER, `联合行动 ${words}`);
  expect(shown).toContain("将部署联合行动");
  return numberIn(await play.say(LEADER, "确认"), "LH");
}
const short = (no: string) => `LH${no.slice(-2)}`;

test("no show: red for who did not come, nothing to rate of it, and the matter of the desk goes on", async () => {
  const no = await deployed("夜市整治 明天09:00 地点科翔路 参加城管局2人、交通局1人");
  expect(await play.say(CITY, `确认 ${short(no)}`)).toContain("已确认");
  await play.moveTo("2026-03-10T15:00:00+08:00");
  expect((await texts(LEADER)).at(-1)).toContain("交通局已超过确认时限");
  await play.moveTo("2026-03-11T08:55:00+08:00");
  expect(await play.say(CITY, `报到 ${short(no)}`)).toContain("请发送您现在的位置");
  // A pin too far away, then one near enough; the same pin twice changes nothing.
  expect(await play.pin(CITY, 113.4502, 23.1921)).toContain("您的位置距集合点约511米,须在500米以内");
  expect(await play.pin(CITY, 113.4492, 23.1921)).toContain("城管局已报到");
  expect(await play.say(CITY, `报到 ${short(no)}`)).toContain("已由城管局联络员01");
  await play.moveTo("2026-03-11T09:20:00+08:00");
  expect((await operationOf(no)).bodies.find(({ code }) => code === "D03")).toMatchObject({ light: "RED" });
  expect((await texts(LEADER)).at(-1)).toContain("交通局已超过报到时限");
  expect(await play.press(LEADER, "finish_operation")).toContain("请写明内容");
  expect(await play.say(LEADER, "已整治夜市")).toContain("还缺现场照片");
  // The button was its own confirmation.
  expect(await play.photo(LEADER)).toContain("已完成(照片1张)");
  expect(await statesOf(no)).toEqual(["D01 RELEASED", "D03 ABSENT"]);
  expect((await texts(TRAFFIC)).at(-1)).toContain("没有报到,也没有指定替补,按未响应记录");
  expect(await play.say(DESK, `评价 ${short(no)} 城管局1星 不配合`)).toContain("1至2星评价须由街道领导确认");
  expect(await play.say(LEADER, `评价 ${short(no)} 交通局1星 没来`)).toContain("没有到场,不评星");
  expect(await play.say(DESK, `5星 ${short(no)}`)).toContain("城管局5星。");
  expect(await operationOf(no)).toMatchObject({ state: "REVIEWED" });
});

test("cancelled after it was sent out: nobody comes, no limit runs, nothing is rated", async () => {
  await play.moveTo("2026-03-12T08:40:00+08:00");
  const no = await deployed("检查工地 明天10:00 地点联和路 参加住建局、应急局2人");
  expect(await play.say(DESK, `取消 ${short(no)} 台风`)).toContain("须由镇街领导");
  expect(await play.say(LEADER, `取消 ${short(no)}`)).toContain("请写明理由");
  expect(await play.say(LEADER, "台风停工")).toContain("将取消联合行动");
  expect(await play.say(LEADER, "确认")).toContain("已取消,已告知各参加单位");
  expect((await texts("d02.liaison01")).at(-1)).toContain("已取消:台风停工。无需到场");
  const { state, reason } = await operationOf(no);
  expect([state, reason]).toEqual(["CANCELLED", "台风停工"]);
  expect(await play.say("d02.liaison01", `确认 ${short(no)}`)).toContain("「已取消」");
  expect((await play.inbox("d02.liaison01")).flatMap(keysOf)).not.toContain("confirm_part");
  await play.moveTo("2026-03-13T11:00:00+08:00");
  expect((await operationOf(no)).deadlines.map(({ outcome }) => outcome)).not.toContain("running");
});

test("an emergency at night: invited at once, its messages break the quiet hours, and it has begun", async () => {
  await play.moveTo("2026-03-15T23:30:00+08:00");
  const shown = await play.say(
    LEADER,
    "紧急联合行动 塌方抢险 马上开始 地点科翔路 参加应急局3人、消防5人、联和派出所2人",
  );
  expect(shown).toContain("【有呼必应·紧急】将部署联合行动:塌方抢险");
  const no = numberIn(await play.say(LEADER, "确认"), "LH");
  expect(await operationOf(no)).toMatchObject({ state: "ON_SITE", emergency: true });
  const card = (await play.inbox("d07.liaison01")).findLast((one) => keysOf(one).includes("confirm_part"));
  expect(card?.card?.main_title?.title).toContain("【紧急】请确认参加联合行动");
  expect(card?.at).toContain("T23:3");
  // Coming is confirming, also without having said so.
  expect(await play.say("d07.liaison01", "报到")).toContain("请发送您现在的位置");
  expect(await play.pin("d07.liaison01", 113.4453, 23.1922)).toContain("应急局已报到");
  await play.moveTo("2026-03-15T23:50:00+08:00");
  expect((await texts("d08.liaison01")).at(-1)).toContain("已超过报到时限");
  expect(await play.say(LEADER, `报到 ${short(no)} 全部`)).toContain("报到3/3");
  expect(await statesOf(no)).toEqual(["D07 ON_SITE", "D08 ON_SITE", "P01 ON_SITE"]);
  expect(await play.say(LEADER, `撤离 ${short(no)} 水务局`)).toContain("不在");
  expect(await play.press(LEADER, "release_bodies")).toContain("已放行");
  expect(await statesOf(no)).toEqual(["D07 RELEASED", "D08 RELEASED", "P01 RELEASED"]);
  await play.say(LEADER, `结果 ${short(no)} 险情排除`);
  await play.photo(LEADER);
  expect(await play.say(LEADER, "确认")).toContain("已完成");
  // Nobody rates: the system does, marked, and the leaders read why.
  await play.moveTo("2026-03-19T09:00:00+08:00");
  const { state, bodies } = await operationOf(no);
  expect(state).toBe("REVIEWED");
  expect(bodies.map(({ rating }) => rating)).toEqual(Array(3).fill({ stars: 5, byDefault: true }));
  expect((await texts("d07.liaison01")).at(-1)).toContain("系统默认,不计入满意率");
  expect((await texts("lianhe.leader02")).join()).toContain("系统对未评价单位默认评价");
});

test("four eyes and notice: the drafter does not deploy in a leader's place, and a workday lies before the start", async () => {
  await play.moveTo("2026-03-20T16:00:00+08:00");
  const early = await play.say(DESK, "联合行动 巡查 下周一09:00 地点科翔路 参加城管局");
  expect(early).toContain("将拟定联合行动");
  const no = numberIn(await play.say(DESK, "确认"), "LH");
  // All leaders away, the desk acts for one of them: it drafted, so it may not.
  expect(await play.say(LEADER, "请假 今天到下周三 由指挥中心01代理")).toContain("代");
  await play.say(LEADER, "确认");
  expect(await play.say(DESK, `部署 ${short(no)}`)).toContain("起草的,不能由您部署");
  // Friday 16:00 to Monday 09:00 is less than a workday; as an emergency it goes.
  expect(await play.say("lianhe.leader02", `部署 ${short(no)}`)).toContain("须提前1个工作日邀请");
  expect(await play.say("lianhe.leader02", "紧急")).toContain("将部署联合行动");
  expect(await play.say("lianhe.leader02", "确认")).toContain("已部署");
  expect(await operationOf(no)).toMatchObject({ state: "PLANNED", emergency: true });
});

test("rubbish, repetitions and strangers are answered and change nothing", async () => {
  await play.moveTo("2026-03-24T09:00:00+08:00");
  const no = await deployed("水质检查 明天15:00 地点科翔路 参加水务局");
  const before = await play.api(`/operations/${no}`);
  for (const [who, words] of [
    ["d05.liaison01", `确认 ${short(no)}`],
    ["lianhe.grid01", `报到 ${short(no)}`],
    ["d04.liaison01", `结果 ${short(no)} 好了`],
    ["d04.liaison01", `部署 ${short(no)}`],
    ["d04.liaison01", `报到 ${short(no)}`],
    ["d04.liaison01", `撤离 ${short(no)}`],
    ["d04.liaison01", "取消"],
    ["luogang.leader01", `取消 ${short(no)} 不要了`],
    ["lianhe.center01", `评价 ${short(no)} 5星`],
    ["d04.liaison01", "确认 LH99"],
  ] as const) {
    expect([who, words, (await play.say(who, words)).length > 8]).toEqual([who, words, true]);
  }
  expect(await play.api(`/operations/${no}`)).toEqual(before);
  // The same press twice.
  const card = (await play.inbox("d04.liaison01")).findLast((one) => keysOf(one).includes("confirm_part"))?.card;
  const first = await play.pressCard("d04.liaison01", card?.task_id ?? "", "confirm_part");
  const second = await play.pressCard("d04.liaison01", card?.task_id ?? "", "confirm_part");
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.reply).toContain("已由水务局联络员01");
  const { timeline } = await play.api<{ timeline: { what: string }[] }>(`/operations/${no}`);
  expect(timeline.filter(({ what }) => what === "已确认")).toHaveLength(1);
});
