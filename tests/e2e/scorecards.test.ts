import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-24T08:40:00+08:00");
});
afterAll(() => play.stop());

type Deduction = { call: string; dimension: string; rule: string; points: number; excluded?: true; reason: string };
type Card = {
  status: string;
  score: number | null;
  adjustedScore: number | null;
  band: string | null;
  sample: string | null;
  dates: { draft: string; appealUntil: string; final: string };
  calls: { lead: number; assist: number; total: number };
  dimensions: { dimension: string; points: number; full: number }[];
  deductions: Deduction[];
  adjustments: { call: string; score: { was: number; now: number }; monthScore: { was: number; now: number } }[];
  ownPast: { month: string; score: number | null }[];
  figures: { signOnTime: { count: number; of: number } };
};
type CallJson = { state: string; scoreAppeal: { outcome: string } | null; score: { total: number } };

const cardOf = (month = "2026-03") => play.api<Card>(`/scorecards/${month}/departments/D04`);
const callOf = (no: string) => play.api<CallJson>(`/calls/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text, card }) => text ?? card?.sub_title_text ?? "");
const lastCard = async (who: string) => (await play.inbox(who)).findLast(({ card }) => card !== undefined)?.card;

/** A call of 水务局 that was signed late and finished in time, waiting for the street's stars. */
async function finishedLate(day: number): Promise<string> {
  const at = (date: number, time: string) => `2026-03-${String(date).padStart(2, "0")}T${time}:00+08:00`;
  await play.moveTo(at(day, "09:00"));
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号门口下水道堵了,污水冒出来两天了"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.say("lianhe.leader01", `同意 ${call}`);
  await play.say("lianhe.leader01", "确认");
  // 加急: to be signed until 10:00, by the system at 11:00.
  await play.moveTo(at(day, "10:30"));
  await play.say("d04.liaison01", `响应 ${call} 管网科今天下午3点到场,先抽水再换管`);
  await helpersReleased(play, call, "d04.liaison01");
  await play.photo("d04.leader01");
  await play.say("d04.leader01", `办结 ${call} 已疏通`);
  expect(await play.say("d04.leader01", "确认")).toContain("已报办结");
  return call;
}

describe("C26, C27 by words", () => {
  let call: string;

  test("[C26] 申诉 0003 理由: only the deputy head, with a reason; the street is told and nothing is archived", async () => {
    call = await finishedLate(24);
    expect(await play.say("lianhe.center01", `评价 ${call} 4星`)).toContain("基本满意(4星)");
    expect(await callOf(call)).toMatchObject({ score: { total: 82 } });
    expect(await play.say("d04.liaison01", `申诉 ${call} 停电`)).toContain("须由部门分管领导办理");
    expect(await play.say("d04.leader01", `申诉 ${call}`)).toContain("请写明理由");
    expect(await play.say("d04.leader01", "当天全区停电,无法签收")).toContain("由基层治理创新处于03-27 17:30前裁定");
    expect((await texts("lianhe.center01")).at(-1)).toContain(`对${call}的评分提出申诉:当天全区停电,无法签收`);
    await play.moveTo("2026-03-30T08:00:00+08:00");
    expect(await callOf(call)).toMatchObject({ state: "RATED", scoreAppeal: { outcome: "pending" } });
    expect(await play.say("d04.leader01", `申诉 ${call} 再次`)).toContain("无需重复操作");
  });

  test("[C27 C14] 申诉成立: shown back, then final; both sides are told; the stars stay", async () => {
    expect(await play.say("district.center01", `申诉成立 ${call} 停电属实`)).toContain("须由基层治理创新处办理");
    expect(await play.say("governance.office01", `申诉成立 ${call} 办结 停电属实`)).toContain("没有可以剔除的这项扣分");
    const question = await play.say("governance.office01", `申诉成立 ${call} 签收 停电属实`);
    expect(question).toContain("成立,剔除迟签收的扣分(星级不变)。依据:停电属实");
    expect(await play.say("governance.office01", "确认")).toContain("成立,剔除迟签收的扣分");
    for (const who of ["d04.leader01", "lianhe.center01"]) {
      expect((await texts(who)).at(-1)).toContain(`${call}评分申诉裁定:成立,剔除迟签收的扣分(星级不变)。依据:停电属实`);
    }
    await play.moveTo("2026-03-30T09:00:00+08:00");
    expect(await callOf(call)).toMatchObject({
      state: "ARCHIVED",
      scoreAppeal: { outcome: "upheld" },
      score: { total: 92 },
    });
  });

  test("查分: the reckoning line by line, also for the street; a stranger sees nothing", async () => {
    const told = await play.say("d04.liaison01", `查分 ${call.slice(-4)}`);
    expect(told).toContain("得分92分");
    expect(told).toContain("申诉剔除,不扣分");
    expect(told).toContain("申诉成立:已剔除的扣分不再计");
    expect(told).toContain("计入2026年3月评分");
    expect(await play.say("lianhe.center01", `查分 ${call}`)).toContain("得分92分");
    expect(await play.say("d12.liaison01", `查分 ${call}`)).toContain("不在您的业务范围内");
  });
});

describe("C26, C27 by cards", () => {
  let call: string;

  test("[C26] a rating that cost points brings the deputy head a card with the way to appeal", async () => {
    call = await finishedLate(30);
    await play.press("lianhe.center01", "rate", { stars: ["3"] });
    expect(await play.say("lianhe.center01", "来得太晚")).toContain("3星");
    expect(await play.press("d04.leader01", "appeal_score")).toContain("请写明理由");
    expect(await play.say("d04.leader01", "当天全区停电")).toContain("已提交");
  });

  test("[C27] the governance office dismisses by a button and a reason", async () => {
    expect(await play.press("governance.office01", "dismiss_appeal")).toContain("请写明理由");
    expect(await play.say("governance.office01", "当天未停电")).toContain("不成立,得分不变");
    expect(await callOf(call)).toMatchObject({ scoreAppeal: { outcome: "dismissed" }, score: { total: 74 } });
  });
});

describe("the month", () => {
  let call31: string;

  test("runs with what was rated so far", async () => {
    expect(await cardOf()).toMatchObject({ status: "open", score: 83, band: null, sample: "样本不足" });
    expect(await cardOf("2026-02")).toMatchObject({ score: null, calls: { total: 0 } });
  });

  test("on the first workday the draft goes out as a card, to everybody who answers for the unit", async () => {
    call31 = await finishedLate(31);
    await play.say("lianhe.center01", `评价 ${call31} 5星`);
    await play.moveTo("2026-04-01T08:30:00+08:00");
    for (const who of ["d04.leader01", "d04.liaison01", "d04.head01"]) {
      expect(await lastCard(who)).toMatchObject({
        main_title: { title: "水务局2026年3月评分卡(草案)", desc: "85.3分(合格)(示范数据)" },
        card_action: { url: `${play.base}/scorecards/2026-03/departments/D04` },
      });
    }
    expect((await lastCard("lianhe.leader01"))?.main_title?.title).toBe("联和街道2026年3月评分卡(草案)");
    expect(await cardOf()).toMatchObject({
      status: "draft",
      dates: { draft: "2026-04-01", appealUntil: "2026-04-03T17:30:00+08:00", final: "2026-04-08" },
    });
  });

  test("[C26 C27] appealed on the last day of the window, a call is decided after the closing: a dated adjustment beside the card", async () => {
    const call = call31;
    await play.moveTo("2026-04-03T17:00:00+08:00");
    await play.say("d04.leader01", `申诉 ${call} 当天停电`);
    await play.moveTo("2026-04-08T10:00:00+08:00");
    expect((await lastCard("d04.leader01"))?.main_title?.title).toBe("水务局2026年3月评分卡(定稿)");
    expect(await play.press("governance.office01", "uphold_appeal", { deduction: ["sign_late"] })).toContain("理由");
    expect(await play.say("governance.office01", "停电属实")).toContain("成立");
    expect(await callOf(call)).toMatchObject({ score: { total: 100 } });

    const card = await cardOf();
    expect(card).toMatchObject({ status: "final", score: 85.3, band: "合格", adjustedScore: 88.7 });
    expect(card.adjustments).toMatchObject([
      { call, score: { was: 90, now: 100 }, monthScore: { was: 85.3, now: 88.7 } },
    ]);
  });

  test("every deduction has its call's number and the reason, and no name of a person", async () => {
    const card = await cardOf();
    expect(card.deductions.map(({ rule, points }) => [rule, points])).toEqual([
      ["sign_late", 0],
      ["stars", 8],
      ["sign_late", 10],
      ["stars", 16],
      ["sign_late", 10],
    ]);
    for (const { call, reason } of card.deductions) {
      expect(call).toMatch(/^HJ-2026\d{4}-\d{4}$/);
      expect(reason).not.toBe("");
    }
    expect(card.dimensions.map(({ dimension, full }) => [dimension, full])).toEqual([
      ["sign", 20],
      ["respond", 15],
      ["finish", 25],
      ["satisfaction", 40],
    ]);
    expect(card.figures.signOnTime).toMatchObject({ count: 0, of: 3 });
    expect(JSON.stringify(card)).not.toMatch(/分管领导|联络员|指挥中心|经办|创新处/);
  });

  test("评分卡: the same in words, for one's own unit; who looks after the district may ask for any", async () => {
    const own = await play.say("d04.leader01", "评分卡");
    expect(own).toContain("水务局2026年3月评分卡(定稿)(示范数据):85.3分(合格,调整后88.7分)");
    expect(own).toContain(`全部内容:${play.base}/scorecards/2026-03/departments/D04`);
    expect(await play.say("lianhe.center01", "评分卡 3月")).toContain("联和街道2026年3月评分卡(定稿)");
    expect(await play.say("d04.leader01", "评分卡 城管局")).toContain("只能查看本单位的评分卡");
    expect(await play.say("performance.office01", "评分卡 水务局 2026年3月")).toContain("调整后88.7分");
    expect(await play.say("performance.office01", "评分卡")).toContain(`全部评分卡:${play.base}/scorecards/`);
    expect(await play.say("lianhe.grid01", "评分卡")).toContain("由部门、镇街的负责人和区级单位查看");
  });

  test("the page that the card leads to, and its files, as anybody at the sandbox sees them", async () => {
    const page = `${play.base}/scorecards/2026-03/departments/D04`;
    const text = await (await fetch(page)).text();
    for (const words of ["定稿", "调整后88.7分", "定稿后的调整记录", "85.3 → 88.7", call31, "停电属实"])
      expect(text).toContain(words);
    expect(text).not.toMatch(/分管领导|联络员0|指挥中心0|经办0/);
    const pdf = Buffer.from(await (await fetch(`${page}.pdf`)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const xlsx = Buffer.from(await (await fetch(`${page}.xlsx`)).arrayBuffer());
    expect(xlsx.subarray(0, 2).toString()).toBe("PK");
    expect((await fetch(`${play.base}/scorecards/2026-03/streets/440112014`)).status).toBe(200);
  });

  test("all departments in the order of the registry, and the year as a table", async () => {
    const { items } = await play.api<{ items: { code: string; score: number | null }[] }>(
      "/scorecards/2026-03/departments",
    );
    expect(items.map(({ code }) => code).slice(0, 4)).toEqual(["D01", "D02", "D03", "D04"]);
    expect(items.filter(({ score }) => score !== null).map(({ code }) => code)).toEqual(["D04"]);
    const year = await play.api<{ items: { code: string; mean: number; points: number; share: number }[] }>(
      "/scorecards/2026/departments",
    );
    expect(year.items.find(({ code }) => code === "D04")).toMatchObject({ mean: 88.7, points: 4.44, share: 5 });
    expect((await cardOf("2026-04")).ownPast).toEqual([
      { month: "2026-01", score: null },
      { month: "2026-02", score: null },
      { month: "2026-03", score: 88.7 },
    ]);
  });

  test("a street's page: four parts, calls against its own past, what it calls most", async () => {
    const street = await play.api<{
      status: string;
      score: number;
      dimensions: { dimension: string; points: number; full: number; count: number; of: number }[];
      mostCalled: { code: string; calls: number }[];
      calls: number;
    }>("/scorecards/2026-03/streets/440112014");
    expect(street).toMatchObject({ status: "final", calls: 3 });
    expect(street.dimensions.map(({ dimension, full }) => [dimension, full])).toEqual([
      ["accept", 25],
      ["solved_below", 35],
      ["call_quality", 25],
      ["rating_in_time", 15],
    ]);
    expect(street.dimensions.at(-1)).toMatchObject({ points: 15, count: 3, of: 3 });
    expect(street.mostCalled[0]?.calls).toBe(3);
    const { items } = await play.api<{ items: { code: string }[] }>("/scorecards/2026-03/streets");
    expect(items).toHaveLength(3);
  });

  test("the district's page: a card to who looks after it, the page, its files and its JSON say the same", async () => {
    expect(await lastCard("performance.office01")).toMatchObject({
      main_title: { title: "2026年3月全区月报(定稿)" },
      card_action: { url: `${play.base}/scorecards/2026-03/district` },
    });
    const json = await play.api<{
      status: string;
      matters: { reported: number; closed: number };
      calls: { sent: number; finished: number };
      figures: { finishOnTime: { count: number; of: number } };
    }>("/scorecards/2026-03/district");
    expect(json).toMatchObject({ status: "final", calls: { sent: 3, finished: 3 } });
    expect(json.matters.reported).toBe(3);
    const page = await (await fetch(`${play.base}/scorecards/2026-03/district`)).text();
    expect(page).toContain(`上报${json.matters.reported}件、办结${json.matters.closed}件`);
    expect(page).toContain("发出3件、响应3件、办结3件");
    for (const path of ["2026-03/district.pdf", "2026-03/district.xlsx", "2026/departments", "2026/departments.xlsx"])
      expect((await fetch(`${play.base}/scorecards/${path}`)).status).toBe(200);
  });

  test("what is no month is a bad request, what is no body is not found, and the scope is asked for", async () => {
    await expect(play.api("/scorecards/2026-13/departments")).rejects.toThrow("400");
    await expect(play.api("/scorecards/2026-03/departments/D99")).rejects.toThrow("404");
    await expect(play.api("/scorecards/2026-03/streets/D04")).rejects.toThrow("404");
    expect((await fetch(`${play.base}/api/v1/scorecards/2026-03/departments`)).status).toBe(401);
  });
});
