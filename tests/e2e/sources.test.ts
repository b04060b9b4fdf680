import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { numberIn, PIXEL, type Play, playDistrict } from "../support/district-play.js";

/** Matters that come by no patrol: the desk's own words, and what connected systems send (domain 4.2, sources; M1, M18). */
const DESK = "district.intake01";
const SECRET = "a-secret-of-the-hotline-system-0001";
const STRANGER = "a-secret-of-somebody-without-desk-01";
let play: Play;

beforeAll(async () => {
  const hashed = (secret: string) => createHash("sha256").update(secret).digest("hex");
  play = await playDistrict("2026-03-10T08:35:00+08:00", [
    { name: DESK, scopes: ["matters.report"], sha256: hashed(SECRET) },
    { name: "somebody", scopes: ["matters.report"], sha256: hashed(STRANGER) },
  ]);
});
afterAll(() => play.stop());

async function post(body: unknown, token = SECRET) {
  const response = await fetch(`${play.base}/api/v1/matters`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

const WATER = {
  ref: "12345-2026-000881",
  source: "HOTLINE",
  text: "市民来电:门口垃圾堆了两天没人清,电话13800138000",
  place: "科翔路12号",
  pictures: [PIXEL],
};

test("[M1 M18] a hotline's order becomes a matter, once, with its picture, and the desk follows it to the call-back", async () => {
  const first = await post(WATER);
  expect(first).toMatchObject({ status: 201, json: { state: "REPORTED", street: "440112014", repeated: false } });
  const no = String(first.json.no);
  const again = await post(WATER);
  expect(again).toMatchObject({ status: 200, json: { no, repeated: true } });
  expect(await play.api(`/matters/${no}`)).toMatchObject({ source: "HOTLINE", category: { code: "E0102" } });
  const short = no.slice(-4);
  await play.say("kexiang.clerk01", `受理 ${short}`);
  await play.say("kexiang.clerk01", `派 ${short} 给 环卫二班`);
  await play.photo("lianhe.sanitation02");
  await play.say("lianhe.sanitation02", `办结 ${short} 已清运`);
  const desk = await play.inbox(DESK);
  expect(desk.some(({ text }) => text?.includes(`${no}已受理`))).toBe(true);
  expect(desk.some(({ card }) => card?.main_title?.desc?.includes("请回访反映人"))).toBe(true);
  expect(await play.say(DESK, `核查 ${short} 已处理 已回访,市民表示满意`)).toContain("已办结");
  expect(await play.api(`/matters/${no}`)).toMatchObject({ state: "CLOSED" });
});

test("a camera's point decides the grid; GCJ-02 is converted, outside every grid a street must be named", async () => {
  const inside = await post({
    ref: "cam-1",
    source: "SENSOR",
    text: "占道经营",
    point: { lng: 113.495, lat: 23.16, datum: "WGS-84" },
  });
  expect(inside).toMatchObject({ status: 201, json: { place: { grid: "440112012007001" }, street: "440112012" } });
  const far = {
    ref: "cam-2",
    source: "SENSOR",
    text: "占道经营",
    point: { lng: 113.47, lat: 23.175, datum: "WGS-84" },
  };
  expect(await post(far)).toMatchObject({ status: 422, json: { code: "street_needed" } });
  const named = await post({ ...far, street: "440112012" });
  expect(named).toMatchObject({ status: 201, json: { street: "440112012", community: null } });
});

test("rubbish is refused in words, and without desk, scope or token nothing is filed", async () => {
  expect(await post("{")).toMatchObject({ status: 400 });
  expect(await post({ ref: "x", source: "GRID", text: "a" })).toMatchObject({ status: 400 });
  expect(await post({ ...WATER, ref: "p", pictures: ["bm90IGEgcGljdHVyZQ=="] })).toMatchObject({ status: 400 });
  expect(await post(WATER, STRANGER)).toMatchObject({ status: 403 });
  expect(await post(WATER, "unknown")).toMatchObject({ status: 401 });
});

test("the desk reports by words, the source stands first, and without a place it is asked for one", async () => {
  expect(await play.say(DESK, "12345 路灯不亮好几天了")).toContain("哪个镇街");
  const no = numberIn(await play.say(DESK, "企业反映 萝岗街下中路红绿灯不亮"), "SX");
  expect(await play.api(`/matters/${no}`)).toMatchObject({ source: "ENTERPRISE", street: "440112012" });
});

test("a grid worker's 群众反映 is a resident's report", async () => {
  const no = numberIn(await play.say("lianhe.grid01", "群众反映科翔路口有走鬼卖水果"), "SX");
  expect(await play.api(`/matters/${no}`)).toMatchObject({ source: "RESIDENT" });
});
