import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type CallJson = {
  no: string;
  state: string;
  lead: string;
  sentAt: string;
  redispatchOf: string | null;
  redispatchedTo: { call: string; department: string } | null;
  objection: { outcome: string; proposed: string } | null;
  deadlines: { clock: string; outcome: string; due: string }[];
  timeline: { what: string }[];
  score: { total: number; scored: boolean };
};

const read = (no: string) => play.api<CallJson>(`/calls/${no}`);
const heard = async (who: string) => (await play.inbox(who)).map(({ text }) => text ?? "").join("\n");

/** A blocked drain for which a department is called and has signed. */
async function signedCall(words: string, department = "水务局", liaison = "d04.liaison01") {
  const matter = numberIn(await play.say("lianhe.grid01", words), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 ${department} ${matter} 管道堵塞,请疏通`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.press("lianhe.leader01", "approve");
  await play.press(liaison, "sign");
  return { matter, call, short: call.slice(-4) };
}

test("[C17 C18] by words: the way out of a call that is not one's own is a ruling", async () => {
  const { matter, call, short } = await signedCall("科翔路12号门口下水道堵了,污水冒出来两天了");
  const before = await read(call);

  const told = await play.say("d04.liaison01", `退回 ${short}`);
  expect(told).toContain("呼叫不能退回");
  expect(told).toContain(`『异议 ${short} 理由 建议部门』`);
  expect(await play.say("d04.liaison01", `异议 ${short} 应为交通局,依据道路条例`)).toContain("呼叫不能退回");

  expect(await play.say("d04.leader01", `异议 ${short} 依据道路条例第三条`)).toContain("建议由哪个部门");
  const question = await play.say("d04.leader01", "应为交通局");
  expect(question).toContain("先签收、先处置");
  expect(question).toContain("不停时限");
  expect(await play.say("d04.leader01", "确认")).toContain("各项时限照常计算");
  expect((await read(call)).deadlines.filter(({ clock }) => clock !== "ruling")).toEqual(before.deadlines);
  expect(await heard("lianhe.center01")).toContain("提出职责异议,建议由区交通运输局办理");

  expect(await play.say("district.center01", "待办")).toContain(`裁定 ${short}`);
  expect(await play.say("lianhe.leader01", `裁定 ${short} 成立 依据道路条例`)).toContain("区指挥中心");
  expect(await play.say("district.center01", `裁定 ${short} 成立 改派 交通局 依据 道路条例第三条`)).toContain("确认");
  const ruled = await play.say("district.center01", "确认");
  expect(ruled).toContain("成立,改派区交通运输局");

  const old = await read(call);
  const next = old.redispatchedTo?.call ?? "";
  expect(ruled).toContain(next);
  expect(old).toMatchObject({ state: "REDISPATCHED", objection: { outcome: "upheld" }, score: { scored: false } });
  expect(old.deadlines.filter(({ outcome }) => outcome === "running")).toEqual([]);
  expect(await read(next)).toMatchObject({ state: "SENT", lead: "D03", redispatchOf: call });
  expect(await play.api(`/matters/${matter}`)).toMatchObject({ state: "CALLING", calls: [call, next] });
  for (const who of ["d04.leader01", "d04.liaison01", "d03.leader01", "lianhe.center01"]) {
    expect(await heard(who)).toContain(`${call}职责异议裁定:成立,改派区交通运输局`);
  }
  expect((await play.group("group-d03")).at(-1)?.text).toContain(next);
  expect(await heard("governance.office01")).toContain("清单修订建议");

  await play.press("d03.liaison01", "sign");
  expect(await play.say("d03.leader01", `异议 ${next.slice(-4)} 应为水务局,依据排水条例`)).toContain("最终决定");
  expect(await play.say("d03.liaison01", `退回 ${next.slice(-4)}`)).toContain("最终决定");
  await helpersReleased(play, next, "d03.liaison01");
  await play.photo("d03.leader01");
  await play.say("d03.leader01", `办结 ${next.slice(-4)} 已疏通雨水口`);
  expect(await play.say("d03.leader01", "确认")).toContain("已报办结");
  expect(await play.api(`/matters/${matter}`)).toMatchObject({ state: "HANDLED" });
});

test("[C17 C19 ListChangeProposed ShirkingProposed] by card: dismissed, the clocks are what they were, and a human hears of a groundless objection", async () => {
  const { call, short } = await signedCall("科翔路20号门口下水道堵住了");
  await play.say("d04.leader01", `异议 ${short} 应为交通局,依据道路条例`);
  await play.say("d04.leader01", "确认");
  const before = (await read(call)).deadlines.filter(({ clock }) => clock !== "ruling");
  expect(await play.press("district.center01", "rule_dismiss")).toContain("理由");
  expect(await play.say("district.center01", "清单已列明由水务局负责")).toContain("不成立");
  const after = await read(call);
  expect(after).toMatchObject({ state: "SIGNED", objection: { outcome: "dismissed" } });
  expect(after.deadlines.filter(({ clock }) => clock !== "ruling")).toEqual(before);
  expect(after.deadlines.find(({ clock }) => clock === "ruling")?.outcome).toBe("kept");
  expect(after.timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["已裁定异议不成立", "已建议修订清单", "已提出推诿建议"]),
  );
  expect(await heard("d04.leader01")).toContain(`${call}职责异议裁定:不成立,请继续办理`);
  expect(await heard("governance.office01")).toContain("推诿建议");
  expect(await play.say("d04.leader01", `异议 ${short} 应为城管局,依据另一条例`)).toContain("无需重复");
});

test("[C18] by card: the district centre chooses another department than the one proposed", async () => {
  const { call, short } = await signedCall("科翔路30号门口下水道又堵了");
  await play.say("d04.leader01", `异议 ${short} 应为交通局,依据道路条例`);
  await play.say("d04.leader01", "确认");
  expect(await play.press("district.center01", "rule_uphold", { department: ["D01"] })).toContain("理由");
  expect(await play.say("district.center01", "属环卫设施")).toContain("改派区城市管理和综合执法局");
  expect(await read(call)).toMatchObject({ state: "REDISPATCHED", redispatchedTo: { department: "D01" } });
});

test("[C30] by words and by card; what the street is late moves the finish limit", async () => {
  const { call, short } = await signedCall("科翔路40号门口下水道堵了");
  expect(await play.say("d04.liaison01", `询问 ${short} 几栋几楼?`)).toContain("补充");
  expect(await play.say("d04.liaison01", `请补充情况 ${short} 还有别的吗?`)).toContain("无需重复");
  const finish = async () =>
    (await read(call)).deadlines.find((one) => one.clock === "finish" && one.outcome === "running")?.due;
  expect(await finish()).toBe("2026-03-13T17:30:00+08:00");
  expect(await play.say("lianhe.center01", "待办")).toContain(`答复 ${short}`);
  await play.moveTo("2026-03-10T14:30:00+08:00");
  expect(await finish()).toBe("2026-03-13T17:30:00+08:00");
  // Four working hours from 08:40 ended at 14:40.
  await play.moveTo("2026-03-10T16:00:00+08:00");
  expect(await finish()).toBe("2026-03-16T17:30:00+08:00");
  expect(await heard("d04.liaison01")).toContain("办结时限顺延至03-16 17:30");
  expect(await play.press("lianhe.center01", "answer")).toContain("写明");
  expect(await play.say("lianhe.center01", "3栋2楼")).toContain("已答复");
  expect(await heard("d04.liaison01")).toContain("3栋2楼(问:几栋几楼?)。因答复逾期,办结时限已顺延至03-16 17:30");
  expect(await finish()).toBe("2026-03-16T17:30:00+08:00");
  expect(await play.say("lianhe.center01", `答复 ${short} 4栋`)).toContain("无需重复");
});

test("[C19 ShirkingProposed] a second objection on the same list item within three months is proposed as shirking, the first was not", async () => {
  for (const [words, doubt] of [
    ["科翔路50号门口下水道堵了", false],
    ["科翔路60号门口下水道堵了", true],
  ] as const) {
    const { call, short } = await signedCall(words, "交通局", "d03.liaison01");
    await play.say("d03.leader01", `异议 ${short} 应为水务局,依据排水条例`);
    await play.say("d03.leader01", "确认");
    await play.say("district.center01", `裁定 ${short} 不成立 依据道路雨水口属道路设施`);
    expect(await play.say("district.center01", "确认")).toContain("不成立");
    expect((await read(call)).timeline.some(({ what }) => what === "已提出推诿建议")).toBe(doubt);
  }
});

test("the centre that does not rule is reminded, and after the limit nobody objects any more", async () => {
  const { call, short } = await signedCall("科翔路70号门口下水道堵了");
  await play.say("d04.leader01", `异议 ${short} 应为交通局,依据道路条例`);
  await play.say("d04.leader01", "确认");
  const { short: other } = await signedCall("科翔路80号门口下水道堵了");
  await play.moveTo("2026-03-11T17:31:00+08:00");
  expect(await heard("district.center01")).toMatch(
    new RegExp(`待裁定 1:${call}.*\\(今日17:30前\\)回复「裁定 ${short}`),
  );
  expect(await heard("district.center01")).toMatch(new RegExp(`${call}今天17:30到期\\(裁定\\)`));
  expect(await play.say("d04.leader01", `异议 ${other} 应为交通局,依据道路条例`)).toContain("期限");
  expect(await play.say("d04.liaison01", `退回 ${other}`)).toContain("已过");
  expect(await play.say("d04.liaison01", `不归我们 ${short}`)).toContain("无需重复");
});
