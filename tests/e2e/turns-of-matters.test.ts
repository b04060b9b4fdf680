import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type MatterJson = {
  state: string;
  mergedInto: string | null;
  merged: string[];
  recurrenceCount: number;
  category: { code: string } | null;
  refusal: { ground: string; appealUntil: string | null } | null;
  deadlines: { clock: string; outcome: string; due: string }[];
  timeline: { what: string; text?: string }[];
};

const matter = (no: string) => play.api<MatterJson>(`/matters/${no}`);
const clocks = ({ deadlines }: MatterJson) => deadlines.map(({ clock, outcome }) => `${clock} ${outcome}`);
const lastText = async (who: string) =>
  (await play.inbox(who)).findLast(({ kind, reply }) => kind === "text" && !reply)?.text;
const report = async (who: string, text: string) => numberIn(await play.say(who, text), "SX");
const short = (no: string) => no.slice(-4);
const buttons = async (who: string, no: string) =>
  (await play.inbox(who)).filter(({ card }) => card?.task_id?.startsWith(no)).flatMap(keysOf);

test("[M3] by card: the clerk's card offers the open matter of the same class near by, and both reporters follow it", async () => {
  const main = await report("lianhe.grid01", "科翔路口有走鬼卖水果,人行道都过不了");
  await play.press("kexiang.clerk01", "accept");
  const later = await report("lianhe.grid02", "科翔路口又有走鬼摆摊");
  expect(await buttons("kexiang.clerk01", later)).toEqual(["accept", "merge", "raise", "not_accept"]);

  const answer = await play.press("kexiang.clerk01", "merge");
  expect(answer).toContain(`${later}已并入${main}`);
  const words = `${later}与${main}为同一事项,已合并办理,进度一并通知您。`;
  expect(await lastText("lianhe.grid01")).toContain(words);
  expect(await lastText("lianhe.grid02")).toContain(words);
  expect(await matter(later)).toMatchObject({ state: "MERGED", mergedInto: main });
  expect(await matter(main)).toMatchObject({ state: "REGISTERED", merged: [later] });
  expect(clocks(await matter(later))).toEqual(["accept dropped"]);
  expect(await buttons("kexiang.clerk01", later)).toEqual([]);

  expect(await play.say("lianhe.grid02", `查 ${later}`)).toContain(`已并入${main}`);
  expect(await play.say("lianhe.grid02", `补充 ${later} 现在有三档了`)).toContain(main);
  await play.say("kexiang.clerk01", `派 ${main} 给 环卫二班`);
  await play.say("lianhe.sanitation02", `办结 ${main} 已劝离`);
  await play.photo("lianhe.sanitation02");
  await play.say("lianhe.grid01", `核查 ${main} 已处理`);
  await play.photo("lianhe.grid01");
  expect(await lastText("lianhe.grid02")).toContain(`您反映的${main}已办结`);
});

test("[M3] by words: another place needs a person's reason", async () => {
  const main = await report("lianhe.grid01", "科翔市场门口垃圾堆了两天");
  const later = await report("lianhe.grid02", "科翔公园旁边垃圾没人收");
  expect(await play.say("kexiang.clerk01", `并件 ${later}`)).toContain("请写明并入哪一件");
  expect(await play.say("kexiang.clerk01", main)).toContain("确是同一件请写明理由");
  expect(await play.say("kexiang.clerk01", "是同一车垃圾,沿路都有")).toContain(`${later}已并入${main}`);
  expect((await matter(later)).timeline.at(-1)).toMatchObject({
    what: "已并件",
    text: `并入${main}:是同一车垃圾,沿路都有`,
  });
  expect(await play.say("kexiang.clerk01", `${later} 并入 ${main}`)).toContain("已由科翔社区经办01");
});

test("[M4 M5] by words: refused on a fixed ground, one appeal, the street decides", async () => {
  const no = await report("lianhe.grid01", "科翔小学门口路灯不亮");
  expect(await play.say("kexiang.clerk01", `不受理 ${no}`)).toContain("1. 不属本区管辖");
  expect(await play.say("kexiang.clerk01", "2")).toContain("理由");
  expect(await play.say("kexiang.clerk01", "业主已向法院起诉")).toContain("将对");
  expect(await play.say("kexiang.clerk01", "确认")).toContain("不予受理,已告知上报人理由和申诉办法");
  expect(await lastText("lianhe.grid01")).toContain(`回复「申诉 ${short(no)} 理由」`);
  expect(await matter(no)).toMatchObject({ state: "NOT_ACCEPTED", refusal: { ground: "LEGAL_PROCEDURE" } });
  expect(clocks(await matter(no))).toEqual(["accept kept"]);

  expect(await play.say("lianhe.grid01", `申诉 ${no}`)).toContain("理由");
  expect(await play.say("lianhe.grid01", "路灯与官司无关")).toContain("指挥中心复核");
  expect(await play.say("kexiang.clerk01", `受理 ${no}`)).toContain("镇街指挥中心");
  expect(await play.press("lianhe.center01", "accept")).toContain("已受理");
  expect(clocks(await matter(no))).toEqual(["accept kept", "accept kept", "handle running"]);
});

