import { connectMongo } from "../../adapters/mongo/connect-mongo.js";
import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { helpersReleased } from "../support/helpers-released.js";
import { type LiveScreen, liveScreen } from "../support/live-figures.js";
import { SILENT } from "../support/mongo.js";
import { sampleRegistry } from "../support/registry.js";

/** 大屏: no personal data, no names of people (domain 16.3). The data path keeps them out; the page has nothing to hide. */
const PHONE = "13800138000";
const RESIDENT = "陈桂芳";
const QUERIES = ["", "?period=month", "?street=440112014", "?street=440112014&period=month", "?street=440112012"];
/** What people write in the story, and whose chat rightly holds it. */
const WRITTEN: readonly (readonly [words: string, who: string])[] = [
  [PHONE, "kexiang.clerk01"],
  [RESIDENT, "kexiang.clerk01"],
  ["污水冒出来两天了", "kexiang.clerk01"],
  ["屋里老人出不了门", "kexiang.clerk01"],
  ["社区疏通两次无效", "lianhe.center01"],
  ["管道恶臭熏人", "d04.liaison01"],
  ["王建国", "lianhe.center01"],
  ["换了一截铸铁管", "lianhe.center01"],
  ["来得太慢", "d04.leader01"],
  ["陪女儿高考", "lianhe.grid02"],
  ["加固围挡值守", "kexiang.clerk01"],
];

let play: Play;
let lives: readonly LiveScreen[];
let numbers: string[] = [];

beforeAll(async () => {
  play = await playDistrict("2026-03-10T08:40:00+08:00");
  lives = await Promise.all(QUERIES.map((query) => liveScreen(play.base, query)));
  await story();
});
afterAll(async () => {
  for (const { close } of lives) close();
  await play.stop();
});

/** From a report with everything that is nobody's business to a bad rating, with an order and an absence beside it. */
async function story(): Promise<void> {
  const said = `科翔路12号门口下水道堵了,污水冒出来两天了,${RESIDENT}家屋里老人出不了门,电话${PHONE}`;
  const matter = numberIn(await play.say("lianhe.grid01", said), "SX");
  await play.pin("lianhe.grid01", 113.445, 23.19, `${RESIDENT}家门口`);
  await play.say("lianhe.center01", "号令 各社区 加固围挡值守 今天18:00前签收 明天12:00前反馈");
  await play.say("lianhe.center01", "确认");
  await play.say("lianhe.grid02", "离岗 今天 陪女儿高考");
  await play.say("lianhe.grid02", "确认");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道恶臭熏人`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.say("lianhe.leader01", `同意 ${call}`);
  await play.say("lianhe.leader01", "确认");
  await play.moveTo("2026-03-10T09:30:00+08:00");
  await play.say("d04.liaison01", `响应 ${call} 管网科王建国今天下午3点到场,先抽水再换管`);
  await helpersReleased(play, call, "d04.liaison01");
  await play.say("d04.leader01", `办结 ${call} 换了一截铸铁管`);
  await play.photo("d04.leader01");
  await play.say("d04.leader01", "确认");
  await play.say("lianhe.leader01", `评价 ${call} 2星 来得太慢`);
  await play.say("lianhe.leader01", "确认");
  numbers = [matter, call];
}

/** Which of these stand in a text. */
const leaksIn = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word));

async function nobodysBusiness(): Promise<string[]> {
  const { staff } = await sampleRegistry();
  const people = [...staff.values()].flatMap(({ id, name }) => [id as string, name]);
  return [...WRITTEN.map(([words]) => words), "138****8000", ...people, ...numbers];
}

test("what people wrote is where it belongs: in the chats of those who handle it", async () => {
  const missing = [];
  for (const [words, who] of WRITTEN) {
    for (const no of numbers) await play.say(who, `查 ${no}`);
    if (leaksIn(JSON.stringify(await play.inbox(who)), [words]).length === 0) missing.push([words, who]);
  }
  expect(missing).toEqual([]);
});

test("no byte of the screen's figures, of its map or of its live stream names a person, a phone or what anybody wrote", async () => {
  const never = await nobodysBusiness();
  expect(never.length).toBeGreaterThan(100);
  await play.service.settled();
  const [live] = lives;
  await live?.until(({ calls }) => calls.finished === 1);
  const told = await Promise.all(QUERIES.map((query) => play.api<object>(`/stats${query}`)));
  const bytes = [
    ...told.map((figures) => JSON.stringify(figures)),
    JSON.stringify(await play.api<object>("/stats/map")),
    ...lives.map((screen) => screen.bytes()),
  ].join("\n");
  expect(bytes).toContain("科翔第一网格");
  expect(bytes).toContain("下水道堵塞或破损");
  expect(leaksIn(bytes, never)).toEqual([]);
  expect(bytes).not.toMatch(/1[3-9]\d{9}|1[3-9]\d\*{4}\d{4}|(SX|HJ|HL|QJ)-\d{8}/);
});

test("nor does anything that the recorder keeps for the screen, beside the numbers that its marks stand under", async () => {
  const connection = await connectMongo({ uri: play.mongodbUri, log: SILENT });
  try {
    const names = ["figures", "mapMarks", "tickers"];
    const rows = await Promise.all(names.map((name) => connection.collection(name).find().toArray()));
    expect(rows.map((some) => some.length > 0)).toEqual([true, true, true]);
    const kept = JSON.stringify(rows.flat().map(({ _id, ...row }) => row));
    expect(leaksIn(kept, await nobodysBusiness())).toEqual([]);
  } finally {
    await connection.close();
  }
});
