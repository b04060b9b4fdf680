import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

/** A joint operation from the plan to the stars (domain 12), by words and cards alone. */
let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type BodyJson = {
  code: string;
  state: string;
  insteadOf: string | null;
  people: number;
  arrived: { how: string; metres: number | null } | null;
  left: { reason: string }[];
  rating: { stars: number; byDefault: boolean } | null;
  deadlines: { clock: string; outcome: string }[];
};
type OperationJson = {
  state: string;
  commander: string;
  bodies: BodyJson[];
  result: { matters: { no: string; outcome: string }[] } | null;
  timeline: { who: string; what: string; text?: string }[];
};

const DESK = "lianhe.center01";
const LEADER = "lianhe.leader01";
const CITY = "d01.liaison01";
const HOUSING = "d02.liaison01";
const TRAFFIC = "d03.liaison01";
const POLICE = "lianhe.police01";

const operationOf = (no: string) => play.api<OperationJson>(`/operations/${no}`);
const bodyOf = async (no: string, code: string) => (await operationOf(no)).bodies.find((body) => body.code === code);
const matterOf = (no: string) =>
  play.api<{ state: string; deadlines: { clock: string; outcome: string }[] }>(`/matters/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");
const newest = async (who: string, key: string) => (await play.inbox(who)).findLast((one) => keysOf(one).includes(key));

/** A matter that the community could not solve. */
async function raised(words: string): Promise<string> {
  const no = numberIn(await play.say("lianhe.grid01", words), "SX");
  await play.say("kexiang.clerk01", `上呈 ${no.slice(-4)} 需几个部门一起来`);
  await play.say("kexiang.clerk01", "确认");
  return no;
}

test("[OperationArranged J1 J2 J3 J4 J5 J6 J7 J8 J9 J10 J11 J12 OperationEnded] planned, deployed, confirmed, replaced, checked in, left early, ended, rated", async () => {
  const stalls = await raised("科翔路口走鬼占道卖水果,人行道过不了");
  const rubbish = await raised("科翔市场门口垃圾堆了两天没人清");

  // The desk plans it, in two messages.
  expect(await play.say(DESK, "联合行动 清理走鬼")).toContain("还缺:参加单位、开始时间、地点");
  const shown = await play.say(
    DESK,
    `明天09:00开始,地点科翔路,参加城管局2人、交通局1人、联和派出所1人,事项${stalls},事项${rubbish.slice(-4)},` +
      "指挥分管领导01,方案:先劝离后清理,安全提示:注意来往车辆",
  );
  expect(shown).toBe(
    "【有呼必应】将拟定联合行动,报街道领导部署:清理走鬼。时间地点:明天09:00 科翔路,约2小时。" +
      "参加:城管局2人、交通局1人、联和派出所1人。现场指挥:联和街道分管领导01。方案:先劝离后清理。" +
      `安全提示:注意来往车辆。事项:${stalls}、${rubbish}。回复「确认」提交,「取消」放弃。`,
  );
  const no = numberIn(await play.say(DESK, "确认"), "LH");
  expect(no).toBe("LH-20260310-01");
  expect(await operationOf(no)).toMatchObject({ state: "DRAFT", bodies: [] });
  expect(await texts(CITY)).toEqual([]);

  // A leader deploys it on the card; its matters are judged with it from now on.
  expect(await play.say(DESK, "部署 LH01")).toContain("须由镇街领导");
  const card = await newest(LEADER, "deploy_operation");
  expect(card?.card?.main_title?.title).toBe("联合行动待部署 LH01");
  expect(await play.press(LEADER, "deploy_operation")).toContain("已邀请城管局2人、交通局1人、联和派出所1人");
  expect(await operationOf(no)).toMatchObject({ state: "PLANNED", commander: "联和街道分管领导01" });
  expect((await matterOf(stalls)).state).toBe("RAISED");
  expect((await matterOf(stalls)).deadlines.at(-1)).toMatchObject({ clock: "judgement", outcome: "running" });
  expect((await texts("lianhe.grid01")).at(-1)).toContain(`${rubbish}已由联和街道纳入联合行动${no}`);

  // Confirmed by card, by words; one would like to give it back and names who comes instead.
  expect(await play.press(CITY, "confirm_part")).toContain("城管局已确认参加");
  expect(await play.say(CITY, "确认 LH01")).toContain("已由城管局联络员01");
  expect(await play.say(POLICE, "确认 2人 联系人值班室")).toContain("2人,联系人值班室");
  expect(await play.say(TRAFFIC, "退回 LH01 没有人")).toContain("联合行动不能退回");
  expect(await play.say(TRAFFIC, "取消")).toContain("已");
  expect(await play.say(TRAFFIC, "替补 LH01 住建局 当天有抢险")).toContain("确认前仍由贵单位参加");
  expect(await bodyOf(no, "D03")).toMatchObject({ state: "INVITED" });
  expect(await play.say(HOUSING, "今天吃什么")).toContain("没有看懂");
  expect(await play.say("d05.liaison01", "确认")).toContain("没有等您确认");
  expect(await play.say(HOUSING, "确认")).toContain("住建局已确认参加");
  expect(await bodyOf(no, "D03")).toMatchObject({ state: "SUBSTITUTED" });
  expect(await operationOf(no)).toMatchObject({ state: "CONFIRMED" });
  expect((await texts(TRAFFIC)).at(-1)).toContain("交通局无需再到场");
  expect((await texts(DESK)).at(-1)).toContain("参加单位已全部确认");

  // On the day: one by its own location, the others by the commander.
  await play.moveTo("2026-03-11T08:50:00+08:00");
  expect(await play.say(CITY, "报到")).toContain("请发送您现在的位置");
  expect(await play.pin(CITY, 113.46, 23.1921)).toContain("须在500米以内");
  expect(await play.pin(CITY, 113.4462, 23.1921)).toContain("城管局已报到");
  expect((await play.group(no.replaceAll("-", ""))).at(-1)?.text).toContain("城管局已到联合行动");
  await play.moveTo("2026-03-11T09:01:00+08:00");
  expect(await operationOf(no)).toMatchObject({ state: "ON_SITE" });
  expect((await texts(POLICE)).at(-1)).toContain("现在开始");
  expect(await play.press(LEADER, "check_in", { body: ["P01"] })).toContain("联和派出所已报到");
  expect(await play.say(LEADER, "报到 LH01 住建局")).toContain("确认3/3 报到3/3");
  expect(await bodyOf(no, "D01")).toMatchObject({ state: "ON_SITE", arrived: { how: "location" } });
  expect(await bodyOf(no, "D02")).toMatchObject({ state: "ON_SITE", arrived: { how: "commander" } });

  expect(await play.say(CITY, "进展 LH01 已清走三档")).toContain("已记入联合行动");
  expect(await play.say(HOUSING, "撤离 LH01 另有任务")).toContain("已记录住建局提前撤离");
  expect((await texts(LEADER)).at(-1)).toContain("住建局提前撤离(住建局联络员01登记),理由:另有任务");
  expect(await play.say(LEADER, "撤离 LH01 派出所")).toContain("已放行联和派出所");
  expect((await texts(POLICE)).at(-1)).toContain("现场指挥已同意联和派出所撤离");

  // The result settles one matter and gives the other back.
  expect(await play.say(DESK, "结果 LH01 清理完毕")).toContain("不属于您的单位或不在您手上");
  expect(await play.say(LEADER, `结果 LH01 已清理完毕,${rubbish}需呼叫城管局`)).toContain("还缺现场照片");
  expect(await play.photo(LEADER)).toContain(`${stalls}转待核查。${rubbish}回街道研判,可呼叫部门`);
  expect(await play.say(LEADER, "确认")).toContain(`${stalls}已处置,${rubbish}需呼叫部门`);
  expect(await matterOf(stalls)).toMatchObject({ state: "HANDLED" });
  expect(await matterOf(rubbish)).toMatchObject({ state: "RAISED" });
  expect(await play.say(DESK, `呼叫 城管局 ${rubbish.slice(-4)} 请清运`)).toContain("呼叫区城市管理");
  await play.say(DESK, "确认");
  expect(await matterOf(rubbish)).toMatchObject({ state: "CALLING" });
  expect(await bodyOf(no, "D01")).toMatchObject({ state: "RELEASED" });

  // Stars for each, a reason for three.
  expect(await play.say(DESK, "评价 LH01 城管局5星 派出所4星")).toContain("城管局5星、联和派出所4星");
  expect(await play.say(DESK, "评价 LH01 住建局3星")).toContain("请写明理由");
  expect(await play.say(DESK, "提前走了")).toContain("已全部评价");
  const record = await operationOf(no);
  expect(record).toMatchObject({ state: "REVIEWED" });
  expect(record.bodies.map(({ code, state, rating }) => [code, state, rating?.stars])).toEqual([
    ["D01", "RELEASED", 5],
    ["D03", "SUBSTITUTED", undefined],
    ["P01", "RELEASED", 4],
    ["D02", "LEFT", 3],
  ]);
  expect(record.bodies.flatMap(({ deadlines }) => deadlines.map(({ outcome }) => outcome))).not.toContain("running");
  expect((await texts(HOUSING)).at(-1)).toContain("基本满意(3星,意见:提前走了)");
  // Nobody has a button left, and everything is answered as over.
  for (const who of [DESK, LEADER, CITY, HOUSING, TRAFFIC, POLICE]) {
    const left = (await play.inbox(who))
      .flatMap(keysOf)
      .filter((key) => /operation|part$|bodies|check_in|substitute/.test(key));
    expect([who, left]).toEqual([who, []]);
  }
  expect(await play.say(CITY, "报到 LH01")).toContain("「已评价」");
  expect(await play.say(DESK, "查 LH01")).toContain("住建局1人 提前撤离,替补交通局");
});