test("[M4 M5] by cards: the list of grounds is a form, the street's word after the appeal is final", async () => {
  const no = await report("lianhe.grid01", "科翔北街路灯不亮");
  expect(await play.press("kexiang.clerk01", "not_accept")).toContain("请选不予受理的理由");
  const form = (await play.inbox("kexiang.clerk01")).findLast(({ card }) => card?.task_id?.includes("@refuse@"))?.card;
  expect(form?.select_list?.[0]?.option_list.map(({ text }) => text)).toContain("恶意重复上报");
  await play.pressCard("kexiang.clerk01", form?.task_id ?? "", "not_accept", { ground: ["MALICIOUS"] });
  expect(await play.say("kexiang.clerk01", "同一盏灯报了十次,已修好")).toContain("不予受理");
  expect(await matter(no)).toMatchObject({ state: "NOT_ACCEPTED", refusal: { ground: "MALICIOUS" } });
  expect(await buttons("kexiang.clerk01", no)).toEqual([]);

  await play.say("lianhe.grid01", "申诉 这次是另一盏灯");
  expect(await play.press("lianhe.center01", "not_accept")).toContain("请选不予受理的理由");
  await play.press("lianhe.center01", "not_accept", { ground: ["MALICIOUS"] });
  await play.say("lianhe.center01", "现场复核灯是亮的");
  expect(await matter(no)).toMatchObject({ state: "NOT_ACCEPTED", refusal: { appealUntil: null } });
  expect(await play.say("lianhe.grid01", `申诉 ${no} 还是不亮`)).toContain("只能申诉一次");
});

test("[M4] what cannot be found is asked for once, an emergency is never refused", async () => {
  const no = await report("lianhe.grid01", "有人乱贴小广告");
  await play.say("kexiang.clerk01", `不受理 ${no} 地点不明`);
  await play.say("kexiang.clerk01", "确认");
  expect(await lastText("lianhe.grid01")).toContain(`「补充 ${short(no)} 内容」`);
  expect((await matter(no)).state).toBe("REPORTED");
  await play.say("kexiang.clerk01", `不受理 ${no} 仍然地点不明`);
  expect(await play.say("kexiang.clerk01", "确认")).toContain("不予受理");

  const urgent = await report("lianhe.grid01", "科翔路井盖没了,小心");
  expect(await play.say("kexiang.clerk01", `不受理 ${urgent} 属司法程序`)).toContain("紧急事项,一律先受理");
});

test("[M10] by words and by card: back to the clerk, the limit runs on", async () => {
  const no = await report("lianhe.grid01", "科翔公园有人乱倒建筑垃圾");
  await play.say("kexiang.clerk01", `受理 ${no}`);
  const due = (await matter(no)).deadlines.at(-1)?.due;
  await play.say("kexiang.clerk01", `派 ${no} 给 环卫二班`);
  expect(await play.say("lianhe.sanitation02", `退派 ${no} 归巡查队管`)).toContain("已退派");
  expect(await matter(no)).toMatchObject({ state: "REGISTERED" });
  await play.press("kexiang.clerk01", "assign", { handler: ["lianhe.patrol01"] });
  expect(await play.press("lianhe.patrol01", "return_task")).toContain("理由");
  expect(await play.say("lianhe.patrol01", "要先由环卫清走")).toContain("已退派");
  const record = await matter(no);
  expect(record.state).toBe("REGISTERED");
  expect(record.deadlines.at(-1)?.due).toBe(due);
});

test("[M13] by words and by card, once: the rest of the limit comes back with it", async () => {
  const no = await report("lianhe.grid01", "科学大道下水道堵了");
  await play.say("kexiang.clerk01", `受理 ${no}`);
  await play.say("kexiang.clerk01", `上呈 ${no} 要专业设备`);
  await play.say("kexiang.clerk01", "确认");
  expect(await play.press("lianhe.center01", "send_back_matter")).toContain("理由");
  expect(await play.say("lianhe.center01", "社区可先疏通")).toContain("已退回社区");
  expect(clocks(await matter(no))).toEqual(["accept kept", "handle dropped", "judgement kept", "handle running"]);
  await play.say("kexiang.clerk01", `上呈 ${no} 疏通无效`);
  await play.say("kexiang.clerk01", "确认");
  expect(await play.say("lianhe.center01", `退回社区 ${no} 再试一次`)).toContain("已退回过社区一次");
});

test("[M7 M22] by card and by words: before and after, the clerk samples and may reopen", async () => {
  const no = await report("lianhe.grid01", "科翔路墙上贴满小广告");
  expect(await play.press("lianhe.grid01", "solve_on_spot")).toContain("请写明内容");
  expect(await play.say("lianhe.grid01", "已撕掉")).toContain("处置前照片");
  expect(await play.photo("lianhe.grid01")).toContain("处置后照片");
  expect(await play.photo("lianhe.grid01")).toContain("已当场办结");
  expect(clocks(await matter(no))).toEqual(["accept kept"]);
  expect(await lastText("kexiang.clerk01")).toContain(`「重开 ${short(no)} 原因」`);

  expect(await play.say("kexiang.clerk01", `重开 ${no} 背面还有`)).toContain("已重开(复发第1次)");
  expect(await matter(no)).toMatchObject({ state: "REGISTERED", recurrenceCount: 1 });

  const drain = await report("lianhe.grid01", "科翔路口下水道堵了");
  expect(await play.say("lianhe.grid01", `当场办结 ${drain} 通了`)).toContain("社区经办");
});

