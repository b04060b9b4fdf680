import { keysOf, numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

type CallJson = {
  state: string;
  stars: number | null;
  ratedByDefault: boolean;
  deadlines: { clock: string; outcome: string }[];
  timeline: { who: string; what: string; text?: string }[];
  score: { total: number; scored: boolean; parts: { dimension: string; points: number; why: string }[] };
};

const callOf = (no: string) => play.api<CallJson>(`/calls/${no}`);
const stateOf = async (matter: string) => (await play.api<{ state: string }>(`/matters/${matter}`)).state;
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");

/** A call of 水务局, sent at once. */
async function sent(): Promise<{ matter: string; call: string; short: string }> {
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号门口下水道堵了,污水冒出来两天了"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.press("lianhe.leader01", "approve");
  await helpersReleased(play, call, "d04.leader01");
  return { matter, call, short: call.slice(-4) };
}

test("[C6 C13] the system signs for the department and rates for the street, and says so", async () => {
  const { call, short } = await sent();
  // T0 08:40, expedited: one working hour ends at 09:40, two at 10:40.
  await play.moveTo("2026-03-10T10:38:00+08:00");
  expect(await callOf(call)).toMatchObject({ state: "SENT" });
  await play.moveTo("2026-03-10T10:45:00+08:00");
  expect(await callOf(call)).toMatchObject({ state: "SIGNED" });
  for (const who of ["d04.head01", "district.center01"])
    expect((await texts(who)).at(-1)).toContain(`仍未签收${call},系统已于03-10 10:40代签,签收不得分`);
  expect(await play.say("d04.liaison01", `签收 ${short}`)).toContain("已由系统于03-10 10:40处理");

  await play.press("d04.liaison01", "respond");
  await play.say("d04.liaison01", "管网科今天下午3点到场,先抽水再换管");
  await play.photo("d04.leader01");
  await play.say("d04.leader01", `办结 ${short} 已疏通`);
  await play.say("d04.leader01", "确认");
  // Finished on Tuesday: the street's three workdays end on Friday.
  await play.moveTo("2026-03-13T17:28:00+08:00");
  expect(await callOf(call)).toMatchObject({ state: "FINISHED" });
  await play.moveTo("2026-03-13T17:31:00+08:00");
  const record = await callOf(call);
  expect(record).toMatchObject({ state: "RATED", stars: 5, ratedByDefault: true, score: { total: 80, scored: true } });
  expect(record.score.parts.find(({ dimension }) => dimension === "satisfaction")?.why).toContain("系统默认5星");
  expect((await texts("lianhe.leader01")).at(-1)).toBe(
    `【有呼必应】${call}超过评价期限,系统默认5星(不计入满意率)。请今后及时评价。`,
  );
  expect(await play.say("d04.liaison01", `查 ${call}`)).toContain("系统默认评价:镇街未按期评价,不计入满意率");
});

test("[C11 C13 M19] a default rating of what a verifier found not done gives the matter back to the street", async () => {
  play = await play.another("2026-03-17T08:40:00+08:00");
  const { matter, call, short } = await sent();
  await play.photo("d04.leader01");
  await play.say("d04.leader01", `办结 ${short} 已疏通`);
  await play.say("d04.leader01", "确认");
  await play.photo("lianhe.grid01");
  await play.say("lianhe.grid01", `核查 ${matter} 没处理 还在冒水`);
  expect(await stateOf(matter)).toBe("HANDLED");
  await play.moveTo("2026-03-20T17:31:00+08:00");
  expect(await callOf(call)).toMatchObject({ state: "RATED", ratedByDefault: true });
  expect(await stateOf(matter)).toBe("HANDLING");
});

test("[C25 M16] by words: before it is signed freely, with its matter back at the street", async () => {
  play = await play.another("2026-03-23T08:40:00+08:00");
  const { matter, call, short } = await sent();
  expect(await play.say("lianhe.center01", `撤销 ${short} 呼叫错部门`)).toContain("须由镇街领导");
  expect(await play.say("lianhe.leader01", `撤销 ${short} 呼叫错部门`)).toContain("部门尚未签收");
  expect(await play.say("lianhe.leader01", "确认")).toContain(`${call}已撤销`);
  const record = await callOf(call);
  expect(record).toMatchObject({ state: "CANCELLED", score: { total: 0, scored: false, parts: [] } });
  expect(record.deadlines.filter(({ clock }) => clock !== "approve").map(({ outcome }) => outcome)).toEqual([
    "dropped",
    "dropped",
    "dropped",
  ]);
  expect(await stateOf(matter)).toBe("RAISED");
  for (const who of ["d04.liaison01", "d04.leader01", "district.center01"])
    expect((await texts(who)).at(-1)).toContain(`呼叫${call}已撤销:呼叫错部门。不计分,无需再办理。`);
  expect((await play.inbox("d04.liaison01")).flatMap(keysOf)).not.toContain("sign");
  expect((await play.inbox("lianhe.center01")).flatMap(keysOf)).toContain("call");
});

test("[C25 M16] on a signed call: the deputy head agrees by card; nothing changes before", async () => {
  await play.moveTo("2026-03-24T08:40:00+08:00");
  const { matter, call, short } = await sent();
  await play.say("d04.liaison01", `签收 ${short}`);
  expect(await play.say("d04.leader01", `同意撤销 ${short}`)).toContain("部门不能自行撤销呼叫");
  expect(await play.say("lianhe.leader01", `撤销 ${short} 另有安排`)).toContain("须区水务局分管领导同意");
  expect(await play.say("lianhe.leader01", "确认")).toContain("同意前照常办理、时限照常计算");
  expect(await callOf(call)).toMatchObject({ state: "SIGNED" });
  expect(await stateOf(matter)).toBe("CALLING");
  expect(await play.press("d04.leader01", "agree_cancel")).toContain(`已同意撤销${call}`);
  expect(await callOf(call)).toMatchObject({ state: "CANCELLED" });
  expect(await stateOf(matter)).toBe("RAISED");
  expect((await texts("lianhe.leader01")).at(-1)).toContain("经区水务局同意");
});

test("[C25] by words on both sides, and at once where the street solved it itself", async () => {
  await play.moveTo("2026-03-25T08:40:00+08:00");
  const first = await sent();
  await play.say("d04.liaison01", `签收 ${first.short}`);
  await play.say("lianhe.leader01", `撤销 ${first.short} 另有安排`);
  await play.say("lianhe.leader01", "确认");
  expect(await play.say("d04.leader01", `同意撤销 ${first.short}`)).toContain("已同意撤销");
  expect(await callOf(first.call)).toMatchObject({ state: "CANCELLED" });

  const second = await sent();
  await play.say("d04.liaison01", `响应 ${second.short} 管网科今天下午3点到场,先抽水再换管`);
  expect(await play.say("lianhe.leader01", `撤销 ${second.short} 街道已自行疏通`)).toContain("已自行解决,确认后即撤销");
  expect(await play.say("lianhe.leader01", "确认")).toContain("已撤销");
  expect(await callOf(second.call)).toMatchObject({ state: "CANCELLED" });
  expect(await stateOf(second.matter)).toBe("RAISED");
});
