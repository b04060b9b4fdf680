import { heard, readCall, sentCall } from "../support/called.js";
import { type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

const DEPUTY = "d04.leader01";
const OFFICE = "governance.office01";
const DISCIPLINE = "discipline.office01";

type Proposal = { state: string; ground: string; calls: string[]; decision: object | null; referral: object | null };
type Card = { score: number | null; deductions: { call: string; rule: string; points: number; reason: string }[] };

const proposal = (no: string) => play.api<Proposal>(`/accountabilities/${no}`);
const month = () => play.api<Card>("/scorecards/2026-03/departments/D04");
const numbers = async () =>
  (await play.api<{ items: { no: string }[] }>("/accountabilities")).items.map(({ no }) => no);

/** Finished with a photo and rated. */
async function finished(call: string) {
  await play.photo(DEPUTY);
  await play.say(DEPUTY, `办结 ${call} 已疏通`);
  await play.say(DEPUTY, "确认");
}

test("[C17 C19 AccountabilityProposed SideStated AccountabilityConfirmed AccountabilityClosed] a groundless objection: the department is heard first, a person confirms it, the month loses ten points", async () => {
  const { call, short } = await sentCall(play, "科翔路12号门口下水道堵了,污水冒出来两天了");
  await play.press("d04.liaison01", "sign");
  await play.say(DEPUTY, `异议 ${short} 应为交通局,依据道路条例`);
  await play.say(DEPUTY, "确认");
  await play.say("district.center01", `裁定 ${short} 不成立 依据清单已列明`);
  await play.say("district.center01", "确认");
  const [no = ""] = await numbers();
  expect(no).toBe("WZ-20260310-01");
  expect(await proposal(no)).toMatchObject({ state: "PROPOSED", ground: "shirking", calls: [call], decision: null });
  expect((await readCall(play, call)).supervision.level).toBe(4);
  expect(await heard(play, "d04.head01")).toContain(`【有呼必应·问责建议】${no} 推诿`);
  expect(await heard(play, "d04.head01")).toContain("可能的处理:当月扣10分、约谈、报告区领导、问题线索移送");

  expect(await play.say(OFFICE, `认定 ${no} 依据清单`)).toContain("先听部门陈述");
  expect(await play.say("d04.liaison01", `陈述 ${no} 我们没推`)).toContain("分管领导");
  expect(await play.say("d03.leader01", `陈述 ${no} 与我局无关`)).toContain("不属于您的单位");
  expect(await play.say(DEPUTY, "待办")).toContain("陈述");
  expect(await play.press(DEPUTY, "state_side")).toContain("请写明内容");
  expect(await play.say(DEPUTY, "当时对雨水口权属确有不同理解")).toContain("已记录");
  expect(await play.say(DEPUTY, `陈述 ${no} 再说一次`)).toContain("无需重复");
  expect(await proposal(no)).toMatchObject({ state: "READY" });

  expect(await play.say("district.center01", `认定 ${no} 依据清单`)).toContain("基层治理创新处");
  expect(await play.say(OFFICE, `认定 ${no} 约谈`)).toContain("请写明理由");
  expect(await play.say(OFFICE, "清单已列明由水务局负责")).toContain("处理:当月扣10分、约谈");
  expect(await play.say(OFFICE, "确认")).toContain("已认定");
  expect(await play.say("governance.office02", `不予认定 ${no} 不同意`)).toContain("无需重复");
  expect(await proposal(no)).toMatchObject({
    state: "CONFIRMED",
    decision: { by: "基层治理创新处01", measures: ["TALK"], points: 10 },
    referral: null,
  });
  expect(await heard(play, DEPUTY)).toContain(`问责建议${no} 推诿(区水务局,${call})已认定`);

  await finished(call);
  await play.say("lianhe.center01", `评价 ${call} 5星`);
  expect(await month()).toMatchObject({
    score: 90,
    deductions: [{ call, rule: "shirking", points: 10, reason: "推诿:清单已列明由水务局负责" }],
  });
  expect(JSON.stringify(await month())).not.toContain("基层治理创新处01");
});

test("[C28 StatementReminded StatementOver AccountabilityConfirmed] an order nobody answered: the department's time runs out, minus three once confirmed", async () => {
  const { call } = await sentCall(play, "科翔路20号门口下水道堵住了");
  await play.say("district.center01", `督办 ${call} 请今天到场`);
  await play.say("district.center01", "确认");
  await play.moveTo("2026-03-11T17:31:00+08:00");
  const no = (await numbers())[0] ?? "";
  expect(await proposal(no)).toMatchObject({ state: "PROPOSED", ground: "supervisionUnanswered" });
  await play.moveTo("2026-03-12T08:31:00+08:00");
  expect(await heard(play, DEPUTY)).toContain(`问责建议${no}的陈述时限03-12 17:30到期`);
  await play.moveTo("2026-03-12T17:31:00+08:00");
  expect(await proposal(no)).toMatchObject({ state: "READY", decision: null });
  expect((await month()).deductions.map(({ rule }) => rule)).not.toContain("supervisionUnanswered");
  expect(await play.press(OFFICE, "confirm_account", { measure: ["NONE"] })).toContain("请写明理由");
  expect(await play.say(OFFICE, "督办单未复")).toContain("当月扣3分");
  expect(await month()).toMatchObject({ score: 87 });
}, 90_000);

test("[FalseFinishProposed SideStated AccountabilityDismissed] a false finish proposed by the street's leader; the office does not confirm it", async () => {
  const { call } = await sentCall(play, "科翔路30号门口下水道又堵了");
  expect(await play.say("lianhe.leader01", `虚假办结 ${call} 现场没动`)).toContain("现在是");
  await finished(call);
  expect(await play.say("lianhe.center01", `虚假办结 ${call} 现场没动`)).toContain("镇街领导");
  expect(await play.say("lianhe.leader01", `虚假办结 ${call}`)).toContain("请写明理由");
  expect(await play.say("lianhe.leader01", "现场管道未疏通")).toContain("先由区水务局陈述");
  expect(await play.say("lianhe.leader01", `虚假办结 ${call} 又来`)).toContain("无需重复");
  const no = (await numbers())[0] ?? "";
  await play.say(DEPUTY, `陈述 ${no} 已疏通,另一处新堵`);
  expect(await play.press(OFFICE, "dismiss_account")).toContain("请写明理由");
  expect(await play.say(OFFICE, "现场核实为另一处")).toContain("不予认定");
  expect(await heard(play, "lianhe.leader01")).toContain(`问责建议${no} 虚假办结`);
  expect(await month()).toMatchObject({ score: 87 });
  expect((await readCall(play, call)).supervision.level).toBe(0);
});

test("[ReferralReceived ReferralResulted] a referral: the file carries facts alone, the discipline body reads it and nothing else, and records what came of it", async () => {
  const { call: other } = await sentCall(play, "科翔路40号门口下水道堵了");
  const { call } = await sentCall(play, "科翔路50号门口下水道堵了,请回拨13800138000");
  await finished(call);
  expect(await play.say("lianhe.center01", `评价 ${call} 3星 还在冒水`)).toContain("3星");
  await play.say("district.center01", `虚假办结 ${call} 现场未疏通`);
  const no = (await numbers())[0] ?? "";
  await play.say(DEPUTY, `陈述 ${no} 施工队报错`);
  await expect(play.api(`/referrals/${no}`)).rejects.toThrow("404");
  expect(await play.say(DISCIPLINE, `查 ${call}`)).toContain("不在您的业务范围");
  await play.press(OFFICE, "confirm_account", { measure: ["REFERRAL"] });
  expect(await play.say(OFFICE, "照片与现场不符")).toContain("问题线索移送");

  expect(await play.say(DISCIPLINE, `查 ${no}`)).toContain("移送:待接收");
  expect(await play.say(DISCIPLINE, `查 ${call}`)).toContain(call);
  expect(await play.say(DISCIPLINE, `查 ${other}`)).toContain("不在您的业务范围");
  expect(await play.say("performance.office01", `查 ${no}`)).toContain("不在您的业务范围");
  expect(await play.say(OFFICE, `结果 ${no} 已处理`)).toContain("纪检监察");
  expect(await play.press(DISCIPLINE, "receive_referral")).toContain("已登记接收");
  expect(await play.say(DISCIPLINE, `接收 ${no}`)).toContain("无需重复");
  expect(await play.say(DISCIPLINE, `结果 ${no} 记大过`)).toContain("只能是");
  expect(await play.say(DISCIPLINE, "谈话提醒")).toContain("已登记");
  expect(await proposal(no)).toMatchObject({ referral: { result: "REMINDED" } });
  expect(await heard(play, OFFICE)).toContain(`移送${no}的处理结果:谈话提醒`);

  const file = await play.api<{ calls: { no: string; events: { hash: string; what: string; text?: string }[] }[] }>(
    `/referrals/${no}?format=json`,
  );
  const lines = file.calls.flatMap(({ events }) => events);
  expect(file.calls.map((one) => one.no)).toEqual([call]);
  expect(lines.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  expect(lines.find(({ what }) => what === "已评价")?.text).toBe("还在冒水");
  const text = JSON.stringify(file);
  for (const never of [other, "13800138000", "星", "分)", "得分"]) expect(text).not.toContain(never);
  const { token } = (await (await fetch(`${play.base}/sandbox/token`)).json()) as { token: string };
  const page = await fetch(`${play.base}/api/v1/referrals/${no}`, { headers: { authorization: `Bearer ${token}` } });
  expect(page.headers.get("content-disposition")).toContain(`${no}.html`);
  expect(await page.text()).toContain("问题线索移送材料");
  expect((await fetch(`${play.base}/api/v1/referrals/${no}`)).status).toBe(401);
});
