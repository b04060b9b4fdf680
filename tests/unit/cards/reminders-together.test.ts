import { utf8Length } from "../../../src/cards/clip.js";
import { remindersTogether } from "../../../src/cards/reminders-together.js";

const one = (text: string) => ({ text });

test("one alone stays as it is", () => {
  const text = "【有呼必应·提醒】HJ-20260310-0003今天17:30到期(办结)。回复「办结 0003 结果」。";
  expect(remindersTogether([one(text)])).toEqual([{ text, of: [one(text)] }]);
  expect(remindersTogether([])).toEqual([]);
});

test("several are one list, what is overdue says so", () => {
  const [all] = remindersTogether([
    one("【有呼必应·提醒】HJ-20260310-0003今天17:30到期(办结)。"),
    one("【有呼必应·超期】HJ-20260310-0004已超过响应时限(03-12 17:30)。"),
  ]);
  expect(all?.text).toBe(
    "【有呼必应·提醒】2件请留意:\n1. HJ-20260310-0003今天17:30到期(办结)。\n2. 【超期】HJ-20260310-0004已超过响应时限(03-12 17:30)。",
  );
});

test("what one message cannot hold goes on in the next; nothing is cut or lost", () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    one(`【有呼必应·提醒】HJ-20260310-${1000 + i}${"很".repeat(20)}。`),
  );
  const parts = remindersTogether(many);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(({ of }) => of)).toEqual(many);
  for (const { text } of parts) expect(utf8Length(text)).toBeLessThanOrEqual(2048);
  for (const [i] of many.entries()) expect(parts.filter(({ text }) => text.includes(`-${1000 + i}`))).toHaveLength(1);
});
