import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

const DESK = "lianhe.center01";
const LEADER = "lianhe.leader01";
const CITY = "d01.liaison01";
const TRAFFIC = "d03.liaison01";

const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");

test("[OperationArranged J1 J2 J3 J13 J14 OperationEnded] who has not confirmed is urged once a day; called off with a reason, its matter is the street's again", async () => {
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路口走鬼占道卖水果,人行道过不了"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 需几个部门一起来`);
  await play.say("kexiang.clerk01", "确认");
  await play.say(
    DESK,
    `联合行动 清理走鬼,后天09:00开始,地点科翔路,参加城管局2人、交通局1人,事项${matter},指挥分管领导01,方案:先劝离后清理,安全提示:注意车辆`,
  );
  const no = numberIn(await play.say(DESK, "确认"), "LH");
  expect(await play.press(LEADER, "deploy_operation")).toContain("已邀请城管局2人、交通局1人");
  expect(await play.press(CITY, "confirm_part")).toContain("城管局已确认参加");

  const before = (await texts(CITY)).length;
  expect(await play.say(DESK, `催办 ${no}`)).toContain("交通局");
  expect((await texts(TRAFFIC)).at(-1)).toContain(no);
  expect((await texts(CITY)).length).toBe(before);
  expect(await play.say(DESK, `催办 ${no}`)).toContain("今天已提醒过");

  expect(await play.say(LEADER, `取消 ${no}`)).toContain("请写明理由");
  expect(await play.say(LEADER, "暴雨预警,改期")).toContain(no);
  await play.say(LEADER, "确认");
  expect(await play.api(`/operations/${no}`)).toMatchObject({ state: "CANCELLED" });
  for (const who of [CITY, TRAFFIC]) expect((await texts(who)).at(-1)).toContain("暴雨预警,改期");
  expect((await play.inbox(TRAFFIC)).flatMap(keysOf)).not.toContain("confirm_part");
  expect(await play.api(`/matters/${matter}`)).toMatchObject({ state: "RAISED" });
  expect(await play.say(TRAFFIC, `确认 ${no}`)).toContain("取消");
});
