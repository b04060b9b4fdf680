import { asId } from "../../../src/domain/shared/ids.js";
import { startTalking, type Talking } from "./talking.js";

const GRID = "lianhe.grid01";
const CLERK = "kexiang.clerk01";
const CENTER = "lianhe.center01";
const LEADER = "lianhe.leader01";
const LIAISON = "d04.liaison01";
const DEPUTY = "d04.leader01";
const TEAM = "lianhe.sanitation02";

let town: Talking;
beforeEach(async () => {
  town = await startTalking();
});
afterEach(() => town.stop());

function numberIn(text: string): string {
  const found = /(?:SX-\d{8}-\d{5}|HJ-\d{8}-\d{4})/.exec(text)?.[0];
  if (!found) throw new Error(`no number in: ${text}`);
  return found;
}

/** A call of the water bureau, waiting for its signature. */
async function aSentCall(): Promise<{ matter: string; call: string }> {
  const matter = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
  await town.says(CLERK, `受理 ${matter}`);
  await town.says(CLERK, `上呈 ${matter} 要水务局来`);
  await town.says(CLERK, "确认");
  await town.says(CENTER, `呼叫 水务局 ${matter} 管道堵塞,请派人疏通`);
  const call = numberIn((await town.says(CENTER, "确认")).replaceAll(matter, ""));
  await town.says(LEADER, `同意 ${call}`);
  await town.says(LEADER, "确认");
  return { matter, call };
}

describe("a matter that grid and community solve, by words", () => {
  test("report, accept, assign, complete, verify", async () => {
    const filed = await town.says(GRID, "科翔路12号门口垃圾堆了两天");
    const no = numberIn(filed);
    expect(filed).toContain("暴露垃圾");
    expect(await town.says(CLERK, `受理 ${no.slice(-4)}`)).toContain(no);
    expect(await town.says(CLERK, `派 ${no.slice(-4)} 给 环卫二班`)).toContain("环卫二班");
    expect(await town.says(TEAM, `办结 ${no.slice(-4)} 已清走`)).toMatch(/照片/);
    expect(await town.photo(TEAM, "m-1")).toContain(no);
    expect(await town.says(GRID, "已处理")).toMatch(/照片/);
    expect(await town.photo(GRID, "m-2")).toContain(no);
    expect(await town.says(GRID, `查 ${no}`)).toContain("已结案");
  });
});

describe("a call from the community to five stars, by words", () => {
  test("raise, call, approve, sign, respond, progress, finish, rate", async () => {
    const { call } = await aSentCall();
    const short = call.slice(-4);
    expect(await town.says(LIAISON, "收到")).toContain(call);
    expect(await town.says(LIAISON, `响应 ${short} 收到`)).toContain("谁来、什么时候到、怎么办");
    expect(await town.says(LIAISON, "管网科今天下午3点到场,先抽水再疏通")).toContain(call);
    expect(await town.says(LIAISON, `进展 ${short} 已抽水,晚上换管`)).toContain(call);
    await town.aloneWith(LIAISON, call);
    expect(await town.says(DEPUTY, `办结 ${short} 已疏通并更换管道`)).toMatch(/照片/);
    expect(await town.photo(DEPUTY, "m-3")).toContain("确认");
    expect(await town.says(DEPUTY, "确认")).toContain(call);
    expect(await town.says(CENTER, `评价 ${short} 3星`)).toMatch(/理由/);
    expect(await town.says(CENTER, "来得慢了一点")).toContain(call);
    expect(await town.says(CENTER, `查 ${call}`)).toContain("已评价");
  });

  test("a department cannot give it back", async () => {
    const { call } = await aSentCall();
    for (const words of [`退回 ${call.slice(-4)}`, "不归我们管", "不属于我局", "转其他部门"]) {
      expect(await town.says(LIAISON, words)).toContain("呼叫不能退回");
    }
    expect(await town.says(LIAISON, `查 ${call}`)).toContain("待签收");
  });

  test("another department learns nothing of it", async () => {
    const { call } = await aSentCall();
    const answer = await town.says("d10.liaison01", `查 ${call}`);
    expect(answer).not.toContain("管道");
    expect(await town.says("d10.liaison01", `签收 ${call.slice(-4)}`)).toContain("不在您的业务范围");
  });
});

