import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTalking, type Talking } from "./talking.js";

let talk: Talking;
beforeAll(async () => {
  talk = await startTalking("2026-03-10T08:45:00+08:00");
});
afterAll(() => talk.stop());

const numberIn = (text: string, prefix: "SX" | "HJ") => new RegExp(`${prefix}-\\d{8}-\\d{4,5}`).exec(text)?.[0] ?? "";

async function objectedCall(words: string): Promise<string> {
  const matter = numberIn(await talk.says("lianhe.grid01", words), "SX");
  await talk.says("kexiang.clerk01", `上呈 ${matter} 社区疏通无效`);
  await talk.says("kexiang.clerk01", "确认");
  await talk.says("lianhe.center01", `呼叫 水务局 ${matter} 请疏通`);
  const call = numberIn(await talk.says("lianhe.center01", "确认"), "HJ");
  await talk.says("lianhe.leader01", `同意 ${call}`);
  await talk.says("lianhe.leader01", "确认");
  await talk.says("d04.liaison01", `签收 ${call}`);
  await talk.says("d04.leader01", `异议 ${call} 应为交通局,依据道路条例`);
  await talk.says("d04.leader01", "确认");
  return call;
}

test("a ruling that arrives twice redispatches once, and both times the answer is the same", async () => {
  const call = await objectedCall("科翔路12号门口下水道堵了,污水冒出来");
  await talk.says("district.center01", `裁定 ${call} 成立 依据道路条例`);
  const answers = [
    await talk.says("district.center01", "确认", "ruling-1"),
    await talk.says("district.center01", "确认", "ruling-1"),
  ];
  expect(answers[0]).toContain("改派区交通运输局");
  expect(answers[1]).toBe(answers[0]);
  const old = await talk.call(call);
  const next = await talk.call(old.redispatchedTo?.call ?? "");
  expect(next).toMatchObject({ state: "SENT", lead: "D03", redispatchOf: call });
  expect((await talk.matter(old.subject.matter)).calls).toEqual([call, next.no]);
});

test("of two people of the centre who rule at the same moment one wins, the other hears who did", async () => {
  const call = await objectedCall("科翔路88号门口下水道堵了,污水冒出来");
  await talk.says("district.center01", `裁定 ${call} 成立 依据道路条例`);
  await talk.says("district.center02", `裁定 ${call} 不成立 依据清单`);
  const answers = await Promise.all([talk.says("district.center01", "确认"), talk.says("district.center02", "确认")]);
  expect(answers.filter((answer) => answer.includes("已裁定职责异议"))).toHaveLength(1);
  expect(answers.filter((answer) => answer.includes("无需重复操作"))).toHaveLength(1);
  const { state, objection } = await talk.call(call);
  expect([`${state} ${objection?.outcome}`]).toEqual([
    expect.stringMatching(/^(REDISPATCHED upheld|SIGNED dismissed)$/),
  ]);
});
