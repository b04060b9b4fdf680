import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";

let play: Play;
let call: string;

type Deadline = {
  clock: string;
  due: string;
  outcome: string;
  counted: string[];
  skipped: { date: string; why: string }[];
};
type CallJson = {
  state: string;
  deadlines: Deadline[];
  score: { total: number; parts: { dimension: string; points: number; why: string }[] };
};

/** A call sent at 15:00 on the last Tuesday before National Day: worked example 4 of domain 8.3. */
beforeAll(async () => {
  play = await playDistrict("2026-09-29T14:58:00+08:00");
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号旁边的路烂了个大坑"), "SX").slice(-4);
  await play.say("kexiang.clerk01", `上呈 ${matter} 属市政道路`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 交通局 ${matter} 请修复路面`);
  call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.moveTo("2026-09-29T15:00:00+08:00");
  await play.press("lianhe.leader01", "approve");
  await helpersReleased(play, call, "d03.liaison01");
});
afterAll(() => play.stop());

const read = () => play.api<CallJson>(`/calls/${call}`);
const light = async () =>
  (await play.api<{ items: { no: string; light: string }[] }>("/calls")).items.find(({ no }) => no === call)?.light;
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");

test("the three limits are those of the handbook, and say which days counted and why others did not", async () => {
  const due = Object.fromEntries((await read()).deadlines.map((one) => [one.clock, one]));
  expect(due.sign?.due.slice(0, 16)).toBe("2026-09-30T10:00");
  expect(due.respond?.due.slice(0, 16)).toBe("2026-10-08T17:30");
  expect(due.finish?.due.slice(0, 16)).toBe("2026-10-12T17:30");
  expect(due.finish?.counted).toEqual(["2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"]);
  expect(due.finish?.skipped.find(({ date }) => date === "2026-10-03")?.why).toContain("国庆");
});

test("查 explains the limits in words", async () => {
  const shown = await play.say("d03.liaison01", `查 ${call.slice(-4)}`);
  expect(shown).toContain(
    "计入9月30日、10月8日至10日、10月12日。跳过9月29日(起算日不计)、10月1日至7日(国庆节放假)、10月11日(周末)。",
  );
});

test("half of the sign limit gone: the liaison is nudged, once", async () => {
  const before = (await texts("d03.liaison01")).length;
  await play.moveTo("2026-09-29T17:01:00+08:00");
  expect((await texts("d03.liaison01")).length).toBe(before + 1);
  await play.moveTo("2026-09-29T17:20:00+08:00");
  expect((await texts("d03.liaison01")).length).toBe(before + 1);
});

test("yellow turns when a quarter of the hours is left, red when the limit has passed", async () => {
  await play.moveTo("2026-09-30T08:59:00+08:00");
  expect(await light()).toBe("GREEN");
  await play.moveTo("2026-09-30T09:01:00+08:00");
  expect(await light()).toBe("YELLOW");
  await play.moveTo("2026-09-30T10:00:00+08:00");
  expect(await light()).toBe("YELLOW");
  await play.moveTo("2026-09-30T10:01:00+08:00");
  expect(await light()).toBe("RED");
  const head = (await texts("d03.head01")).join("\n");
  expect(head).toContain("已超过签收时限");
});

test("nobody is written to at night or more than once a day for the same call", async () => {
  await play.moveTo("2026-10-08T07:00:00+08:00");
  const inbox = (await play.inbox("d03.liaison01")).filter(({ reply, at }) => !reply && at < "2026-10-08T07:00");
  for (const { at } of inbox) {
    const hour = at.slice(11, 16);
    expect(hour >= "07:30" && hour <= "22:00").toBe(true);
  }
  const reminders = inbox.filter(({ text }) => /^【有呼必应·(提醒|超期)】/.test(text ?? ""));
  const days = reminders.map(({ at }) => at.slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
});

test("late acts cost what the rule says, and the reckoning names instants and days", async () => {
  await play.moveTo("2026-10-08T09:00:00+08:00");
  await play.say("d03.liaison01", `签收 ${call.slice(-4)}`);
  await play.moveTo("2026-10-09T10:00:00+08:00");
  await play.say("d03.liaison01", `响应 ${call.slice(-4)} 养护科今天下午3点到场,先围蔽再修补`);
  await play.moveTo("2026-10-14T10:00:00+08:00");
  await play.photo("d03.leader01");
  await play.say("d03.leader01", `办结 ${call.slice(-4)} 路面已修复`);
  await play.say("d03.leader01", "确认");
  expect(await play.say("lianhe.center01", `评价 ${call.slice(-4)} 3星`)).toContain("理由");
  await play.say("lianhe.center01", "拖了两天");
  const { score } = await read();
  const points = Object.fromEntries(score.parts.map((part) => [part.dimension, part.points]));
  // Signed after twice the limit 0, responded one workday late 10, finished two workdays late 15, three stars 24.
  expect(points).toEqual({ sign: 0, respond: 10, finish: 15, satisfaction: 24 });
  expect(score.total).toBe(49);
  expect(score.parts.find(({ dimension }) => dimension === "finish")?.why).toContain("10-12 17:30");
});