describe("the confirmation", () => {
  test("取消 drops it and nothing changes", async () => {
    const no = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
    expect(await town.says(CLERK, `上呈 ${no} 要水务局来`)).toContain("确认");
    expect(await town.says(CLERK, "取消")).toContain("取消");
    expect(await town.says(CLERK, "确认")).toContain("没有等您确认");
    expect(await town.says(CLERK, `查 ${no}`)).toContain("已上报");
  });

  test("a clear new command wins, with a word about the question that was left", async () => {
    const first = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
    await town.says(CLERK, `上呈 ${first} 要水务局来`);
    const answer = await town.says(CLERK, `受理 ${first}`);
    expect(answer).toContain("已放弃");
    expect(await town.says(CLERK, `查 ${first}`)).toContain("已立案");
  });

  test("looking something up leaves the question open", async () => {
    const no = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
    await town.says(CLERK, `上呈 ${no} 要水务局来`);
    expect(await town.says(CLERK, "待办")).toContain(no.slice(-4));
    expect(await town.says(CLERK, "确认")).toContain(no);
    expect(await town.says(CLERK, `查 ${no}`)).toContain("已上呈");
  });
});

describe("a photo belongs to the words before or behind it", () => {
  test("a verifier's photo may come first", async () => {
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    await town.says(CLERK, `派 ${no} 给 环卫二班`);
    await town.photo(TEAM, "m-1");
    expect(await town.says(TEAM, `办结 ${no} 已清走`)).toContain(no);
    town.later(town.registry.rules.photoAfterReportMinutes + 1);
    await town.photo(GRID, "m-2");
    expect(await town.says(GRID, `核查 ${no} 已处理`)).toContain(no);
    expect(await town.says(GRID, `查 ${no}`)).toContain("已结案");
  });

  test("one photo more while 确认 is awaited is counted in", async () => {
    const { call } = await aSentCall();
    await town.says(LIAISON, `响应 ${call} 管网科今天下午3点到场,先抽水`);
    await town.aloneWith(LIAISON, call);
    await town.says(DEPUTY, `办结 ${call} 已疏通`);
    expect(await town.photo(DEPUTY, "m-1", "f1")).toContain("照片1张");
    expect(await town.photo(DEPUTY, "m-2", "f2")).toContain("照片2张");
    await town.says(DEPUTY, "确认");
    expect((await town.call(call)).proof).toEqual(["wecom-f1", "wecom-f2"]);
  });
});

describe("撤销", () => {
  test("of a sent call is the street leader's: the desk hears whom to turn to", async () => {
    const { call } = await aSentCall();
    expect(await town.says(CENTER, `撤销 ${call} 已解决`)).toContain("须由镇街领导");
    expect(await town.says(CENTER, `查 ${call}`)).toContain("待签收");
  });

  test("of a report by its reporter", async () => {
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    expect(await town.says(GRID, `撤回 ${no} 看错了`)).toContain("确认");
    expect(await town.says(GRID, "确认")).toContain(no);
    expect(await town.says(GRID, `查 ${no}`)).toContain("已撤回");
  });
});

describe("drafts", () => {
  test("photos first, words later: filed together", async () => {
    expect(await town.photo(GRID, "p1", "c1")).toContain("照片1张");
    expect(await town.photo(GRID, "p2", "c2")).toContain("照片2张");
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    const state = await town.matter(no);
    expect(state.photos).toEqual(["wecom-c1", "wecom-c2"]);
  });

  test("a photo soon after the report is added to it, long after begins a draft", async () => {
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    expect(await town.photo(GRID, "p1", "c1")).toContain(no);
    town.later(town.registry.rules.photoAfterReportMinutes + 1);
    expect(await town.photo(GRID, "p2", "c2")).toContain("用一句话说明");
  });

  test("pin first, then words: the point places the matter", async () => {
    const pin = { point: [113.445, 23.19] as const, datum: "WGS-84" as const, label: "科翔路口" };
    expect(await town.sends(GRID, "location", pin)).toContain("位置");
    const no = numberIn(await town.says(GRID, "垃圾堆了两天"));
    const state = await town.matter(no);
    expect(state.place).toMatchObject({ by: "point", grid: "440112014008001" });
  });

  test("words, then a pin: the place is corrected", async () => {
    const no = numberIn(await town.says(GRID, "垃圾堆了两天"));
    const pin = { point: [113.435, 23.19] as const, datum: "WGS-84" as const, label: "天鹿南路" };
    expect(await town.sends(GRID, "location", pin)).toContain("已更正");
    const state = await town.matter(no);
    expect(state.place).toMatchObject({ by: "point", grid: "440112014001002" });
  });

  test("a photo is owed to be fetched by the commit that first knows of it", async () => {
    await town.photo(GRID, "media-7", "c7");
    const [leased] = await town.fresh.store.outbox.take(new Date("2026-03-10T01:00:00Z"), 10, 1000);
    expect(leased?.message).toMatchObject({
      key: "fetch:wecom-c7",
      message: { kind: "fetch", photo: "wecom-c7", mediaId: "media-7" },
    });
  });

  test("two people never see each other's draft", async () => {
    await town.photo(GRID, "p1", "c1");
    const no = numberIn(await town.says("lianhe.grid02", "科翔路12号门口垃圾堆了两天"));
    const state = await town.matter(no);
    expect(state.photos).toEqual([]);
  });

  test("nine photos at the same moment are all kept", async () => {
    await Promise.all(Array.from({ length: 9 }, (_, i) => town.photo(GRID, `p${i}`, `c${i}`)));
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    const state = await town.matter(no);
    expect(state.photos).toHaveLength(9);
  });
});

