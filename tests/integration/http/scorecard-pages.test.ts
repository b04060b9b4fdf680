import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import request from "supertest";
import { createInFlight } from "../../../adapters/http/in-flight.js";
import { scorecardPages } from "../../../adapters/http/scorecards/page-routes.js";
import { createApp } from "../../../adapters/http/server.js";
import { createAccess } from "../../../adapters/http/sign-in/access.js";
import { print } from "../../../adapters/print/index.js";
import { summaryOfCall } from "../../../src/app/summaries.js";
import type { Stars } from "../../../src/domain/call/call.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../src/domain/scoring/counted-months.js";
import { asId } from "../../../src/domain/shared/ids.js";
import type { FiguresUpToDate } from "../../../src/jobs/figures-up-to-date.js";
import { CallStory } from "../../support/calls.js";
import { CENTER, local } from "../../support/matters.js";
import { type FreshStore, freshStore, stoppedClock } from "../../support/mongo.js";
import { figuresOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

const clock = stoppedClock(local("2026-04-02 10:00"));
const PAGE = "/scorecards/2026-03/departments/D04";
let fresh: FreshStore;
let figures: FiguresUpToDate;
let registry: Registry;
let logged: string[] = [];

beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
  await rated("0001", 5, "2026-03-10 10:30");
  await rated("0002", 4, "2026-03-10 10:30");
  await rated("0003", 3, "2026-03-11 09:00");
});
afterAll(() => fresh.close());

async function rated(number: string, stars: Stars, signedAt: string): Promise<void> {
  const { call, events } = new CallStory(registry)
    .drafted({ no: asId(`HJ-20260310-${number}`) })
    .inReview()
    .sent()
    .signed(local(signedAt))
    .responded(local("2026-03-11 09:30"))
    .finished()
    .let(CENTER, local("2026-03-12 10:00"), (one, by) =>
      rateCall(one, { stars, reason: "<b>来得太晚</b>,电话13800001234" }, by, { registry }),
    );
  const summary = { ...summaryOfCall(call, registry), months: monthsCounted(events) };
  await fresh.store.records.commit([{ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }]);
}

const TOKENS = [token("office", "scorecards"), token("water", "scorecards@D04"), token("wall", "screen")];

function token(name: string, scope: string) {
  return { name, scopes: [scope], sha256: createHash("sha256").update(`secret-of-${name}`).digest("hex") };
}

function app(open = false) {
  const note = (facts: unknown, message: string) => void logged.push(JSON.stringify([facts, message]));
  const log = { info: note, warn: note, error: note, debug: note };
  const { lists, records, scorecards } = fresh.store;
  const registries = { current: () => registry, at: async () => registry };
  const access = createAccess({ tokens: TOKENS, now: clock.now, open });
  const reach = { lists, records, scorecards, registries, figures };
  const router = scorecardPages({ ...reach, clock, access, print, log });
  return request(createApp([router], log, createInFlight()).callback());
}

const as = (name: string, path: string) => app().get(path).set("authorization", `Bearer secret-of-${name}`);

beforeAll(() => {
  figures = figuresOn(fresh, () => registry);
});
beforeEach(() => {
  logged = [];
});

test("the page says the score, the three dimensions, every deduction with number and reckoning, and no name of a person", async () => {
  const { status, text } = await app(true).get(PAGE);
  expect(status).toBe(200);
  for (const words of [
    "区水务局",
    "2026年3月",
    "草案",
    "示范数据",
    '<p class="value">88.7<small>分</small></p>',
    '<span class="badge">合格</span>',
    "16.7/20",
    "40/40",
    "响应15/15 办结25/25",
    "主办3件、协办0件",
    "66%(2/3)",
    "03-11 09:00签收,时限03-10 16:00",
    "月度评分 = 加权分合计 ÷ 权重合计 = 266 ÷ 3 = 88.7",
    "2025-12",
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/分管领导0|联络员0|指挥中心0/);
});

test("what people wrote is text, with phone numbers masked", async () => {
  const { text } = await app(true).get(PAGE);
  expect(text).toContain("&lt;b&gt;来得太晚&lt;/b&gt;,电话138****1234");
  expect(text).not.toContain("<b>来得太晚");
  expect(text).not.toContain("13800001234");
});

test("the page loads from this host alone and runs no script", async () => {
  const { text, headers } = await app(true).get(PAGE);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(text).not.toContain("<script");
  const loaded = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(loaded.filter((address) => !/^(\/scorecards\/|data:,)/.test(address))).toEqual([]);
  const css = await app().get("/scorecards/assets/fonts/wght.css");
  const [, font] = /url\(\.\/(files\/[^)]+)\)/.exec(css.text) ?? [];
  const { status, headers: of } = await app().get(`/scorecards/assets/fonts/${font}`);
  expect([status, of["content-type"]]).toEqual([200, "font/woff2"]);
  expect((await app().get("/scorecards/assets/sheet.css")).text).toContain("@page { size: A4");
  expect((await app().get("/scorecards/assets/fonts/../package.json")).status).toBe(404);
});

test("as a PDF: one page of A4, with the month as its title", async () => {
  const { headers, body } = await app(true).get(`${PAGE}.pdf`).responseType("blob");
  expect(headers["content-type"]).toBe("application/pdf");
  expect(decodeURIComponent(String(headers["content-disposition"]))).toContain("区水务局2026年3月评分卡.pdf");
  const text = (body as Buffer).toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(text).toContain("/MediaBox [0 0 595.28 841.89]");
});