test("[M22 M3] by card: a new report of what was closed a few days ago reopens it and becomes part of it", async () => {
  const old = await report("lianhe.grid03", "天鹿南路口有走鬼摆摊");
  await play.say("lianhe.clerk01", `派 ${old} 给 综合巡查队`);
  await play.say("lianhe.patrol01", `办结 ${old} 已劝离`);
  await play.photo("lianhe.patrol01");
  await play.say("lianhe.grid03", `核查 ${old} 已处理`);
  await play.photo("lianhe.grid03");
  expect((await matter(old)).state).toBe("CLOSED");

  await play.moveTo("2026-03-13T09:00:00+08:00");
  const again = await report("lianhe.grid04", "天鹿南路口走鬼又来了");
  expect(await buttons("lianhe.clerk01", again)).toContain("reopen");
  expect(await play.press("lianhe.clerk01", "reopen")).toContain(`${again}已并入${old}`);
  expect(await matter(old)).toMatchObject({ state: "REGISTERED", recurrenceCount: 1, merged: [again] });
  expect(await lastText("lianhe.patrol01")).toContain(`${old}复发重开`);
  expect(await lastText("lianhe.center01")).toContain(`${old}复发重开`);
});

test("[M23] by words: both centres correct somebody else's matter with a reason, and the limit is counted again", async () => {
  const no = await report("lianhe.grid01", "科翔路口垃圾堆了两天");
  await play.say("kexiang.clerk01", `受理 ${no}`);
  await play.say("kexiang.clerk01", `派 ${no} 给 环卫二班`);
  const before = (await matter(no)).deadlines.at(-1)?.due ?? "";
  expect(await play.say("lianhe.center01", `改类别 ${no} 道路破损`)).toContain("理由");
  expect(await play.say("lianhe.center01", "现场是路面坑洞")).toContain("已更正");
  const corrected = await matter(no);
  expect(corrected.category?.code).not.toBe("E0102");
  expect(corrected.deadlines.at(-1)?.due).not.toBe(before);
  expect(corrected.timeline.at(-1)?.text).toContain("理由:现场是路面坑洞");
  expect(await lastText("lianhe.sanitation02")).toContain(`${no}已更正为`);

  const moved = await play.say("district.center01", `改地点 ${no} 科翔小学,理由 群众来电更正`);
  expect(moved).toContain("科翔小学");
  expect((await matter(no)).timeline.at(-1)?.text).toContain("理由:群众来电更正");
  expect(await play.say("d04.liaison01", `改类别 ${no} 道路破损`)).not.toContain("已更正");
});

test("[M1 M2 M6] a reporter takes his report back until it is registered, nobody else does", async () => {
  const no = await report("lianhe.grid01", "科翔路66号门口有走鬼占道卖水果");
  expect(await play.say("lianhe.grid02", `撤回 ${no} 不用了`)).toContain("不在您手上");
  expect(await play.say("lianhe.grid01", `撤回 ${no} 已自己挪走`)).toContain(`将撤回${no}`);
  expect(await play.say("lianhe.grid01", "确认")).toContain("已撤回");
  const record = await matter(no);
  expect(record.state).toBe("WITHDRAWN");
  expect(clocks(record)).toEqual(["accept dropped"]);
  expect(await buttons("kexiang.clerk01", no)).toEqual([]);

  const later = await report("lianhe.grid01", "科翔路68号门口有走鬼占道卖水果");
  await play.say("kexiang.clerk01", `受理 ${later}`);
  await play.say("lianhe.grid01", `撤回 ${later} 不用了`);
  expect((await matter(later)).state).toBe("REGISTERED");
});

test("[M11 M12 M9 M17 M18] what the community raised the street gives to a team of its own, without a call", async () => {
  const no = await report("lianhe.grid01", "科翔路70号门口绿化带有大件垃圾");
  await play.say("kexiang.clerk01", `受理 ${no}`);
  await play.say("kexiang.clerk01", `上呈 ${no} 社区没有吊车`);
  await play.say("kexiang.clerk01", "确认");
  expect(await play.say("lianhe.center01", `派 ${no} 给 环卫二班`)).toContain("环卫二班");
  const record = await matter(no);
  expect(record.state).toBe("ASSIGNED");
  expect(clocks(record)).toEqual(["accept kept", "handle dropped", "judgement kept", "handle running"]);
  await play.photo("lianhe.sanitation02");
  await play.say("lianhe.sanitation02", `办结 ${no} 已清走`);
  await play.say("lianhe.grid01", `核查 ${no} 已处理`);
  expect(await play.photo("lianhe.grid01")).toContain(no);
  expect((await matter(no)).state).toBe("CLOSED");
});
