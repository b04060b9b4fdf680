import { createHash } from "node:crypto";
import type { ScreenFigures } from "../../src/domain/figures/screen-figures.js";
import { numberIn, type Play, playDistrict } from "../support/district-play.js";
import { liveScreen } from "../support/live-figures.js";

/** 预警 of weather and the three defences, by words and from a connected system (domain 16.1, 16.3). */
const CENTER = "district.center01";
const SECRET = "a-secret-of-the-three-defences-001";
const STRANGER = "a-secret-of-a-desk-that-is-none-01";
let play: Play;

beforeAll(async () => {
  const hashed = (secret: string) => createHash("sha256").update(secret).digest("hex");
  play = await playDistrict("2026-03-10T08:35:00+08:00", [
    { name: CENTER, scopes: ["warnings.report"], sha256: hashed(SECRET) },
    { name: "lianhe.center01", scopes: ["warnings.report"], sha256: hashed(STRANGER) },
  ]);
});
afterAll(() => play.stop());

async function post(body: unknown, token = SECRET) {
  const response = await fetch(`${play.base}/api/v1/warnings`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

const shown = async (query = "") => {
  await play.service.settled();
  return (await play.api<ScreenFigures>(`/stats${query}`)).warnings;
};
const textsTo = async (who: string) => (await play.inbox(who)).map(({ text }) => text ?? "");

test("the district centre warns by words, once confirmed; who works there hears at once, and every screen shows it", async () => {
  const screen = await liveScreen(play.base);
  await screen.until(({ warnings }) => warnings.length === 0);
  const question = await play.say(CENTER, "预警 暴雨橙色 至今天20:00 请检查积水点");
  expect(question).toContain("将发布暴雨橙色预警(全区,至今天20:00):请检查积水点");
  expect(await shown()).toEqual([]);
  const no = numberIn(await play.say(CENTER, "确认"), "YJ");
  const rain = { colour: "orange", name: "暴雨橙色预警", area: "全区", text: "请检查积水点" };
  expect(await shown()).toEqual([{ ...rain, until: "2026-03-10T20:00:00+08:00" }]);
  expect((await screen.until(({ warnings }) => warnings.length === 1)).warnings).toMatchObject([rain]);
  screen.close();
  for (const who of ["lianhe.grid01", "kexiang.clerk01", "luogang.center01"])
    expect((await textsTo(who)).filter((text) => text.includes(no))).toEqual([expect.stringContaining("请检查积水点")]);
  expect((await textsTo("d04.leader01")).filter((text) => text.includes(no))).toEqual([]);
  expect(await play.say("d04.leader01", "预警")).toContain(`${no} 暴雨橙色预警(全区,至今天20:00):请检查积水点`);
  expect(await play.say("lianhe.grid01", `查 ${no}`)).toContain("生效中");
});

test("nobody else warns or lifts", async () => {
  expect(await play.say("lianhe.center01", "预警 暴雨红色 请停工")).toContain("区指挥中心");
  expect(await play.say("lianhe.grid01", "解除预警 暴雨")).toContain("区指挥中心");
  expect(await shown()).toHaveLength(1);
});

const TYPHOON = {
  ref: "sf-2026-17",
  kind: "台风",
  colour: "BLUE",
  text: "加固广告牌,值班13800138000",
  until: "2026-03-11T08:30:00+08:00",
  streets: ["440112014"],
};

test("a connected system warns once a ref, in its area, without a telephone number on the wall", async () => {
  const first = await post(TYPHOON);
  expect(first).toMatchObject({
    status: 201,
    json: { state: "IN_FORCE", until: "2026-03-11T08:30:00+08:00", repeated: false },
  });
  expect(await post(TYPHOON)).toMatchObject({ status: 200, json: { no: first.json.no, repeated: true } });
  expect(await play.api(`/warnings/${first.json.no}`)).toMatchObject({
    colourName: "蓝色",
    streets: ["440112014"],
    issuedBy: CENTER,
  });
  expect((await shown("?street=440112014")).map(({ name }) => name)).toEqual(["暴雨橙色预警", "台风蓝色预警"]);
  expect((await shown("?street=440112012")).map(({ name }) => name)).toEqual(["暴雨橙色预警"]);
  expect(JSON.stringify(await shown())).not.toContain("13800138000");
  expect((await textsTo("lianhe.grid01")).filter((text) => text.includes("台风"))).toEqual([]);
});

test("sent at the same moment by several connections, it is one", async () => {
  const heat = { ref: "sf-2026-18", kind: "高温", colour: "YELLOW", text: "注意防暑" };
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(heat)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
  expect((await shown()).filter(({ name }) => name === "高温黄色预警")).toHaveLength(1);
});

test("what cannot be read or may not be is refused", async () => {
  expect(await post({ ...TYPHOON, ref: "a", colour: "GREEN" })).toMatchObject({ status: 400 });
  expect(await post({ ...TYPHOON, ref: "b", kind: "沙尘" })).toMatchObject({
    status: 422,
    json: { code: "warning_incomplete" },
  });
  expect(await post({ ...TYPHOON, ref: "c", streets: ["D04"] })).toMatchObject({
    status: 422,
    json: { code: "street_unknown" },
  });
  expect(await post({ ...TYPHOON, ref: "d" }, STRANGER)).toMatchObject({ status: 403 });
  expect(await post({ ...TYPHOON, ref: "e" }, "unknown")).toMatchObject({ status: 401 });
});

test("a graver one replaces it", async () => {
  await play.say(CENTER, "预警 暴雨红色 至今天22:00 停止户外作业");
  await play.say(CENTER, "确认");
  expect((await shown()).filter(({ name }) => name.startsWith("暴雨")).map(({ name }) => name)).toEqual([
    "暴雨红色预警",
  ]);
  const list = await play.api<{ items: { state: string; title: string }[] }>("/warnings");
  expect(list.items.find(({ title }) => title === "暴雨橙色预警")?.state).toBe("REPLACED");
});

test("lifted by words it is gone, and who was told hears it; a second time there is none", async () => {
  expect(await play.say(CENTER, "解除预警 暴雨")).toContain("将解除");
  expect(await play.say(CENTER, "确认")).toContain("已解除");
  expect((await shown()).some(({ name }) => name.startsWith("暴雨"))).toBe(false);
  expect((await textsTo("lianhe.grid01")).at(-1)).toContain("暴雨红色预警(全区)已解除");
  expect(await play.say(CENTER, "解除预警 暴雨")).toContain("没有这样的生效中预警");
});

test("the others end by themselves", async () => {
  await play.moveTo("2026-03-11T08:36:00+08:00");
  expect(await shown()).toEqual([]);
  expect(await play.say("lianhe.grid01", "查预警")).toContain("目前没有生效中的预警");
});
