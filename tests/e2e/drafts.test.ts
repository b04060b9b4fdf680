import { numberIn, type Play, playDistrict } from "../support/district-play.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T09:00:00+08:00");
});
afterAll(() => play.stop());

type MatterJson = { photos: string[]; place: { by: string; grid?: string; text: string }; text: string };
const matterOf = (no: string) => play.api<MatterJson>(`/matters/${no}`);
const texts = async (who: string) =>
  (await play.inbox(who)).filter(({ reply }) => !reply).map(({ text }) => text ?? "");

test("photo first, pin next, words last: one matter with both", async () => {
  await play.photo("lianhe.grid01");
  await play.pin("lianhe.grid01", 113.445, 23.19, "科翔路口");
  const no = numberIn(await play.say("lianhe.grid01", "垃圾堆了两天"), "SX");
  const { photos, place } = await matterOf(no);
  expect(photos).toHaveLength(1);
  expect(place.by).toBe("point");
});

test("words first, pin and photo later: they join the report", async () => {
  const no = numberIn(await play.say("lianhe.grid02", "垃圾堆了两天"), "SX");
  expect(await play.pin("lianhe.grid02", 113.445, 23.19, "科翔路口")).toContain("已更正");
  expect(await play.photo("lianhe.grid02")).toContain(no);
  const { photos, place } = await matterOf(no);
  expect(photos).toHaveLength(1);
  expect(place.by).toBe("point");
});

test("several people at once: each one's photos and words stay his own", async () => {
  const people = ["lianhe.grid01", "lianhe.grid02", "lianhe.grid03", "luogang.grid01"];
  await play.advance("PT20M");
  await Promise.all(people.map((who) => play.photo(who)));
  await Promise.all(people.slice(0, 2).map((who) => play.photo(who)));
  const answers = await Promise.all(people.map((who) => play.say(who, `门口垃圾堆了两天,${who}看到的`)));
  const counts = await Promise.all(answers.map((answer) => matterOf(numberIn(answer, "SX"))));
  expect(counts.map(({ photos }) => photos.length)).toEqual([2, 2, 1, 1]);
  for (const [i, { text }] of counts.entries()) expect(text).toContain(people[i]);
  const all = counts.flatMap(({ photos }) => photos);
  expect(new Set(all).size).toBe(all.length);
});

test("interrupted by a restart, and resumed: the draft waits, an open question too", async () => {
  await play.advance("PT20M");
  await play.photo("lianhe.grid01");
  await play.say("kexiang.clerk01", "请假 明天");
  play = await play.restart();
  const no = numberIn(await play.say("lianhe.grid01", "科翔路12号门口垃圾堆了两天"), "SX");
  expect((await matterOf(no)).photos).toHaveLength(1);
  expect(await play.say("kexiang.clerk01", "确认")).toContain("已登记");
});

test("after ten minutes without words it is asked what it is; nothing is lost, and nobody is asked twice", async () => {
  await play.advance("PT20M");
  await play.pin("lianhe.grid03", 113.435, 23.19, "天鹿南路");
  const before = (await texts("lianhe.grid03")).length;
  await play.advance("PT9M");
  expect(await texts("lianhe.grid03")).toHaveLength(before);
  await play.advance("PT2M");
  const asked = (await texts("lianhe.grid03")).slice(before);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/位置|什么/);
  await play.advance("PT2H");
  expect((await texts("lianhe.grid03")).slice(before)).toHaveLength(1);
  const no = numberIn(await play.say("lianhe.grid03", "垃圾堆了两天"), "SX");
  expect((await matterOf(no)).place.by).toBe("point");
});
