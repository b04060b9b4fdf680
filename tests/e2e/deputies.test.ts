import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type CallJson = { state: string; timeline: { who: string; what: string }[] };

const callOf = (no: string) => play.api<CallJson>(`/calls/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");
const absenceIn = (text: string) => /QJ-\d{8}-\d{3}/.exec(text)?.[0] ?? "";

async function confirmed(who: string, words: string): Promise<string> {
  await play.say(who, words);
  return play.say(who, "确认");
}

/** A draft of 水务局, sent to the leaders. */
async function inReview(
  text = "科翔路12号门口下水道堵了,污水冒出来两天了",
  drafter = "lianhe.center01",
): Promise<string> {
  const matter = numberIn(await play.say("lianhe.grid01", text), "SX");
  await confirmed("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  return numberIn(await confirmed(drafter, `呼叫 水务局 ${matter} 管道堵塞`), "HJ");
}

test("[AbsenceDeclared AbsenceBegan] the leaders are away: a deputy approves, and everywhere it says for whom", async () => {
  expect(await play.say("lianhe.leader02", "离岗 今天 由联和街道书记01代理")).toContain(
    "将登记您离岗:03-10 08:40至03-10 24:00",
  );
  expect(await play.say("lianhe.leader02", "确认")).toContain("期间由联和街道书记01代理");
  const call = await inReview();
  expect(await play.say("lianhe.leader01", "请假 3月10日到12日,由联和街道指挥中心02代理")).toBe(
    "将登记您离岗:03-10 08:40至03-12 24:00,期间由联和街道指挥中心02代理。到期自动结束。提前回来请回复「我回来了」。回复「确认」登记,「取消」放弃。",
  );
  expect(await play.say("lianhe.leader01", "确认")).toContain("离岗现在开始");

  // What waited is put to the deputy as a card he can press, the words say why.
  expect((await texts("lianhe.center02")).join()).toContain("联和街道分管领导01已离岗");
  const card = (await play.inbox("lianhe.center02")).findLast((message) => keysOf(message).includes("approve"));
  expect(JSON.stringify(card?.card)).toContain("联和街道分管领导01离岗,由联和街道指挥中心02代理");

  expect(await play.press("lianhe.center02", "approve")).toContain("已同意");
  const { state, timeline } = await callOf(call);
  expect(state).toBe("SENT");
  expect(timeline.find(({ what }) => what.includes("同意"))?.who).toBe("联和街道指挥中心02 代 联和街道分管领导01");
  // The card of the absent one and the deputy's copy both say who did it.
  for (const who of ["lianhe.leader01", "lianhe.center02"]) {
    const replaced = (await play.inbox(who)).find(({ card: one }) => one?.task_id?.startsWith(`${call}@review`));
    expect(replaced?.card?.replace_text).toContain("联和街道指挥中心02 代 联和街道分管领导01");
  }
  expect(await play.say("lianhe.leader01", `同意 ${call}`)).toContain(
    "已由联和街道指挥中心02 代 联和街道分管领导01于03-10",
  );
});

test("[DeputyNamed] a deputy who drafted does not approve; who is here may", async () => {
  expect(await confirmed("lianhe.leader01", "代理 联和街道指挥中心01")).toContain("期间由联和街道指挥中心01代理");
  const call = await inReview("科翔路20号门口下水道堵了,污水冒出来两天了", "lianhe.center01");
  expect(await play.say("lianhe.center01", `同意 ${call}`)).toContain("是您自己起草的,不能由您审核");
  // Nobody but the chief is left, and he was asked.
  expect(await play.say("lianhe.chief01", `同意 ${call}`)).toContain("确认");
  expect(await play.say("lianhe.chief01", "确认")).toContain("已同意");
  expect((await callOf(call)).state).toBe("SENT");
});

test("[AbsenceEnded] back before the end: the deputy may no more, the absent one acts himself", async () => {
  const call = await inReview("科翔路30号门口下水道堵了,污水冒出来两天了", "lianhe.center02");
  expect((await play.inbox("lianhe.center01")).flatMap(keysOf)).toContain("approve");
  expect(await play.say("lianhe.leader01", "我回来了")).toContain("欢迎回来,代理同时停止");
  expect((await texts("lianhe.center01")).at(-1)).toContain("联和街道分管领导01已回岗,您的代理结束");
  // The question that came while he was away is his now.
  expect((await play.inbox("lianhe.leader01")).flatMap(keysOf)).toContain("approve");
  expect(await play.press("lianhe.center01", "approve")).toContain("须由镇街领导");
  expect(await play.press("lianhe.leader01", "approve")).toContain("已同意");
  const { timeline } = await callOf(call);
  expect(timeline.find(({ what }) => what.includes("同意"))?.who).toBe("联和街道分管领导01");
});

test("a chain of two, then nobody: the step goes up the ladder and the administrator hears of it once", async () => {
  const call = await inReview("科翔路40号门口下水道堵了,污水冒出来两天了");
  await play.press("lianhe.leader01", "approve");
  const before = (await texts("system.admin01")).length;
  // The liaison's deputy is the handler, whose deputy for these days is the deputy head.
  await confirmed("d04.handler01", "请假 今天 由水务局分管领导01代理");
  const answer = await confirmed("d04.liaison01", "请假 今天");
  expect(answer).toContain("期间由水务局分管领导01代理");
  expect(await play.say("d04.leader01", `签收 ${call}`)).toContain("已签收");
  const { timeline } = await callOf(call);
  expect(timeline.find(({ what }) => what === "已签收")?.who).toBe("水务局分管领导01 代 水务局联络员01");
  expect((await texts("system.admin01")).length).toBe(before);

  // The deputy head goes too, his own deputy is the head: still somebody. Then the head goes, and nobody is left.
  await confirmed("d04.leader01", "离岗 今天");
  await confirmed("d04.head01", "离岗 今天");
  const vacant = (await texts("system.admin01")).slice(before);
  expect(vacant.filter((text) => text.includes("区水务局部门联络员无人在岗"))).toHaveLength(1);
  expect(vacant.join()).toContain("部门联络员无人在岗,本单位也无人可接手,待办提请区指挥中心协调");
  expect(vacant.join()).not.toContain(call);
  const second = await inReview("科翔路50号门口下水道堵了,污水冒出来两天了");
  await play.press("lianhe.leader01", "approve");
  expect(JSON.stringify(await play.inbox("district.center01"))).toContain(second);
  expect((await texts("system.admin01")).slice(before)).toHaveLength(vacant.length);

  // The head is back: what came meanwhile is his to sign, on behalf of the liaison.
  expect(await play.say("d04.head01", "我回来了")).toContain("欢迎回来");
  expect((await play.inbox("d04.head01")).flatMap(keysOf)).toContain("sign");
  expect(await play.press("d04.head01", "sign")).toContain("已签收");
  const signed = await callOf(second);
  expect(signed.timeline.find(({ what }) => what === "已签收")?.who).toBe("水务局局长01 代 水务局联络员01");
});

test("[AbsenceBegan AbsenceEnded] an absence begins and ends by itself, and both are told", async () => {
  expect(await confirmed("d03.leader01", "请假 明天下午")).toContain("03-11 14:00至17:30离岗,期间由交通局局长01代理");
  expect((await texts("d03.head01")).at(-1)).toContain("交通局分管领导01将离岗(03-11 14:00至17:30");
  const no = absenceIn(await play.say("d03.leader01", "查请假"));
  expect(await play.api<{ state: string }>(`/absences/${no}`)).toMatchObject({ state: "PLANNED", deputy: null });
  await play.moveTo("2026-03-11T14:00:00+08:00");
  expect(await play.api<{ state: string }>(`/absences/${no}`)).toMatchObject({
    state: "AWAY",
    standIns: [{ id: "d03.head01" }],
  });
  expect((await texts("d03.leader01")).at(-1)).toContain(`您的离岗${no}已开始,03-11 17:30止`);
  expect((await texts("d03.head01")).at(-1)).toContain("交通局分管领导01已离岗(03-11 14:00至17:30),期间由您代理");
  await play.moveTo("2026-03-11T17:31:00+08:00");
  expect(await play.api<{ state: string }>(`/absences/${no}`)).toMatchObject({ state: "OVER" });
  expect((await texts("d03.leader01")).at(-1)).toContain(`您的离岗${no}已结束`);
  expect((await texts("d03.head01")).join("\n")).toContain("交通局分管领导01已回岗");
  expect(await play.say("d03.leader01", `查 ${no}`)).toContain("系统 离岗结束");
});

test("[AbsenceDeclared AbsenceWithdrawn] who may declare it for whom, and taking it back", async () => {
  await play.moveTo("2026-03-12T09:00:00+08:00");
  expect(await play.say("d05.handler01", "请假 环保局联络员01 明天")).toContain("这一步须由");
  expect(await play.say("d05.head01", "请假 环保局联络员01 明天")).toContain("将登记环保局联络员01离岗:03-13全天");
  expect(await play.say("d05.head01", "确认")).toContain("已告知本人");
  expect((await texts("d05.liaison01")).at(-1)).toContain("环保局局长01为您登记了离岗");
  expect(await play.say("d05.liaison01", "销假")).toContain("已取消");
  expect((await texts("d05.handler01")).at(-1)).toContain("无需代理");

  expect(await play.say("system.admin01", "离岗 环保局联络员01 今天下午")).toContain("将登记环保局联络员01离岗");
  expect(await play.say("system.admin01", "确认")).toContain("已告知本人");
  expect(await play.say("d05.liaison01", "请假 今天")).toContain("确认");
  expect(await play.say("d05.liaison01", "确认")).toContain("这段时间已有离岗登记");
  expect(await play.say("system.admin01", "销假 环保局联络员01")).toContain("已取消");
  expect(await play.say("d05.liaison01", "代理 环保局经办人01")).toContain("没有找到要办的离岗登记");
  expect(await play.say("d05.liaison01", "请假 明天 由交通局联络员01代理")).toContain("代理人须是同一单位");
  expect(await play.say("d05.liaison01", "请假")).toContain("从什么时候到什么时候");
  expect(await play.say("d05.liaison01", "明天")).toContain("03-13全天");
  expect(await play.say("d05.liaison01", "取消")).toBe("已取消。");
});

test("the administrator lists absences and looks at them, of every body; of the cases behind them he sees nothing", async () => {
  await play.moveTo("2026-03-16T09:00:00+08:00");
  const call = await inReview("科翔路60号门口下水道堵了");
  const street = absenceIn(await confirmed("lianhe.leader01", "请假 今天 由联和街道指挥中心02代理"));
  const department = absenceIn(await confirmed("d05.liaison01", "请假 明天 由环保局经办人01代理"));
  const listed = await play.say("system.admin01", "查请假");
  expect(listed).toContain(street);
  expect(listed).toContain(department);
  expect(await play.say("system.admin01", `查 ${street}`)).toContain("期间由联和街道指挥中心02代理");
  expect(await play.say("system.admin01", `查 ${department}`)).toContain("环保局经办人01");
  for (const no of [call, (await play.api<{ matter: string }>(`/calls/${call}`)).matter]) {
    expect(await play.say("system.admin01", `查 ${no}`)).toContain("不在您的业务范围内");
    expect(await play.say("system.admin01", `查 ${no}`)).not.toContain("下水道");
  }
  expect(await play.say("system.admin01", `查分 ${call}`)).toContain("不在您的业务范围内");
  expect(await play.say("system.admin01", "待办")).not.toContain(call);
  expect(await play.say("d12.liaison01", `查 ${department}`)).toContain("不在您的业务范围内");
  expect(await play.say("d12.liaison01", "查请假")).not.toContain(department);
});
