import { heard, readCall, sentCall } from "../support/called.js";
import { type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

const CENTER = "district.center01";
const DEPUTY = "d04.leader01";

test("[C28] red, proposed a workday later, ordered by card, replied to in time and accepted", async () => {
  const { call, short } = await sentCall(play, "科翔路12号门口下水道堵了,污水冒出来两天了");
  await play.press("d04.liaison01", "sign");
  expect(await play.say(CENTER, `暂不督办 ${short} 看看再说`)).toContain("没有督办建议");
  // The response of an expedited call is due on 03-11 17:30.
  await play.moveTo("2026-03-12T17:29:00+08:00");
  expect((await readCall(play, call)).supervision).toMatchObject({ level: 2, proposed: null });
  await play.moveTo("2026-03-12T17:31:00+08:00");
  expect((await readCall(play, call)).supervision).toMatchObject({ level: 2, proposed: { ground: "red" } });
  expect(await play.say(CENTER, "待办")).toContain(`督办 ${short} 要求`);
  await play.moveTo("2026-03-13T08:31:00+08:00");
  expect(await heard(play, CENTER)).toMatch(new RegExp(`建议督办 1:${call}.*回复「督办 ${short} 要求」`));

  expect(await play.press(CENTER, "supervise")).toContain(`督办单DB-20260313-01已发区水务局(${call})`);
  expect(await heard(play, "d04.head01")).toContain(`【有呼必应·督办】DB-20260313-01:${call}`);
  expect(await heard(play, "lianhe.center01")).toContain("请03-16 17:30前书面回复原因、措施、完成时间");
  expect((await readCall(play, call)).supervision).toMatchObject({
    level: 3,
    proposed: null,
    orders: [{ no: "DB-20260313-01", state: "waiting" }],
  });

  for (const said of ["查 DB-20260313-01", "查 DB0313-01", "DB0313-01"]) {
    expect(await play.say(DEPUTY, said)).toContain(`【有呼必应】${call}`);
    expect(await play.say(DEPUTY, said)).toContain("督办单DB-20260313-01(待书面回复)");
  }
  expect(await play.say("d12.liaison01", "查 DB0313-01")).toContain("不在您的业务范围内");
  expect(await play.say(DEPUTY, "查 DB0313-02")).toContain("没有找到编号DB0313-02");

  expect(await play.say("lianhe.leader01", `督办 ${short} 快点办`)).toContain("区指挥中心");
  expect(await play.say("d04.liaison01", `督办回复 ${short} 原因:忙 措施:办 完成时间:明天`)).toContain("分管领导");
  expect(await play.say(CENTER, `认可回复 ${short}`)).toContain("尚未书面回复");
  expect(await play.say(DEPUTY, "待办")).toContain(`督办回复 ${short}`);

  expect(await play.press(DEPUTY, "reply_supervision")).toContain("还缺:原因、措施、完成时间");
  expect(await play.say(DEPUTY, "管道老化")).toContain("还缺:措施、完成时间");
  expect(await play.say(DEPUTY, "今晚换管")).toContain("还缺:完成时间");
  expect(await play.say(DEPUTY, "尽快")).toContain("还缺:完成时间");
  expect(await play.say(DEPUTY, "3月16日")).toContain("已报区指挥中心");
  expect(await heard(play, "lianhe.center01")).toContain("原因:管道老化;措施:今晚换管;完成时间:3月16日");

  expect(await play.press(CENTER, "reask_reply")).toContain("请写明理由");
  expect(await play.say(CENTER, "措施不够具体")).toContain("已要求区水务局重新回复");
  expect(await play.say(DEPUTY, `督办回复 ${short} 原因:管道老化 措施:换管并清淤 完成时间:3月17日`)).toContain("确认");
  expect(await play.say(DEPUTY, "确认")).toContain("已报区指挥中心");
  expect(await play.say(CENTER, `认可回复 ${short}`)).toContain("已认可");
  expect(await play.say(CENTER, `认可回复 ${short}`)).toContain("无需重复");
  expect(await heard(play, "d04.head01")).toContain("认可督办单DB-20260313-01");
  const done = await readCall(play, call);
  expect(done.supervision).toMatchObject({ level: 2, orders: [{ state: "accepted", reply: { until: "2026-03-17" } }] });
  expect(done.deadlines.filter(({ clock }) => clock === "reply").map(({ outcome }) => outcome)).toEqual([
    "kept",
    "kept",
  ]);
  expect(done.timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["已建议督办", "已发督办单", "已书面回复督办", "已要求重新回复督办", "已认可督办回复"]),
  );
});

test("[C28] a proposal is declined by words, with a reason, and does not come back", async () => {
  const { call } = await sentCall(play, "科翔路20号门口下水道堵住了");
  await play.press("d04.liaison01", "sign");
  await play.moveTo("2026-03-17T18:00:00+08:00");
  expect(await play.say(CENTER, `暂不督办 ${call}`)).toContain("请写明理由");
  expect(await play.say(CENTER, "已电话督促,今天到场")).toContain("暂不督办");
  await play.moveTo("2026-03-18T09:00:00+08:00");
  expect((await readCall(play, call)).supervision).toMatchObject({ level: 2, proposed: null, orders: [] });
});

test("[C28 RedAfterOrder] an order of the centre's own accord, left unanswered; a repeated press orders once; a late reply is taken", async () => {
  const { call } = await sentCall(play, "科翔路30号门口下水道又堵了");
  expect(await play.say(CENTER, `督办 ${call} 请今天到场`)).toContain("将对");
  expect(await play.say(CENTER, "取消")).toContain("取消");
  await play.say(CENTER, `督办 ${call} 请今天到场`);
  expect(await play.say(CENTER, "确认")).toContain("已发区水务局");
  expect(await play.say("district.center02", `督办 ${call}`)).toContain("无需重复");
  await play.moveTo("2026-03-19T17:31:00+08:00");
  expect((await readCall(play, call)).supervision).toMatchObject({ level: 4, orders: [{ state: "unanswered" }] });
  expect(await heard(play, DEPUTY)).toContain("未在时限内书面回复督办单DB-20260318-01");
  await play.say(DEPUTY, `书面回复 ${call} 人手不足,今晚加班,明天完成`);
  expect(await play.say(DEPUTY, "确认")).toContain("已报区指挥中心");
  expect((await readCall(play, call)).supervision.orders).toMatchObject([
    { state: "unanswered", reply: { reason: "人手不足" } },
  ]);
  const { supervision } = await play.api<{ supervision: object[] }>("/scorecards/2026-03/departments/D04");
  expect(supervision).toMatchObject([
    { no: "DB-20260313-01", answer: "in_time" },
    { no: "DB-20260318-01", call, due: "2026-03-19T17:30:00+08:00", answer: "late" },
  ]);
});
