import { heard, readCall, sentCall } from "../support/called.js";
import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:31:00+08:00");
});
afterAll(() => play.stop());

const DEPUTY = "d04.leader01";
const LIAISON = "d04.liaison01";
const OFFICE = "governance.office01";

type Card = {
  readonly score: number | null;
  readonly band: string | null;
  readonly calls: { readonly lead: number; readonly assist: number };
  readonly reckoning: readonly { readonly call: string; readonly weight: number; readonly score: number }[];
  readonly deductions: readonly { readonly rule: string; readonly accountability?: string; readonly points: number }[];
};
type Deducted = { readonly score: { readonly total: number; readonly monthDeductions: readonly object[] } };

const month = () => play.api<Card>("/scorecards/2026-03/departments/D04");
const responded = (call: string) => play.say(LIAISON, `响应 ${call} 值班队今天下午3点到场,现场处置`);

async function finished(call: string) {
  await play.photo(DEPUTY);
  await play.say(DEPUTY, `办结 ${call} 已处置`);
  expect(await play.say(DEPUTY, "确认")).toContain("已报办结");
}

/** 紧急 of 水务局: 69 points, weight 1.5. */
async function urgentCall(): Promise<string> {
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路40号路面水浸很深,有人被困"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 已围蔽`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 请立即排水`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.press("lianhe.leader01", "approve");
  await helpersReleased(play, call, DEPUTY);
  return call;
}

/** 交通局 leads it; 水务局 helps and has a 协办单, half the weight. */
async function helpedCall(): Promise<string> {
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号旁边的路烂了个大坑"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 属市政道路`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 交通局 ${matter} 请修复路面`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.press("lianhe.leader01", "approve");
  const { parts } = await play.api<{ parts: { no: string; department: string }[] }>(`/calls/${call}`);
  const part = parts.find(({ department }) => department === "D04")?.no;
  if (part === undefined) throw new Error(`水务局 does not help with ${call}`);
  return part;
}

test("[C12 C17 C19 SideStated AccountabilityConfirmed] the worked month of domain 9.4: 85.1, and 75.1 with one confirmed shirking, on the scorecard, in 查分 and in the API", async () => {
  const { call: full } = await sentCall(play, "科翔路12号门口下水道堵了,污水冒出来两天了");
  await play.press(LIAISON, "sign");
  const { call: basically } = await sentCall(play, "科翔路20号门口下水道堵住了");
  await play.press(LIAISON, "sign");
  const urgent = await urgentCall();
  await play.press(LIAISON, "sign");
  const part = await helpedCall();

  await play.say(DEPUTY, `异议 ${full} 应为交通局,依据道路条例`);
  await play.say(DEPUTY, "确认");
  await play.say("district.center01", `裁定 ${full} 不成立 依据清单已列明`);
  await play.say("district.center01", "确认");
  for (const call of [full, basically]) {
    await responded(call);
    await finished(call);
  }
  expect(await play.say("lianhe.center01", `评价 ${full} 5星`)).toContain("5星");
  expect(await play.say("lianhe.center01", `评价 ${basically} 4星`)).toContain("4星");

  // Begun spans: one of two hours with the response, two of twelve hours with the finish.
  await play.moveTo("2026-03-10T11:30:00+08:00");
  await responded(urgent);
  // Between the limit of four working hours and twice that.
  await play.moveTo("2026-03-10T15:30:00+08:00");
  expect(await play.say(LIAISON, `签收 ${part}`)).toContain("已签收");
  await responded(part);
  await play.moveTo("2026-03-12T08:00:00+08:00");
  await finished(urgent);
  await play.say("lianhe.center01", `评价 ${urgent} 3星`);
  expect(await play.say("lianhe.center01", "来得太晚")).toContain("3星");
  await finished(part);
  expect(await play.say("lianhe.center01", `评价 ${part} 5星`)).toContain("5星");

  expect(await month()).toMatchObject({ score: 85.1, band: "合格", calls: { lead: 3, assist: 1 } });
  const points = Object.fromEntries(
    (await month()).reckoning.map(({ call, score, weight }) => [call, [score, weight]]),
  );
  expect(points).toEqual({ [full]: [100, 1], [basically]: [92, 1], [urgent]: [69, 1.5], [part]: [90, 0.5] });

  const no = numberIn(await heard(play, "d04.head01"), "WZ");
  await play.say(DEPUTY, `陈述 ${no} 当时确有不同理解`);
  await play.say(OFFICE, `认定 ${no} 清单已列明由水务局负责`);
  expect(await play.say(OFFICE, "确认")).toContain("当月扣10分");

  const card = await month();
  expect(card).toMatchObject({ score: 75.1, band: "待改进" });
  expect(card.deductions[0]).toMatchObject({ call: full, rule: "shirking", accountability: no, points: 10 });
  expect(await play.say(DEPUTY, "评分卡 3月")).toContain("75.1分(待改进)");
  const page = await (await fetch(`${play.base}/scorecards/2026-03/departments/D04`)).text();
  expect(page).toContain("340.5 ÷ 4 = 85.1;减经核实的事件扣分10 = 75.1");

  // The call keeps its 100; what the month loses stands beside, with its number and why.
  const told = await play.say(DEPUTY, `查分 ${full}`);
  expect(told).toContain("得分100分");
  expect(told).toContain(`${no} 推诿经认定,扣2026年3月评分10分(不在本呼叫得分内扣)。依据:清单已列明由水务局负责`);
  expect(await play.say(DEPUTY, `查 ${full}`)).toContain(`${no} 推诿经认定,扣2026年3月评分10分`);
  expect(await play.say(DEPUTY, `查分 ${basically}`)).not.toContain("经认定");
  expect((await play.api<Deducted>(`/calls/${full}`)).score).toMatchObject({
    total: 100,
    monthDeductions: [{ accountability: no, rule: "shirking", points: 10, month: "2026-03" }],
  });
  expect((await play.api<Deducted>(`/calls/${basically}`)).score.monthDeductions).toEqual([]);
  expect((await readCall(play, full)).score.total).toBe(100);
}, 120_000);
