import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type MatterJson = { state: string; reworkCount: number; deadlines: { clock: string; outcome: string }[] };
type CallJson = {
  state: string;
  reworkCount: number;
  stars: number | null;
  deadlines: { clock: string; outcome: string; due: string; limit: string }[];
  timeline: { who: string; what: string; text?: string }[];
  score: { total: number; parts: { dimension: string; points: number; why: string }[] };
};

const matterOf = (no: string) => play.api<MatterJson>(`/matters/${no}`);
const callOf = (no: string) => play.api<CallJson>(`/calls/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");

/** A call of 水务局 that its department reports as done. */
async function finished(): Promise<{ matter: string; call: string; short: string }> {
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号门口下水道堵了,污水冒出来两天了"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  const short = call.slice(-4);
  await play.say("lianhe.leader01", `同意 ${short}`);
  await play.say("lianhe.leader01", "确认");
  await play.say("d04.liaison01", `响应 ${short} 管网科今天下午3点到场,先抽水再换管`);
  await helpersReleased(play, call, "d04.liaison01");
  await finish(short, "已疏通");
  return { matter, call, short };
}

async function finish(short: string, result: string): Promise<void> {
  await play.photo("d04.leader01");
  await play.say("d04.leader01", `办结 ${short} ${result}`);
  expect(await play.say("d04.leader01", "确认")).toContain("已报办结");
}

/** Vector F of domain 9.3, by words. */
test("[C8 C15] by words: sent back once with reason and photo, done again, five stars: 95", async () => {
  const { matter, call, short } = await finished();
  expect(await play.say("lianhe.center01", `重办 ${short} 还在冒水`)).toContain("须由镇街领导");
  expect(await play.say("lianhe.leader01", `重办 ${short} 井盖还在冒水`)).toContain("照片");
  expect(await play.photo("lianhe.leader01")).toContain("退回区水务局重办(只能一次)");
  expect(await play.say("lianhe.leader01", "确认")).toContain(`已将${call}退回区水务局重办:井盖还在冒水`);

  expect(await callOf(call)).toMatchObject({ state: "RESPONDED", reworkCount: 1 });
  expect(await matterOf(matter)).toMatchObject({ state: "CALLING", reworkCount: 1 });
  const [rework] = (await callOf(call)).deadlines.filter(
    ({ clock, outcome }) => clock === "finish" && outcome === "running",
  );
  expect(rework?.due.slice(0, 16)).toBe("2026-03-13T17:30");
  expect(
    (await play.inbox("d04.leader01")).some(({ card }) => card?.sub_title_text?.includes("退回重办:井盖还在冒水")),
  ).toBe(true);

  await play.moveTo("2026-03-11T10:00:00+08:00");
  await finish(short, "已更换破损管道");
  expect(await matterOf(matter)).toMatchObject({ state: "HANDLED" });
  await play.photo("lianhe.leader01");
  expect(await play.say("lianhe.leader01", `重办 ${short} 还是冒`)).toContain("退回重办过一次,不能再退回");
  await play.photo("lianhe.grid01");
  expect(await play.say("lianhe.grid01", `核查 ${matter} 已处理`)).toContain("已办结");
  expect(await play.say("lianhe.center01", `评价 ${short} 5星`)).toContain("非常满意(5星)");
  const { score } = await callOf(call);
  expect(score.total).toBe(95);
  expect(score.parts.find(({ dimension }) => dimension === "finish")).toMatchObject({
    points: 20,
    why: "03-10 08:40退回重办,扣5分",
  });
});

test("[M19 C15 C16] by cards: not done, again, not done again, and the district centre must look", async () => {
  play = await play.another("2026-03-10T08:40:00+08:00");
  const { matter, call, short } = await finished();
  await play.press("lianhe.grid01", "verify_bad");
  await play.say("lianhe.grid01", "没处理,还在冒水");
  expect(await play.photo("lianhe.grid01")).toContain("已请联和街道领导决定是否退回重办");
  expect(await matterOf(matter)).toMatchObject({ state: "HANDLED" });
  expect((await texts("lianhe.center01")).at(-1)).toContain(`${call}核查不通过`);

  // The verifier's words and photo serve: a press is enough.
  expect(await play.press("lianhe.leader01", "redo")).toContain("退回区水务局重办");
  expect(await matterOf(matter)).toMatchObject({ state: "CALLING", reworkCount: 1 });
  expect(await callOf(call)).toMatchObject({ state: "RESPONDED", reworkCount: 1 });
  const dead = (await play.inbox("lianhe.leader02")).filter((message) => keysOf(message).includes("redo"));
  expect(dead).toEqual([]);

  await finish(short, "又疏通了一次");
  await play.press("lianhe.grid01", "verify_bad");
  await play.say("lianhe.grid01", "没处理,还是冒");
  expect(await play.photo("lianhe.grid01")).toContain("核查不通过");
  expect(await matterOf(matter)).toMatchObject({ state: "HANDLING", reworkCount: 2 });

  await play.press("lianhe.center01", "rate", { stars: ["2"] });
  expect(await play.say("lianhe.center01", "两次都没修好")).toContain("已送街道领导确认");
  expect(await play.press("lianhe.leader01", "rate", { stars: ["2"] })).toContain("已建议区指挥中心督办");
  const record = await callOf(call);
  expect(record).toMatchObject({ state: "RATED", stars: 2 });
  expect(record.score.total).toBe(65);
  expect(record.timeline.at(-1)).toMatchObject({ what: "已建议督办" });
  const asked = (await play.inbox("district.center01")).at(-1)?.card;
  expect(asked?.main_title?.title).toBe(`督办建议 ${call.slice(-4)} 区水务局`);
  expect(asked?.sub_title_text).toContain("重办后联和街道仍评价不满意(2星)");
});

test("[C12] a first 不满意 may be rated at once: asked back by words, its matter is the street's again", async () => {
  play = await play.another("2026-03-10T08:40:00+08:00");
  const { matter, call, short } = await finished();
  await play.photo("lianhe.grid01");
  await play.say("lianhe.grid01", `核查 ${matter} 没处理 还在冒水`);
  expect(await play.say("lianhe.leader01", `评价 ${short} 2星`)).toContain("理由");
  expect(await play.say("lianhe.leader01", "设计如此,重办无用")).toContain("首次不满意一般先退回重办");
  expect(await callOf(call)).toMatchObject({ state: "FINISHED" });
  expect(await play.say("lianhe.leader01", "确认")).toContain("不满意(2星)");
  expect(await callOf(call)).toMatchObject({ state: "RATED", stars: 2, reworkCount: 0 });
  expect(await matterOf(matter)).toMatchObject({ state: "HANDLING", reworkCount: 1 });
});

test("[M18] what a verifier found done cannot be sent back", async () => {
  play = await play.another("2026-03-10T08:40:00+08:00");
  const { matter, call, short } = await finished();
  await play.photo("lianhe.grid01");
  await play.say("lianhe.grid01", `核查 ${matter} 已处理`);
  await play.photo("lianhe.leader01");
  await play.say("lianhe.leader01", `重办 ${short} 不够好`);
  expect(await play.say("lianhe.leader01", "确认")).toContain("已核查通过并结案,不能再退回重办");
  expect(await callOf(call)).toMatchObject({ state: "FINISHED" });
});
