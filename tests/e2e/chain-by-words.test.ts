import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type CallJson = {
  state: string;
  deadlines: { clock: string; outcome: string; due: string }[];
  score: { total: number; scored: boolean; parts: { dimension: string; points: number; full: number; why: string }[] };
};

test("[M1 M6 M11 M14 M15 M18 C1 C2 C4 C5 C7 C9 C10 C12 C14] from a sentence to five stars, by words alone", async () => {
  const filed = await play.say("lianhe.grid01", "上报 科翔路12号门口下水道堵了,污水冒出来两天了");
  const matter = numberIn(filed, "SX");
  expect(filed).toContain("【有呼必应】已收到:下水道堵塞或破损·科翔路12号门口");
  expect(filed).toContain("不对请回复「改」");
  await play.photo("lianhe.grid01");

  const short = matter.slice(-4);
  expect(await play.say("kexiang.clerk01", `受理 ${short}`)).toContain("已受理");
  expect(await play.say("kexiang.clerk01", `上呈 ${short} 社区疏通两次无效,要水务局来`)).toContain("确认");
  expect(await play.say("kexiang.clerk01", "确认")).toContain("已上呈联和街道");

  expect(await play.say("lianhe.center01", `呼叫 水务局 ${short} 管道堵塞`)).toContain("确认");
  const drafted = await play.say("lianhe.center01", "确认");
  const call = numberIn(drafted, "HJ");
  const callShort = call.slice(-4);

  expect(await play.say("lianhe.center01", `同意 ${callShort}`)).not.toContain("已下达");
  expect(await play.say("lianhe.leader01", `同意 HJ${callShort}`)).toContain("确认");
  expect(await play.say("lianhe.leader01", "确认")).toContain("已下达");

  const mention = (await play.group("group-d04")).at(-1);
  expect(mention?.mentions).toEqual(expect.arrayContaining(["d04.liaison01", "d04.leader01"]));
  expect(mention?.text).toContain(call);

  expect(await play.say("d04.liaison01", "收到")).toContain(`已签收${call}`);
  expect(await play.say("d04.liaison01", `响应 ${callShort} 收到`)).toContain("「收到」不算响应");
  expect(await play.say("d04.liaison01", `响应 ${callShort} 管网科今天下午3点到场,先抽水再换管`)).toContain("已记录");
  expect(await play.say("d04.handler01", `进展 ${callShort} 已抽水,晚上换管`)).toContain("进展");
  expect(await play.say("d04.leader01", `办结 ${callShort} 已更换破损管道,恢复通水`)).toContain("还有协办单未办结");
  await helpersReleased(play, call, "d04.liaison01");
  expect(await play.say("d04.leader01", `办结 ${callShort} 已更换破损管道,恢复通水`)).toContain("照片");
  await play.photo("d04.leader01");
  expect(await play.say("d04.leader01", "确认")).toContain("已报办结");

  expect(await play.say("lianhe.grid01", `核查 ${short} 已处理`)).toContain("照片");
  expect(await play.photo("lianhe.grid01")).toContain("已办结");
  expect(await play.say("lianhe.center01", `评价 ${callShort} 5星`)).toContain("非常满意(5星)");

  const record = await play.api<CallJson>(`/calls/${call}`);
  expect(record.state).toBe("RATED");
  expect(record.score).toMatchObject({ total: 100, scored: true });
  expect(await play.api<{ state: string }>(`/matters/${matter}`)).toMatchObject({ state: "CLOSED" });

  await play.moveTo("2026-03-13T17:31:00+08:00");
  expect(await play.api<CallJson>(`/calls/${call}`)).toMatchObject({ state: "ARCHIVED", score: { total: 100 } });
});

test("[M1 M6 M8 M9 M17 M18] what the community solves itself never reaches the street", async () => {
  await play.moveTo("2026-03-16T09:00:00+08:00");
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路口有走鬼卖水果,人行道都过不了"), "SX");
  const short = matter.slice(-4);
  await play.say("kexiang.clerk01", `受理 ${short}`);
  expect(await play.say("kexiang.clerk01", `派 ${short} 给 环卫二班`)).toContain("环卫二班");
  expect(await play.say("lianhe.sanitation02", `开始 ${short}`)).toContain("处置");
  expect(await play.say("lianhe.sanitation02", `办结 ${short} 已劝离并清扫`)).toContain("照片");
  await play.photo("lianhe.sanitation02");
  await play.say("lianhe.sanitation02", "确认");
  expect(await play.say("lianhe.sanitation02", `核查 ${short} 已处理`)).not.toContain("已办结");
  await play.photo("lianhe.grid01");
  await play.say("lianhe.grid01", `核查 ${short} 已处理`);
  const record = await play.api<{ state: string; deadlines: { clock: string; outcome: string }[] }>(
    `/matters/${matter}`,
  );
  expect(record.state).toBe("CLOSED");
  expect(record.deadlines.map(({ clock, outcome }) => [clock, outcome])).toEqual([
    ["accept", "kept"],
    ["handle", "kept"],
    ["verify", "kept"],
  ]);
});
