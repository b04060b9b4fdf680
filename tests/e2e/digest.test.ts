import { numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
let call: string;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
  const matter = numberIn(await play.say("lianhe.grid01", "科翔路12号门口下水道堵了,污水冒出来两天了"), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞`);
  call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.say("lianhe.leader01", `同意 ${call}`);
  await play.say("lianhe.leader01", "确认");
  await play.say("d04.liaison01", `签收 ${call}`);
});
afterAll(() => play.stop());

const since = async (who: string, at: string) =>
  (await play.inbox(who)).filter((message) => !message.reply && new Date(message.at) >= new Date(at));
const digests = async (who: string, at: string) =>
  (await since(who, at)).filter(({ text }) => text?.includes("晨报 · "));

test("everybody's digest comes at 08:30, one's own at the time that one chose, and none to who wants none", async () => {
  expect(await play.say("d04.liaison01", "晨报 07:50")).toContain("工作日07:50");
  expect(await play.say("lianhe.leader01", "晨报 关")).toContain("已关闭");
  await play.moveTo("2026-03-11T07:55:00+08:00");
  const [own, ...more] = await digests("d04.liaison01", "2026-03-11T00:00:00+08:00");
  expect(more).toEqual([]);
  // The clock runs on while a message travels: the minute tells.
  expect(own?.at.slice(0, 16)).toBe("2026-03-11T07:50");
  expect(own?.text).toContain(`今日到期 1:${call}`);
  expect(await digests("lianhe.center01", "2026-03-11T00:00:00+08:00")).toEqual([]);

  await play.moveTo("2026-03-11T10:00:00+08:00");
  const others = await digests("lianhe.center01", "2026-03-11T00:00:00+08:00");
  expect(others.map(({ at }) => at.slice(0, 16))).toEqual(["2026-03-11T08:30"]);
  expect(await digests("d04.liaison01", "2026-03-11T08:00:00+08:00")).toEqual([]);
  expect(await digests("lianhe.leader01", "2026-03-11T00:00:00+08:00")).toEqual([]);
});

test("who leads a unit gets a picture behind the words, as the platform's own image", async () => {
  // Red since Wednesday evening: the deputy head has something to be told on Monday.
  await play.moveTo("2026-03-16T08:35:00+08:00");
  const [words, week, picture] = await since("d04.leader01", "2026-03-16T08:30:00+08:00");
  expect(words?.text).toContain("红灯 1");
  expect(week?.text).toContain("3月9日至3月15日周报 · 水务局");
  expect(week?.text).toContain("呼叫:收到1(0)、响应0(0)、办结0(0)");
  expect(picture?.kind).toBe("image");
});
