import type { ScreenFigures, ScreenMap } from "../../src/domain/figures/screen-figures.js";
import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";
import { liveScreen } from "../support/live-figures.js";

let play: Play;
beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
});
afterAll(() => play.stop());

const LIANHE = "440112014";
const LUOGANG = "440112012";

const stats = async (query = "") => {
  await play.service.settled();
  return play.api<ScreenFigures>(`/stats${query}`);
};

/** What stands on a screen without the day it stands on. */
const numbers = ({ matters, calls }: ScreenFigures) => ({
  matters: [matters.total, matters.new, matters.closed],
  calls: [calls.total, calls.answered, calls.finished],
  open: calls.open,
});
const NONE = { green: 0, yellow: 0, red: 0 };

test("from a report to five stars, every step is on the screen", async () => {
  expect(numbers(await stats())).toEqual({ matters: [0, 0, 0], calls: [0, 0, 0], open: NONE });
  const answer = await play.say("lianhe.grid01", "科翔路12号门口下水道堵了,污水冒出来两天了");
  await play.pin("lianhe.grid01", 113.445, 23.19);
  const filed = numberIn(answer, "SX").slice(-4);
  const reported = await stats();
  expect(numbers(reported)).toEqual({ matters: [1, 1, 0], calls: [0, 0, 0], open: NONE });
  expect(reported.categories).toEqual([{ code: "E0404", name: "下水道堵塞或破损", count: 1 }]);
  expect(reported.points).toEqual([expect.objectContaining({ light: "green" })]);
  expect(reported.days.at(-1)).toEqual({ date: "2026-03-10", matters: 1, calls: 0 });
  expect(reported.days).toHaveLength(30);

  await play.say("kexiang.clerk01", `上呈 ${filed} 社区疏通两次无效,要水务局来`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${filed} 管道堵塞`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ").slice(-4);
  expect(numbers(await stats()).calls).toEqual([0, 0, 0]);
  await play.say("lianhe.leader01", `同意 HJ${call}`);
  await play.say("lianhe.leader01", "确认");
  const sent = await stats();
  expect(numbers(sent)).toMatchObject({ calls: [1, 0, 0], open: { green: 1, yellow: 0, red: 0 } });
  expect(sent.lines).toEqual([expect.objectContaining({ department: "D04", light: "green" })]);

  await play.say("d04.liaison01", "收到");
  await play.moveTo("2026-03-10T10:40:00+08:00");
  await play.say("d04.liaison01", `响应 ${call} 管网科今天下午3点到场,先抽水再换管`);
  expect((await stats()).calls).toMatchObject({ answered: 1, finished: 0, medianResponseHours: 2 });
  await helpersReleased(play, `HJ-20260310-${call}`, "d04.liaison01");
  await play.say("d04.leader01", `办结 ${call} 已更换破损管道,恢复通水`);
  await play.photo("d04.leader01");
  await play.say("d04.leader01", "确认");
  const finished = await stats();
  expect(numbers(finished)).toMatchObject({ calls: [1, 1, 1], open: NONE });
  expect(finished.lines).toEqual([]);
  await play.say("lianhe.grid01", `核查 ${filed} 已处理`);
  await play.photo("lianhe.grid01");
  await play.say("lianhe.center01", `评价 ${call} 5星`);

  const closed = await stats();
  expect(numbers(closed)).toEqual({ matters: [1, 1, 1], calls: [1, 1, 1], open: NONE });
  expect(closed.matters.solved).toEqual({ grid: 0, community: 0, street: 0, district: 1 });
  expect(closed.calls.verySatisfied).toEqual({ of: 1, count: 1 });
  expect(closed.points).toEqual([]);
  expect(closed.ticker.map(({ place, verb, what }) => `${place} ${verb} ${what}`)).toEqual([
    "联和街道 评价 供排水管道破裂、污水外溢、管网堵塞",
    "科翔第一网格 结案 下水道堵塞或破损",
    "区水务局 办结 供排水管道破裂、污水外溢、管网堵塞",
    "区水务局 响应 供排水管道破裂、污水外溢、管网堵塞",
    "区水务局 签收 供排水管道破裂、污水外溢、管网堵塞",
    "联和街道 呼叫 供排水管道破裂、污水外溢、管网堵塞",
    "科翔第一网格 上呈镇街 下水道堵塞或破损",
    "科翔第一网格 立案 下水道堵塞或破损",
    "科翔第一网格 上报 下水道堵塞或破损",
  ]);
});

test("a street sees its own figures, a month more than a day, and tomorrow begins with nothing new", async () => {
  expect(await stats(`?street=${LIANHE}`)).toMatchObject({
    scope: { kind: "street", code: LIANHE, name: "联和街道" },
    matters: { total: 1 },
    calls: { total: 1 },
  });
  const elsewhere = await stats(`?street=${LUOGANG}&period=month`);
  expect(numbers(elsewhere)).toEqual({ matters: [0, 0, 0], calls: [0, 0, 0], open: NONE });
  expect(elsewhere.ticker).toEqual([]);
  await play.moveTo("2026-03-11T08:00:00+08:00");
  expect((await stats()).matters).toMatchObject({ total: 1, new: 0, closed: 0 });
  expect((await stats("?period=month")).matters).toMatchObject({ total: 1, new: 1, closed: 1 });
});

test("the ground of the map comes from the registry, and what nobody knows is refused", async () => {
  const map = await play.api<ScreenMap>("/stats/map");
  expect(map.streets).toContainEqual({ code: LIANHE, name: "联和街道" });
  expect(map.grids.find(({ code }) => code === "440112014008001")).toMatchObject({
    street: LIANHE,
    name: "科翔第一网格",
  });
  expect(map.departments).toContainEqual({ code: "D04", short: "水务局" });
  for (const query of ["?street=440112999", "?street=D04", "?period=year", "?x=1"]) {
    await expect(play.api(`/stats${query}`)).rejects.toThrow("400");
  }
});

test("fifty screens are told at once, again when something happens, and when the day changes", async () => {
  const screens = await Promise.all(Array.from({ length: 50 }, () => liveScreen(play.base)));
  const [first] = await Promise.all(screens.map(({ until }) => until(() => true)));
  const total = first?.matters.total ?? Number.NaN;
  await play.say("lianhe.grid01", "科翔路口有走鬼卖水果,人行道都过不了");
  const told = await Promise.all(screens.map(({ until }) => until(({ matters }) => matters.total === total + 1)));
  expect(told.map(({ ticker }) => ticker[0]?.what)).toEqual(screens.map(() => "无照经营游商"));
  await play.moveTo("2026-03-12T00:00:10+08:00");
  await Promise.all(screens.map(({ until }) => until(({ days }) => days.at(-1)?.date === "2026-03-12")));
  for (const { close, ended } of screens) {
    close();
    await ended;
  }
});

test("an open screen is told that the service stops, and does not keep it from stopping", async () => {
  const other = await playDistrict();
  const screen = await liveScreen(other.base);
  await screen.until(() => true);
  await other.stop();
  await screen.ended;
});