describe("repeated callbacks", () => {
  test("a report that comes three times at once is one matter with one answer", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => town.says(GRID, "科翔路12号门口垃圾堆了两天", "same")));
    expect(new Set(answers).size).toBe(1);
    expect(numberIn(answers[0] ?? "")).toMatch(/00001$|0000[123]$/);
    expect((await town.fresh.store.lists.reportedBy(asId(GRID), 10)).length).toBe(1);
  });

  test("two processes that get the same message at once file one matter and answer alike", async () => {
    for (const text of ["科翔路12号门口垃圾堆了两天", "1.门口占道 2.小广告 3.路灯坏"]) {
      const answers = await town.saysTwice(GRID, text, text);
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toContain("已收到");
    }
    expect(await town.fresh.store.lists.reportedBy(asId(GRID), 10)).toHaveLength(2);
  });

  test("two processes that get the same 确认 at once carry it out once", async () => {
    const no = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
    await town.says(CLERK, `上呈 ${no} 要水务局来`);
    const answers = await town.saysTwice(CLERK, "确认", "yes");
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain(no);
  });

  test("every step of a question gives the same answer again", async () => {
    const no = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
    const asked = await town.says(CLERK, `上呈 ${no} 要水务局来`, "a");
    expect(await town.says(CLERK, `上呈 ${no} 要水务局来`, "a")).toBe(asked);
    const done = await town.says(CLERK, "确认", "b");
    expect(await town.says(CLERK, "确认", "b")).toBe(done);
    expect(done).toContain(no);
  });

  test("收到 signs once and says the same when it comes again", async () => {
    const { call } = await aSentCall();
    const first = await town.says(LIAISON, "收到", "sig");
    expect(first).toContain(call);
    expect(await town.says(LIAISON, "收到", "sig")).toBe(first);
  });

  test("a call that was confirmed twice is one call, and goes to the leader", async () => {
    const matter = numberIn(await town.says(GRID, "科翔路口下水道堵了,污水冒出来"));
    await town.says(CLERK, `上呈 ${matter} 要水务局来`);
    await town.says(CLERK, "确认");
    await town.says(CENTER, `呼叫 水务局 ${matter} 管道堵塞,请派人疏通`);
    const [one, two] = await Promise.all([town.says(CENTER, "确认", "k"), town.says(CENTER, "确认", "k")]);
    expect(one).toBe(two);
    const { entries } = await town.fresh.store.lists.page("call", {}, 10);
    expect(entries.map(({ summary }) => summary.state)).toEqual(["IN_REVIEW"]);
  });
});

describe("bad input", () => {
  test("nobody of the registry", async () => {
    expect(await town.says("stranger", "科翔路12号门口垃圾堆了两天")).toContain("登记");
  });

  test("empty, too long, emoji, rare characters", async () => {
    expect(await town.says(GRID, "   ")).not.toBe("");
    expect(await town.says(GRID, "垃".repeat(5000))).toContain("太长");
    expect(await town.says(GRID, "😀😀")).not.toContain("编号SX");
    expect(await town.says(GRID, "𠮷祥路口有人占道卖水果🍎")).toContain("编号");
  });

  test("a number that does not exist, another role's command, nothing to confirm", async () => {
    expect(await town.says(GRID, "查 9999")).toContain("没有找到");
    const no = numberIn(await town.says(GRID, "科翔路12号门口垃圾堆了两天"));
    expect(await town.says(GRID, `呼叫 水务局 ${no} 来人`)).toContain("须由");
    expect(await town.says(GRID, "评价 0001 5星")).toContain("须由镇街指挥中心");
    expect(await town.says(GRID, "同意 HJ0001")).toContain("须由镇街领导");
    expect(await town.says(LIAISON, "垃圾堆了两天")).toContain("待办");
    expect(await town.says(CLERK, "确认")).toContain("没有等您确认");
  });

  test("voice, patrol note, small talk", async () => {
    expect(await town.sends(GRID, "voice", { mediaId: "v", format: "amr" })).toContain("语音");
    expect(await town.says(GRID, "今天巡查无异常")).toContain("不生成事项");
    expect(await town.says(GRID, "收到,谢谢")).toBe("");
    expect((await town.fresh.store.lists.reportedBy(asId(GRID), 10)).length).toBe(0);
  });
});