test("as a workbook: five sheets, numbers as numbers, instants as dates", async () => {
  const { body } = await app(true).get(`${PAGE}.xlsx`).responseType("blob");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["总分", "逐单计分", "扣分", "督办", "比较"]);
  const value = (sheet: string, cell: string) => book.getWorksheet(sheet)?.getCell(cell).value;
  expect([value("总分", "A5"), value("总分", "B5")]).toEqual(["月度评分", 88.7]);
  expect(value("逐单计分", "A4")).toBe("HJ-20260310-0003");
  expect(["D4", "J4", "K4", "L4"].map((cell) => value("逐单计分", cell))).toEqual([10, 74, 1, 74]);
  expect(value("逐单计分", "M4")).toEqual(new Date("2026-03-12T10:00:00Z"));
  expect(value("扣分", "D2")).toBe(8);
  expect(value("比较", "A5")).toBe("2026-03");
  expect(value("比较", "D5")).toBeCloseTo(2 / 3);
});

test("a street's page has its four parts and its own past", async () => {
  const { status, text } = await app(true).get("/scorecards/2026-03/streets/440112014");
  expect(status).toBe(200);
  for (const words of ["联和街道", "按时受理", "基层解决", "呼叫质量", "按时评价", "与自身前三个月比较", "不排名"])
    expect(text).toContain(words);
  for (const ending of ["pdf", "xlsx"])
    expect((await app(true).get(`/scorecards/2026-03/streets/440112014.${ending}`)).status).toBe(200);
});

describe("the whole district", () => {
  test("its page: what happened, by whom it was solved, what is contested, and no rank", async () => {
    const { status, text } = await app(true).get("/scorecards/2026-03/district");
    expect(status).toBe(200);
    for (const words of [
      ...["全区月报", "由哪一级解决", "全区合计", "呼叫</dt><dd>发出3件、响应3件、办结3件", "职责异议最多的清单事项"],
      ...["反复地点", "挂账超过90天", "与前三个月比较", "不含单位排名"],
    ])
      expect(text).toContain(words);
    const pdf = await app(true).get("/scorecards/2026-03/district.pdf").responseType("blob");
    expect((pdf.body as Buffer).toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    const xlsx = await app(true).get("/scorecards/2026-03/district.xlsx").responseType("blob");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(xlsx.body);
    expect(book.getWorksheet("总计")?.getCell("B10").value).toBe(3);
  });

  test("the year as a table, as page, PDF and workbook", async () => {
    const { text } = await app(true).get("/scorecards/2026/departments");
    for (const words of ["部门年度评分表", "水务局", "88.7", "4.44", "不排名"]) expect(text).toContain(words);
    expect((await app(true).get("/scorecards/2026/departments.pdf")).status).toBe(200);
    const { body } = await app(true).get("/scorecards/2026/departments.xlsx").responseType("blob");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body);
    const row = book.getWorksheet("年度")?.getRow(5).values as unknown[];
    expect([row[1], row[5], row[15], row[16], row[17]]).toEqual(["D04", 88.7, 88.7, 4.44, 5]);
  });

  test("only for who looks after the whole district", async () => {
    for (const path of ["/scorecards/2026-03/district", "/scorecards/2026/departments.xlsx"]) {
      expect((await as("water", path)).status).toBe(403);
      expect((await app().get(path)).status).toBe(401);
      expect((await as("office", path)).status).toBe(200);
    }
    expect((await as("office", "/scorecards/?month=2026-03")).text).toContain("/scorecards/2026-03/district");
    expect((await as("water", "/scorecards/?month=2026-03")).text).not.toContain("/district");
  });
});

describe("who may look", () => {
  test("without a sign-in a sentence says how, for pages and for files", async () => {
    for (const path of [PAGE, `${PAGE}.pdf`, `${PAGE}.xlsx`, "/scorecards/"]) {
      const { status, text } = await app().get(path);
      expect(status).toBe(401);
      expect(text).toContain("npm run link -- scorecards");
    }
  });

  test("all units with the scope, one unit with that unit's", async () => {
    expect((await as("office", PAGE)).status).toBe(200);
    expect((await as("water", PAGE)).status).toBe(200);
    expect((await as("water", PAGE.replace("D04", "d04"))).status).toBe(200);
    for (const path of ["/scorecards/2026-03/departments/D01", "/scorecards/2026-03/streets/440112014.pdf"])
      expect((await as("water", path)).status).toBe(403);
    expect((await as("wall", PAGE)).status).toBe(403);
  });

  test("the list shows what the reader may see", async () => {
    const { text } = await as("water", "/scorecards/?month=2026-03");
    expect([...text.matchAll(/href="(\/scorecards\/2026-03[^"]*)"/g)].map(([, href]) => href)).toEqual([PAGE]);
    expect((await as("office", "/scorecards/")).text.match(/\/scorecards\/2026-03\/departments\/D\d\d/g)).toHaveLength(
      [...registry.units.values()].filter(({ kind }) => kind === "DEPARTMENT").length,
    );
  });

  test("a file is an export: the log has who and what, and nothing of its contents", async () => {
    await as("water", `${PAGE}.xlsx`);
    expect(logged).toEqual([
      JSON.stringify([{ by: "water", period: "2026-03", what: "D04", format: "xlsx" }, "scorecard exported"]),
    ]);
    await as("water", PAGE);
    expect(logged).toHaveLength(1);
  });
});

test("what is no month or no unit is not found, in words", async () => {
  for (const path of ["2026-13/departments/D04", "2026-03/departments/D99", "2026-03/streets/D04"]) {
    const { status, text } = await app(true).get(`/scorecards/${path}`);
    expect(status).toBe(404);
    expect(text).toContain("没有这张评分卡");
  }
});
