import { heard, readCall, sentCall } from "../support/called.js";
import { numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

const CHIEF = "lianhe.chief01";
const DISTRICT_LEADER = "district.leader01";

test("[C29] by cards: the desk asks, the chief raises, the leader in charge answers in time", async () => {
  const { call, short } = await sentCall(play, "科翔路12号门口下水道堵了,污水冒出来两天了");
  await play.press("d04.liaison01", "sign");
  expect(await play.say("d04.leader01", `提级 ${short} 请上面定`)).toContain("镇街主要领导");
  expect(await play.say("lianhe.center01", `提级 ${short}`)).toContain("请写明理由");
  expect(await play.say("lianhe.center01", "涉及管网和道路两家")).toContain("已申请提级");
  expect(await play.say("lianhe.leader01", `提级 ${short} 同上`)).toContain("无需重复");
  expect((await readCall(play, call)).raised).toBe(false);
  expect(await play.say(CHIEF, "待办")).toContain(`同意提级 ${short}`);
  expect(await play.press(CHIEF, "approve_raise")).toContain("已提级呼叫");
  expect(await play.press(CHIEF, "approve_raise").catch((error: Error) => error.message)).toContain("no card");

  for (const who of ["d04.head01", "d04.liaison01", "d03.liaison01", "district.center01", "lianhe.center01"])
    expect(await heard(play, who)).toContain(`【有呼必应·提级】联和街道已将${call}`);
  expect(await readCall(play, call)).toMatchObject({
    raised: true,
    raise: { state: "raised", answerBy: "2026-03-11T17:30:00+08:00" },
  });
  expect(await play.say(DISTRICT_LEADER, "待办")).toContain(`批示 ${short} 内容`);
  await play.moveTo("2026-03-11T08:31:00+08:00");
  expect(await heard(play, DISTRICT_LEADER)).toMatch(new RegExp(`提级呼叫 1:${call}.*回复「批示 ${short} 内容」`));
  expect(await heard(play, "lianhe.center01")).toContain("\n提级呼叫 1\n");

  expect(await play.say("district.leader02", "你好")).toBe("");
  expect(await play.press(DISTRICT_LEADER, "comment", { department: ["D04"] })).toContain("请写明内容");
  expect(await play.say(DISTRICT_LEADER, "请本周内办结,城管配合")).toContain("已记录");
  expect(await heard(play, "d04.leader01")).toContain(`【有呼必应·批示】区领导01对${call}批示:请本周内办结,城管配合`);
  const answered = await readCall(play, call);
  expect(answered.comments).toMatchObject([{ by: "区领导01", text: "请本周内办结,城管配合", lead: "D04" }]);
  expect(answered.deadlines.find(({ clock }) => clock === "comment")).toMatchObject({ outcome: "kept" });
  expect(answered.timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["已申请提级", "已提级呼叫", "已批示"]),
  );
  expect(await play.say("d04.liaison01", `查 ${short}`)).toContain("批示:区领导01");
});

test("[C29] by words: a draft goes out raised, the leader names another lead, and its call goes on there", async () => {
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路20号门口下水道堵住了"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞,请疏通`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  expect(await play.say("lianhe.center01", `提级 ${call} 跨部门`)).toContain("由联和街道主要领导决定");
  expect(await play.say("lianhe.leader01", `同意 ${call}`)).toContain("镇街主要领导");
  await play.say(CHIEF, `同意提级 ${call}`);
  expect(await play.say(CHIEF, "确认")).toContain("已提级呼叫");
  expect(await readCall(play, call)).toMatchObject({ state: "SENT", raised: true });
  await play.press("d04.liaison01", "sign");

  const question = await play.say(DISTRICT_LEADER, `批示 ${call} 由交通局牵头,三天内办结`);
  expect(question).toContain("改由区交通运输局牵头主办");
  const told = await play.say(DISTRICT_LEADER, "确认");
  const next = (await readCall(play, call)).redispatchedTo?.call ?? "";
  expect(told).toContain(next);
  expect(await readCall(play, call)).toMatchObject({ state: "REDISPATCHED", score: { scored: false } });
  expect(await readCall(play, next)).toMatchObject({ state: "SENT", lead: "D03", redispatchOf: call });
  expect(await heard(play, "d03.liaison01")).toContain(`新编号${next}`);
  await play.press("d03.liaison01", "sign");
  expect(await play.say("d03.leader01", `异议 ${next} 应为水务局,依据排水条例`)).toContain("最终决定");
  expect(await play.say(DISTRICT_LEADER, `批示 ${next} 由水务局牵头`)).toContain("确认");
  expect(await play.say(DISTRICT_LEADER, "确认")).toContain("不是提级呼叫");
});

test("[C29] the chief declines, the desk hears why; a leader who says nothing is reminded, then the centre is told", async () => {
  const { call } = await sentCall(play, "科翔路30号门口下水道又堵了");
  await play.say("lianhe.leader01", `提级 ${call} 请区里协调`);
  expect(await play.say(CHIEF, `不同意提级 ${call}`)).toContain("请写明理由");
  expect(await play.say(CHIEF, "先由水务局办理")).toContain("不提级");
  expect(await heard(play, "lianhe.center01")).toContain(`${call}不提级:先由水务局办理`);
  await play.say(CHIEF, `提级 ${call} 两天没有动静`);
  expect(await play.say(CHIEF, "确认")).toContain("已提级呼叫");
  await play.moveTo("2026-03-12T08:31:00+08:00");
  expect(await heard(play, DISTRICT_LEADER)).toContain(`${call}今天17:30到期(批示)`);
  await play.say("d04.liaison01", `响应 ${call} 管网科今天下午3点到场,先抽水`);
  await play.moveTo("2026-03-12T17:31:00+08:00");
  expect(await heard(play, "district.center01")).toContain(`${call}已超过批示时限`);
});
