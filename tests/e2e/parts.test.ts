import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type CallJson = {
  no: string;
  state: string;
  role: string;
  lead: string;
  sentAt: string;
  stars: number | null;
  ratedByDefault: boolean;
  parts: { no: string; department: string; state: string; ended: string | null }[];
  partOf: { call: string; department: string; after: string | null } | null;
  released: { reason: string } | null;
  redispatchedTo: { call: string; department: string } | null;
  deadlines: { clock: string; due: string; outcome: string }[];
  timeline: { what: string; text?: string }[];
  score: { total: number; weight: number; scored: boolean };
};

const read = (no: string) => play.api<CallJson>(`/calls/${no}`);
const running = async (no: string) => (await read(no)).deadlines.filter(({ outcome }) => outcome === "running");
const due = async (no: string) =>
  (await read(no)).deadlines.filter(({ clock }) => clock !== "approve").map((one) => [one.clock, one.due]);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text, card }) => text ?? card?.sub_title_text ?? "");

/** A call of 水务局 with which 环保局 and 交通局 help (HY-02-002). */
async function called(words = "科翔路12号门口下水道堵了,污水冒出来两天了") {
  const matter = numberIn(await play.say("lianhe.grid01", words), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞,请疏通`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  const approved = await play.press("lianhe.leader01", "approve");
  return { matter, call, short: call.slice(-4), approved, water: `${call}-1`, roads: `${call}-2` };
}

async function responded(who: string, short: string) {
  await play.say(who, `响应 ${short} 值班队今天下午3点到场,现场处置`);
}

async function finished(who: string, short: string, result: string) {
  await play.photo(who);
  await play.say(who, `办结 ${short} ${result}`);
  return play.say(who, "确认");
}

test("[C4 C10 C12 PartClosed PartReleased] one call, two helpers: one finishes and gets ★4 at half weight, one is released, and only then the lead is done", async () => {
  const { matter, call, short, approved, water: helper, roads } = await called();
  expect(approved).toContain(`协办单${helper}已下达生态环境分局`);

  // The same T0 and limits, a card and a mention of its own, for each.
  for (const [part, department] of [
    [helper, "D05"],
    [roads, "D03"],
  ] as const) {
    expect(await read(part)).toMatchObject({
      state: "SENT",
      role: "assist",
      lead: department,
      partOf: { call, department: "D04" },
    });
    expect((await read(part)).sentAt).toBe((await read(call)).sentAt);
    expect(await due(part)).toEqual(await due(call));
  }
  const card = (await play.inbox("d05.liaison01")).findLast((message) => keysOf(message).includes("sign"))?.card;
  expect(card?.main_title?.title).toContain(`请签收 协办${short}-1`);
  expect(card?.sub_title_text).toContain("水务局主办,请贵单位协办");
  expect((await play.group("group-d05")).at(-1)?.text).toContain(`编号${helper}`);

  // By card here, by the lead's digits there: a helper means its own part, never the lead call.
  expect(await play.press("d05.liaison01", "sign")).toContain(`已签收${helper}`);
  expect(await play.say("d03.liaison01", `签收 ${short}`)).toContain(`已签收${roads}`);
  expect(await read(call)).toMatchObject({ state: "SENT" });
  await responded("d05.liaison01", short);
  expect(await texts("d04.liaison01")).toContainEqual(expect.stringContaining(`生态环境分局(协办)响应${helper}`));
  await play.say("d04.liaison01", `签收 ${short}`);
  await responded("d04.liaison01", short);

  const shown = await play.say("d04.leader01", `查 ${short}`);
  expect(shown).toContain(`协办单 ${short}-1 环保局 办理中`);
  expect(shown).toContain(`「解除 ${short}-2 理由」`);

  // Nobody gets out of a part by himself.
  expect(await play.say("d03.liaison01", `退回 ${short}`)).toContain("呼叫不能退回");
  expect(await play.say("d03.liaison01", `解除 ${short} 与我局无关`)).toContain("呼叫不能退回");
  expect(await play.say("lianhe.leader01", `解除 ${roads} 不需要`)).toContain("须由部门分管领导或部门联络员办理");

  await play.photo("d04.leader01");
  expect(await play.say("d04.leader01", `办结 ${short} 已疏通`)).toContain(
    `${call}还有协办单未办结:${short}-1 环保局、${short}-2 交通局`,
  );
  expect(await finished("d05.leader01", short, "水样达标")).toContain(`${helper}已报办结`);
  expect(await texts("d04.leader01")).toContainEqual(
    expect.stringContaining(`${call}的协办单${short}-1(生态环境分局)已办结。尚待协办:${short}-2 交通局`),
  );
  expect(await play.press("d04.leader01", "release", { part: [roads] })).toContain("请写明理由");
  expect(await play.say("d04.leader01", "路面未受损")).toContain(`已解除区交通运输局(协办)的协办单${roads}`);
  expect(await read(roads)).toMatchObject({
    state: "RELEASED",
    released: { reason: "路面未受损" },
    score: { scored: false },
  });
  expect(await running(roads)).toEqual([]);
  for (const who of ["d03.liaison01", "lianhe.center01", "district.center01"])
    expect(await texts(who)).toContainEqual(expect.stringContaining(`协办单${roads}:路面未受损`));

  // A part moves neither the matter nor the lead.
  expect(await play.api(`/matters/${matter}`)).toMatchObject({ state: "CALLING", calls: [call] });
  expect(await play.say("lianhe.center01", `评价 ${short}-1 4星`)).toContain("基本满意(4星)");
  expect(await read(helper)).toMatchObject({
    state: "RATED",
    stars: 4,
    score: { total: 92, weight: 0.5, scored: true },
  });
  expect(await play.say("d05.leader01", `查分 ${short}`)).toContain("得分92分(月度权重0.5)");

  expect(await finished("d04.leader01", short, "已疏通")).toContain(`${call}已报办结`);
  expect(await play.api(`/matters/${matter}`)).toMatchObject({ state: "HANDLED" });
  expect((await read(call)).parts).toMatchObject([
    { no: helper, department: "D05", state: "RATED", ended: "finished" },
    { no: roads, department: "D03", state: "RELEASED", ended: "released" },
  ]);
  expect((await read(call)).timeline.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["已发协办单", "协办单已了结", "已办结"]),
  );
  await play.say("lianhe.center01", `评价 ${short} 5星`);
  const month = await play.api<{ calls: object; score: number }>("/scorecards/2026-03/departments/D05");
  expect(month).toMatchObject({ calls: { lead: 0, assist: 1, total: 1 }, score: 92 });
});

test("[C15] done again: the street sends a part back once, and the lead waits for it again", async () => {
  const { short, water: helper, roads } = await called("科翔路20号门口下水道堵住了");
  await play.say("d04.liaison01", `解除 ${roads} 路面未受损`);
  await play.say("d04.liaison01", "确认");
  await finished("d05.leader01", short, "水样达标");
  await play.photo("lianhe.leader01");
  await play.say("lianhe.leader01", `重办 ${short}-1 采样点不对`);
  expect(await play.say("lianhe.leader01", "确认")).toContain(`已将${helper}退回`);
  await play.photo("d04.leader01");
  expect(await play.say("d04.leader01", `办结 ${short} 已疏通`)).toContain(`${short}-1 环保局`);
  await play.say("d04.leader01", `解除 ${short} 不等了`);
  expect(await play.say("d04.leader01", "确认")).toContain("主办不能解除");
  await finished("d05.leader01", short, "已重新采样,达标");
  expect(await finished("d04.leader01", short, "已疏通")).toContain("已报办结");
  // Nobody rates: both are rated by default, each on its own limit.
  await play.moveTo("2026-03-13T17:31:00+08:00");
  expect(await read(helper)).toMatchObject({ state: "RATED", ratedByDefault: true, score: { total: 95, weight: 0.5 } });
});

test("[C25] with the lead call its open parts are taken back", async () => {
  play = await play.another("2026-03-16T08:40:00+08:00");
  const { call, short, water: helper, roads } = await called("科翔路30号门口下水道又堵了");
  await play.press("d03.liaison01", "sign");
  await play.say("lianhe.leader01", `撤销 ${short} 街道已自行疏通`);
  expect(await play.say("lianhe.leader01", "确认")).toContain(`${call}已撤销`);
  for (const part of [helper, roads]) {
    expect(await read(part)).toMatchObject({ state: "CANCELLED", score: { scored: false } });
    expect(await running(part)).toEqual([]);
  }
  expect(await texts("d03.liaison01")).toContainEqual(expect.stringContaining(`协办单${roads}已撤销:街道已自行疏通`));
  expect((await read(call)).parts.map(({ ended }) => ended)).toEqual(["cancelled", "cancelled"]);
});

test("[C17 C18] of the lead: whoever helped goes on under the new lead; the helper that leads now has no part", async () => {
  await play.moveTo("2026-03-17T08:40:00+08:00");
  const { call, short, water: helper, roads } = await called("科翔路40号门口下水道堵了");
  await play.say("d05.liaison01", `签收 ${short}`);
  await play.say("d04.liaison01", `签收 ${short}`);
  await play.say("d04.leader01", `异议 ${short} 应为交通局,依据道路条例`);
  await play.say("d04.leader01", "确认");
  await play.say("district.center01", `裁定 ${short} 成立 改派 交通局 依据 道路条例第三条`);
  await play.say("district.center01", "确认");
  const next = (await read(call)).redispatchedTo?.call ?? "";
  expect(await read(roads)).toMatchObject({ state: "REDISPATCHED", redispatchedTo: { call: next } });
  expect(await read(helper)).toMatchObject({ state: "REDISPATCHED", redispatchedTo: { call: `${next}-1` } });
  expect(await read(`${next}-1`)).toMatchObject({
    state: "SENT",
    lead: "D05",
    partOf: { call: next, department: "D03", after: helper },
  });
  expect(await read(next)).toMatchObject({ lead: "D03", parts: [{ no: `${next}-1`, ended: null }] });
  expect((await read(`${next}-1`)).sentAt).toBe((await read(next)).sentAt);
});

test("[C17 C18] of a part: it goes to another department under the same lead, or to the lead itself", async () => {
  const { call, short, water: helper, roads } = await called("科翔路50号门口下水道堵了");
  for (const [who, part] of [
    ["d05", helper],
    ["d03", roads],
  ] as const) {
    await play.say(`${who}.liaison01`, `签收 ${part}`);
    await play.say(`${who}.leader01`, `异议 ${part} 应为城管局,依据市容条例`);
    expect(await play.say(`${who}.leader01`, "确认")).toContain(`已提出对${part}的职责异议`);
  }
  await play.say("district.center01", `裁定 ${helper} 成立 依据 属环卫设施`);
  expect(await play.say("district.center01", "确认")).toContain(`改派区城市管理和综合执法局,新编号${call}-3`);
  await play.say("district.center01", `裁定 ${roads} 成立 改派 水务局 依据 由主办一并处理`);
  expect(await play.say("district.center01", "确认")).toContain(`由区水务局在${call}一并办理,时限不变`);
  expect(await read(call)).toMatchObject({
    state: "SENT",
    parts: [{ ended: "redispatched" }, { ended: "redispatched" }, { no: `${call}-3`, department: "D01", ended: null }],
  });
  await play.press("d01.liaison01", "sign");
  expect(await play.say("d01.leader01", `异议 ${short} 应为交通局,依据道路条例`)).toContain("最终决定");
  const street = await play.api<{ misdirected: string[] }>("/scorecards/2026-03/streets/440112014");
  expect(street.misdirected).toEqual(expect.arrayContaining([helper, roads]));
});
