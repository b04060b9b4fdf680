import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { createPace } from "../../../src/jobs/pace.js";
import type { Neutral } from "../../../src/ports/message.js";

const NOON = new Date("2026-03-10T12:00:00+08:00");
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const toPerson = (id: string): Neutral => ({ kind: "text", to: [asId<StaffId>(id)], text: "x" });
const pace = () =>
  createPace({ perPersonPerMinute: 3, perGroupPerMinute: 2, perAppPerMinute: 5, chatChangesPerMinute: 2 });

test("a person gets no more than the limit in any minute, and then the next one goes", () => {
  const p = pace();
  expect([0, 10, 20].map((s) => p.admit(toPerson("a"), later(s)))).toEqual(["now", "now", "now"]);
  expect(p.admit(toPerson("a"), later(30))).toEqual(later(60));
  expect(p.admit(toPerson("a"), later(60))).toBe("now");
});

test("one busy person does not hold up another", () => {
  const p = pace();
  for (let i = 0; i < 4; i++) p.admit(toPerson("a"), NOON);
  expect(p.admit(toPerson("b"), NOON)).toBe("now");
});

test("the application's own limit holds for all persons together", () => {
  const p = pace();
  const turns = ["a", "b", "c", "d", "e", "f"].map((id) => p.admit(toPerson(id), NOON));
  expect(turns.slice(0, 5)).toEqual(["now", "now", "now", "now", "now"]);
  expect(turns[5]).toEqual(later(60));
});

test("those who wait are spread over the minutes to come", () => {
  const p = pace();
  for (let i = 0; i < 3; i++) p.admit(toPerson("a"), NOON);
  const waits = Array.from({ length: 7 }, () => p.admit(toPerson("a"), NOON));
  expect(new Set(waits.map((at) => (at as Date).getTime())).size).toBeGreaterThan(2);
});

test("a flood gets its turns when it is written: never more than the limit in any minute, in the order written", () => {
  const p = pace();
  const turns = Array.from({ length: 8 }, () => p.plan(toPerson("a"), NOON).getTime());
  expect(turns).toEqual([...turns].sort((a, b) => a - b));
  for (const from of turns)
    expect(turns.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(3);
  expect(turns.slice(0, 4)).toEqual([NOON, NOON, NOON, later(60)].map((at) => at.getTime()));
});

test("whoever keeps the turns that were planned is admitted at every one of them", () => {
  const p = pace();
  const turns = Array.from({ length: 9 }, () => p.plan(toPerson("a"), NOON));
  expect(turns.map((at) => p.admit(toPerson("a"), at))).toEqual(turns.map(() => "now"));
});

test("chat groups are made and changed within a limit of their own", () => {
  const p = pace();
  const chat: Neutral = { kind: "chat", chat: "LH1", name: "x", members: [asId<StaffId>("a"), asId<StaffId>("b")] };
  expect([0, 10, 20].map((s) => p.admit(chat, later(s)))).toEqual(["now", "now", later(60)]);
  expect(p.admit(toPerson("a"), later(20))).toBe("now");
});

test("what is said in a chat group counts for everybody in it", () => {
  const p = pace();
  const said: Neutral = { kind: "inChat", chat: "LH1", to: [asId<StaffId>("a")], mention: [], text: "x" };
  expect([0, 1, 2].map((s) => p.admit(said, later(s)))).toEqual(["now", "now", "now"]);
  expect(p.admit(toPerson("a"), later(3))).toEqual(later(60));
});
