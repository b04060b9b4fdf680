import { heard, readCall, sentCall } from "../support/called.js";
import { type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

const DEPUTY = "d04.leader01";
const OFFICE = "governance.office01";

type Talk = {
  readonly no: string;
  readonly state: string;
  readonly ground: string;
  readonly calls: readonly string[];
  readonly reds: readonly { readonly call: string; readonly clock: string; readonly due: string }[];
  readonly decision: object | null;
};

const talks = async () => {
  const { items } = await play.api<{ items: { no: string }[] }>("/accountabilities");
  const all = await Promise.all(items.map(({ no }) => play.api<Talk>(`/accountabilities/${no}`)));
  return all.filter(({ ground }) => ground === "redsInMonth");
};

test("[AccountabilityProposed SideStated AccountabilityConfirmed] three reds of a department in a month: a talk is proposed with the reds, the department is heard, a person confirms it", async () => {
  const { call: one } = await sentCall(play, "科翔路12号门口下水道堵了,污水冒出来两天了");
  const { call: other } = await sentCall(play, "科翔路20号门口下水道堵住了");
  await play.press("d04.liaison01", "sign");
  await play.moveTo("2026-03-11T17:30:00+08:00");
  expect(await talks()).toEqual([]);
  // One was never signed, and neither was responded to until 03-11 17:30.
  await play.moveTo("2026-03-11T17:31:00+08:00");
  const [talk] = await talks();
  if (!talk) throw new Error("no talk was proposed");
  expect(talk).toMatchObject({ state: "PROPOSED", decision: null });
  expect([...talk.calls].sort()).toEqual([one, other].sort());
  expect(talk.reds.map(({ call, clock }) => `${call} ${clock}`)).toEqual([
    `${one} sign`,
    `${one} respond`,
    `${other} respond`,
  ]);
  expect(talk.reds[2]?.due).toBe("2026-03-11T17:30:00+08:00");

  expect(await heard(play, OFFICE)).toContain(`问责建议${talk.no} 月内多次红灯(区水务局`);
  expect(await heard(play, OFFICE)).toContain(`3月红灯3次:${one}签收(时限03-10`);
  expect(await heard(play, "d04.head01")).toContain(`${other}响应(时限03-11 17:30)。可能的处理:约谈。`);
  // It is about the department, not about one of its calls.
  expect((await readCall(play, one)).supervision.level).toBe(2);

  await play.moveTo("2026-03-12T09:00:00+08:00");
  expect(await play.say(OFFICE, `认定 ${talk.no} 多次超期`)).toContain("先听部门陈述");
  expect(await play.press(DEPUTY, "state_side")).toContain("请写明内容");
  expect(await play.say(DEPUTY, "两处为同一管段,抢修力量已增派")).toContain("已记录");
  expect(await play.say(OFFICE, `认定 ${talk.no} 移送 多次超期`)).toContain("约谈");
  expect(await play.press(OFFICE, "confirm_account")).toContain("请写明理由");
  expect(await play.say(OFFICE, "一月内三次超期")).toContain("处理:约谈");
  expect((await talks())[0]).toMatchObject({ state: "CONFIRMED", decision: { measures: ["TALK"], points: 0 } });
  expect(await heard(play, DEPUTY)).toContain(`问责建议${talk.no} 月内多次红灯`);
  expect((await readCall(play, one)).supervision.level).toBe(2);

  // A fourth red, of the finish limit, proposes nothing more in this month; nothing is deducted.
  await play.moveTo("2026-03-16T09:00:00+08:00");
  expect(await talks()).toHaveLength(1);
  const card = await play.api<{ deductions: { rule: string }[] }>("/scorecards/2026-03/departments/D04");
  expect(card.deductions).toEqual([]);
}, 90_000);
