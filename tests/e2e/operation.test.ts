import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { toGcj02 } from "../../src/domain/district/placing/gcj02.js";
import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

const HERE = toGcj02([113.4452, 23.1921]);

/** A joint operation from the plan to the stars (domain 12), by words and cards alone. */
let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

async function raised(words: string): Promise<string> {
  const no = numberIn(await play.say("lianhe.grid01", words), "SX");
  await play.say("kexiang.clerk01", `上呈 ${no.slice(-4)} 需几个部门一起来`);
  await play.say("kexiang.clerk01", "确认");
  return no;
}

const log = async (who: string, text: string) => {
  const reply = await play.say(who, text);
  console.log(`${who}: ${text}\n  -> ${reply}`);
  return reply;
};

test("story", async () => {
  const first = await raised("科翔路口走鬼占道卖水果,人行道过不了");
  const second = await raised("科翔市场门口垃圾堆了两天没人清");
  console.log(JSON.stringify(await play.api(`/matters/${first}`)).slice(0, 300));
  await log("lianhe.center01", "联合行动 清理走鬼");
  await log(
    "lianhe.center01",
    `明天09:00开始,地点科翔路,参加城管局2人、交通局1人、联和派出所1人,事项${first},事项${second.slice(-4)},指挥分管领导01,方案:先劝离后清理,安全提示:注意来往车辆`,
  );
  await log("lianhe.center01", "确认");
  console.log(await play.press("lianhe.leader01", "deploy_operation"));
  await play.moveTo("2026-03-10T08:30:00+08:00").catch(() => undefined);
  await log("lianhe.center01", "待办");
  await log("d01.liaison01", "待办");
  for (const who of ["d01.liaison01", "d01.leader01", "lianhe.leader01", "lianhe.center01", "lianhe.police01"])
    for (const m of (await play.inbox(who)).slice(-3)) console.log(who, m.text ?? JSON.stringify(m.card));
  await log("d01.liaison01", "确认 2人 联系人执法队王工");
  await log("lianhe.police01", "确认 LH1001");
  await log("d03.liaison01", "退回 LH1001 没有人");
  await log("d03.liaison01", "替补 LH1001 住建局 当天有抢险");
  await log("d02.liaison01", "查 LH1001");
  await log("d02.liaison01", "确认 LH1001 1人");
  await log("lianhe.center01", "查 LH1001");
  await play.moveTo("2026-03-11T08:50:00+08:00");
  await log("d01.liaison01", "报到");
  console.log("PIN", await play.pin("d01.liaison01", ...HERE));
  await play.moveTo("2026-03-11T09:06:00+08:00");
  for (const who of ["d02.liaison01", "lianhe.leader01", "lianhe.police01"])
    for (const m of (await play.inbox(who)).slice(-3)) console.log(who, m.text ?? JSON.stringify(m.card));
  console.log(await play.press("lianhe.leader01", "check_in", { body: ["P01"] }));
  await log("lianhe.leader01", "报到 LH1001 住建局");
  await log("d01.liaison01", "进展 LH1001 已清走三档");
  await log("d02.liaison01", "撤离 LH1001 另有任务");
  await log("lianhe.leader01", "撤离 LH1001 派出所");
  await log("lianhe.leader01", `结果 LH1001 已清理完毕,${second}需呼叫城管局`);
  console.log(await play.photo("lianhe.leader01"));
  await log("lianhe.leader01", "确认");
  await log("lianhe.center01", "待办");
  await log("lianhe.center01", "评价 LH1001 城管局5星 派出所4星");
  await log("lianhe.center01", "评价 LH1001 住建局3星");
  await log("lianhe.center01", "提前走了");
  console.log(JSON.stringify(await play.api(`/operations/LH-20260310-01`), null, 1).slice(0, 6000));
  console.log(JSON.stringify(await play.api(`/matters/${first}`)).slice(0, 400));
  console.log(JSON.stringify(await play.api(`/matters/${second}`)).slice(0, 400));
  expect(keysOf).toBeDefined();
});
