import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T09:40:00+08:00");
});
afterAll(() => play.stop());

type CallJson = {
  state: string;
  deadlines: { clock: string; outcome: string; due: string }[];
  extension: { granted: number; pending: { nth: number; workdays: number } | null };
  hold: { ground: string; groundName: string; rest: string; reviewAt: string } | null;
  heldDays: number;
  score: { total: number; parts: { dimension: string; points: number; why: string }[] };
};
type MatterJson = {
  state: string;
  hold: { groundName: string } | null;
  deadlines: { clock: string; outcome: string }[];
};

const call = (no: string) => play.api<CallJson>(`/calls/${no}`);
const finishDue = async (no: string) =>
  (await call(no)).deadlines
    .findLast(({ clock, outcome }) => clock === "finish" && outcome === "running")
    ?.due.slice(0, 16);
const texts = async (who: string) =>
  (await play.inbox(who))
    .filter(({ reply }) => !reply)
    .map(({ text }) => text ?? "")
    .join("\n");

/** A call of 交通局 that was sent at this moment, signed and answered. */
async function respondedCall(words: string): Promise<string> {
  const matter = numberIn(await play.say("lianhe.grid01", words), "SX").slice(-4);
  await play.say("kexiang.clerk01", `上呈 ${matter} 属市政道路`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 交通局 ${matter} 请修复路面`);
  const no = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.press("lianhe.leader01", "approve");
  await helpersReleased(play, no, "d03.liaison01");
  await play.say("d03.liaison01", `签收 ${no.slice(-4)}`);
  await play.say("d03.liaison01", `响应 ${no.slice(-4)} 养护科今天下午3点到场,先围蔽再修补`);
  return no;
}

describe("延期 (C20–C22)", () => {
  let no: string;
  beforeAll(async () => {
    await play.moveTo("2026-03-10T10:00:00+08:00");
    no = await respondedCall("科翔路12号旁边的路烂了个大坑");
  });

  test("[C20 C21] by words: asked for with confirmation, granted by the street's leader", async () => {
    const short = no.slice(-4);
    expect(await play.say("d03.liaison01", `延期 ${short} 3天 等材料`)).toContain("须由部门分管领导办理");
    expect(await play.say("d03.leader01", `延期 ${short} 9天 等材料`)).toContain("最多3个工作日");
    const shown = await play.say("d03.leader01", `延期 ${short} 3天 等材料`);
    expect(shown).toContain("办结时限由03-17 17:30延至03-20 17:30");
    expect(shown).toContain("确认");
    expect(await play.say("d03.leader01", "确认")).toContain("由联和街道领导决定");
    expect((await call(no)).extension).toMatchObject({ granted: 0, pending: { nth: 1, workdays: 3 } });
    expect(await finishDue(no)).toBe("2026-03-17T17:30");
    expect(await play.say("lianhe.leader01", "待办")).toContain(`同意延期 ${short}`);
    expect(await play.say("lianhe.center01", `同意延期 ${short}`)).not.toContain("已同意");

    expect(await play.say("lianhe.leader01", `同意延期 ${short}`)).toContain("确认");
    expect(await play.say("lianhe.leader01", "确认")).toContain("延至03-20 17:30");
    expect(await finishDue(no)).toBe("2026-03-20T17:30");
    expect(await texts("d03.leader01")).toContain(`${no}第1次延期3个工作日已同意,办结时限延至03-20 17:30`);
    expect(await texts("lianhe.grid01")).toContain("办结时限延至03-20 17:30");
    expect(await play.say("d03.leader01", `查 ${short}`)).toContain("已延期1次");
  });

  test("[C20 C21 C22] by cards: the second goes to the district centre, refused with a reason, then granted", async () => {
    const short = no.slice(-4);
    expect(await play.press("d03.leader01", "extend")).toContain("还缺");
    expect(await play.say("d03.leader01", "5天 厂家缺货,先铺钢板")).toContain("由区指挥中心决定");
    expect((await play.inbox("lianhe.leader01")).some((message) => keysOf(message).includes("grant_extension"))).toBe(
      false,
    );
    expect(await play.press("district.center01", "refuse_extension")).toContain("请写明理由");
    expect(await play.say("district.center01", "请先联系其他厂家")).toContain("不同意");
    expect(await texts("d03.leader01")).toContain(`${no}第2次延期未获同意:请先联系其他厂家`);
    expect(await finishDue(no)).toBe("2026-03-20T17:30");

    await play.say("d03.leader01", `延期 ${short} 到3月27日 其他厂家也缺货`);
    await play.say("d03.leader01", "确认");
    expect(await play.press("district.center01", "grant_extension")).toContain("延至03-27 17:30");
    expect(await play.press("district.center02", "grant_extension").catch((gone: Error) => gone.message)).toContain(
      "no card",
    );
    expect(await finishDue(no)).toBe("2026-03-27T17:30");
    expect(await play.say("d03.leader01", `延期 ${short} 1天 等材料`)).toContain("已延期2次");
  });

  test("lights and limits are those of the moved limit, and the second costs two points", async () => {
    await play.moveTo("2026-03-26T17:00:00+08:00");
    expect(await texts("d03.liaison01")).not.toContain(`${no}已超过办结时限`);
    await play.photo("d03.leader01");
    await play.say("d03.leader01", `办结 ${no.slice(-4)} 已修复`);
    await play.say("d03.leader01", "确认");
    await play.say("lianhe.center01", `评价 ${no.slice(-4)} 4星`);
    const record = await call(no);
    expect(record.score.total).toBe(90);
    expect(record.score.parts.find(({ dimension }) => dimension === "finish")?.why).toContain("第2次延期,扣2分");
    expect(record.deadlines.filter(({ clock }) => clock === "finish").map(({ outcome }) => outcome)).toEqual([
      "dropped",
      "dropped",
      "kept",
    ]);
  });
});

describe("挂账 of a call (C23, C24)", () => {
  let no: string;
  beforeAll(async () => {
    play = await play.another("2026-04-13T10:00:00+08:00");
    no = await respondedCall("科翔路15号旁边的路烂了个大坑");
  });

  test("[C23] by words: asked for with one of the fixed grounds, granted, and everything stands still", async () => {
    const short = no.slice(-4);
    expect(await play.say("d03.leader01", `挂账 ${short} 忙不过来 20天`)).toContain("季节气候、施工工期、司法程序");
    await play.say("d03.leader01", "取消");
    expect(await play.say("d03.leader01", `挂账 ${short} 等电力迁改完成 7天`)).toContain("4月20日复核");
    expect(await play.say("d03.leader01", "确认")).toContain("由区指挥中心决定");
    await play.moveTo("2026-04-15T11:00:00+08:00");
    expect(await texts("district.center01")).toContain("延期挂账待定 1");
    expect(await play.say("district.center01", `同意挂账 ${short}`)).toContain("确认");
    expect(await play.say("district.center01", "确认")).toContain("剩余3个工作日");
    expect(await call(no)).toMatchObject({
      state: "ON_HOLD",
      hold: { ground: "CONSTRUCTION", groundName: "施工工期", rest: "3wd", reviewAt: "2026-04-20T08:30:00+08:00" },
    });
    for (const who of ["d03.leader01", "lianhe.center01", "lianhe.grid01"])
      expect(await texts(who)).toContain(`${no}已挂账(施工工期:等电力迁改完成),时限暂停,4月20日复核`);
    expect(await play.say("d03.leader01", `办结 ${short} 好了`)).toContain("挂账");
    expect(await play.say("lianhe.center01", `查 ${no}`)).toContain("剩余3个工作日");
  });

  test("[C24] nobody is reminded and nothing is red while it is on hold; the system resumes it at the review", async () => {
    const before = await texts("d03.liaison01");
    await play.moveTo("2026-04-19T12:00:00+08:00");
    expect((await texts("d03.liaison01")).slice(before.length)).not.toContain(no);
    expect(await texts("district.center01")).toContain("挂账待复核 1");
    await play.moveTo("2026-04-20T08:31:00+08:00");
    expect(await call(no)).toMatchObject({ state: "RESPONDED", heldDays: 5, hold: null });
    expect(await finishDue(no)).toBe("2026-04-23T17:30");
    const card = (await play.inbox("d03.leader01")).findLast(({ card: shown }) => shown?.task_id?.includes("@handle@"));
    expect(card?.card?.main_title?.title).toContain("恢复办理");
    expect(card && keysOf(card)).toEqual(["progress", "finish", "extend"]);
  });

  test("[C23 C24] by cards: granted with a press, resumed earlier by words", async () => {
    const short = no.slice(-4);
    await play.say("d03.leader01", `挂账 ${short} 施工 等路面回填 10天`);
    await play.say("d03.leader01", "确认");
    expect(await play.press("district.center02", "refuse_hold")).toContain("请写明理由");
    expect(await play.say("district.center02", "请写明工期")).toContain("不同意");
    await play.say("d03.leader01", `挂账 ${short} 施工 工期到4月28日,等路面回填 8天`);
    await play.say("d03.leader01", "确认");
    expect(await play.press("district.center01", "grant_hold")).toContain("已挂账");
    expect(await play.say("lianhe.leader01", `恢复 HJ${short}`)).toContain("须由区指挥中心办理");
    expect(await play.say("district.center01", `恢复 ${short} 已回填`)).toContain("确认");
    expect(await play.say("district.center01", "确认")).toContain("已恢复办理");
    expect(await call(no)).toMatchObject({ state: "RESPONDED" });
    expect(await finishDue(no)).toBe("2026-04-23T17:30");
  });
});

test("[M20 M21] 挂账 of a matter by the street's leader, resumed at its review and by words", async () => {
  play = await play.another("2026-05-11T09:00:00+08:00");
  const no = numberIn(await play.say("lianhe.grid01", "科翔路口绿化带的树死了好几棵"), "SX");
  const short = no.slice(-4);
  await play.say("kexiang.clerk01", `受理 ${short} E0102`);
  await play.say("kexiang.clerk01", `派 ${short} 给 环卫二班`);
  await play.say("lianhe.sanitation02", `开始 ${short}`);
  expect(await play.say("kexiang.clerk01", `挂账 ${short} 雨季过后补种 20天`)).toContain("须由镇街领导");
  expect(await play.say("lianhe.leader01", `挂账 ${short} 雨季过后补种 5天`)).toContain("确认");
  expect(await play.say("lianhe.leader01", "确认")).toContain("05-16 08:30复核");
  const matter = () => play.api<MatterJson>(`/matters/${no}`);
  expect(await matter()).toMatchObject({ state: "ON_HOLD", hold: { groundName: "季节气候" } });
  expect(await texts("lianhe.grid01")).toContain(`${no}已挂账(季节气候:雨季过后补种)`);

  await play.moveTo("2026-05-16T08:31:00+08:00");
  expect(await matter()).toMatchObject({ state: "HANDLING", hold: null });
  expect((await play.inbox("lianhe.sanitation02")).some((message) => keysOf(message).includes("complete"))).toBe(true);

  await play.say("lianhe.leader01", `挂账 ${no} 雨季过后补种 10天`);
  await play.say("lianhe.leader01", "确认");
  expect(await play.say("lianhe.leader01", `恢复 ${short}`)).toContain("确认");
  expect(await play.say("lianhe.leader01", "确认")).toContain("已恢复办理");
  expect((await matter()).deadlines.filter(({ clock }) => clock === "handle").map(({ outcome }) => outcome)).toEqual([
    "dropped",
    "dropped",
    "running",
  ]);
});
