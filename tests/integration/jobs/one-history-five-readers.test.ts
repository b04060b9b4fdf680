import { createHash } from "node:crypto";
import Router from "@koa/router";
import ExcelJS from "exceljs";
import request from "supertest";
import { scorecardRoutes } from "../../../adapters/http/api/scorecard-routes.js";
import { statsRoutes } from "../../../adapters/http/api/stats-routes.js";
import { createInFlight } from "../../../adapters/http/in-flight.js";
import { scorecardPages } from "../../../adapters/http/scorecards/page-routes.js";
import { createApp } from "../../../adapters/http/server.js";
import { createAccess } from "../../../adapters/http/sign-in/access.js";
import { print } from "../../../adapters/print/index.js";
import { sleep } from "../../../src/assembly/sleep.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { ScreenFigures } from "../../../src/domain/figures/screen-figures.js";
import { createScreenFeed } from "../../../src/jobs/screen-feed.js";
import fc from "../../support/fast-check.js";
import {
  changesOf,
  commitAll,
  diligentHistory,
  districtHistory,
  recordsOf,
} from "../../support/history-of-district.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { storedRecords } from "../../support/recomputed.js";
import { figuresOn, recordAll } from "../../support/recording.js";
import { type Happened, happenedIn, middle, type RawRecord, times } from "../../support/recount.js";
import { sampleRegistry } from "../../support/registry.js";
import { digestOn, sentTo } from "./morning.js";

/** One random history of a district, read by screen, API, digest, page and workbook, and counted by hand from its raw events. */
const MONTH = "2026-03";
const [D04, LIANHE, LUOGANG] = ["D04", "440112014", "440112012"];
/** Of a history in which there is such a day. */
const SEED = 20_260_310;
const COUNTED_UNTIL = local("2026-04-08 00:00");

const clock = stoppedClock(local("2026-03-10 18:00"));
/** A workday before another, on which everything happened that a digest tells of. */
let day: string;
let fresh: FreshStore;
let registry: Registry;
let records: readonly RawRecord[];
let all: readonly Happened[];
let app: ReturnType<typeof request>;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  registry = await sampleRegistry();
  const sample = <T>(kind: fc.Arbitrary<T>, numRuns: number) => fc.sample(kind, { numRuns, seed: SEED });
  const histories = [...sample(districtHistory, 15), ...sample(diligentHistory, 40)];
  const told = histories.flatMap((history) => recordsOf(history, registry));
  const spread = told.map((record, i) => movedBy(record, ((i * 7) % 50) - 40));
  const changes = spread.map((record) => changesOf(record, registry, [100]));
  await Promise.all(changes.map((some) => commitAll(fresh.store, some)));
  await recordAll(fresh.store, registry);
  records = (await storedRecords(fresh.connection)) as unknown as readonly RawRecord[];
  all = happenedIn(records);
  day = days("2026-03-02", 19).find((one) => isBeforeWorkday(one) && missing(DAILY, one).length === 0) ?? "none";
  app = served();
}, 60_000);
afterAll(() => fresh.close());

/** The same, so many days later, with every date in it: all histories begin on one morning. */
function movedBy<T>(thing: T, days: number): T {
  if (thing instanceof Date) return new Date(thing.getTime() + days * 86_400_000) as T;
  if (Array.isArray(thing)) return thing.map((one) => movedBy(one, days)) as T;
  if (typeof thing !== "object" || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, one]) => [key, movedBy(one, days)])) as T;
}

/** The routes as the service serves them. */
function served() {
  const { lists, records: stored, scorecards } = fresh.store;
  const registries = { current: () => registry, at: async () => registry };
  const figures = figuresOn(fresh, () => registry);
  const tokens = [{ name: "all", scopes: ["scorecards.read"], sha256: createHash("sha256").update("s").digest("hex") }];
  const access = createAccess({ tokens, now: clock.now, open: true });
  const reach = { lists, records: stored, scorecards, registries, figures, clock, log: SILENT };
  const feed = createScreenFeed({
    figures: fresh.store.figures,
    warnings: fresh.store.warnings,
    registries,
    clock,
    log: SILENT,
    sleep,
    leastMs: 1_000,
  });
  const router = new Router({ prefix: "/api/v1" });
  statsRoutes(router, { feed, registry: registries.current }, (_, next) => next());
  scorecardRoutes(router, reach, access);
  return request(createApp([router, scorecardPages({ ...reach, access, print })], SILENT, createInFlight()).callback());
}

const json = async <T>(path: string): Promise<T> => (await app.get(`/api/v1${path}`).expect(200)).body as T;
const hours = (seconds: number | undefined) => (seconds === undefined ? null : Math.round(seconds / 360) / 10);

const DAILY = ["reported", "closed", "sent", "answered", "finished"];
const missing = (whats: readonly string[], period: string) =>
  whats.filter((what) => times(all, what, "district", period) === 0);
/** March 2026 has no holidays. */
const isBeforeWorkday = (date: string) => [1, 2, 3, 4].includes(new Date(date).getUTCDay());

test("the history is one in which something of everything happened", () => {
  expect(day).toMatch(/^2026-03-/);
  expect(missing(["solved community", "solved street", "solved district"], MONTH)).toEqual([]);
  expect(missing(["rated by default", "very satisfied", "finish missed", "rated with rework"], MONTH)).toEqual([]);
  expect(times(all, "reported", "district", MONTH)).toBeGreaterThan(80);
  expect(times(all, "rated", D04, MONTH)).toBeGreaterThan(5);
});

test.each([
  ["", "district"],
  [`?street=${LIANHE}`, LIANHE],
  [`?street=${LUOGANG}`, LUOGANG],
  ["?period=month", "district"],
  [`?period=month&street=${LIANHE}`, LIANHE],
])("screen: /api/v1/stats%s", async (query, unit) => {
  clock.set(local(`${day} 18:00`));
  const period = query.includes("month") ? MONTH : day;
  const { matters, calls, days: line, categories } = await json<ScreenFigures>(`/stats${query}`);
  const solved = (level: string) => times(all, `solved ${level}`, unit, period);
  expect(matters).toEqual({
    total: times(all, "reported", unit),
    ...{ new: times(all, "reported", unit, period), closed: times(all, "closed", unit, period) },
    solved: {
      ...{ grid: solved("grid"), community: solved("community") },
      ...{ street: solved("street"), district: solved("district") },
    },
  });
  const { open: _open, ...counted } = calls;
  expect(counted).toEqual({
    ...{
      total: times(all, "sent", unit),
      answered: times(all, "answered", unit),
      finished: times(all, "finished", unit),
    },
    medianResponseHours: hours(middle(all, "answered", unit, period)),
    verySatisfied: {
      of: times(all, "rated by the street", unit, period),
      count: times(all, "very satisfied", unit, period),
    },
  });
  for (const { date, ...counts } of line)
    expect(counts).toEqual({ matters: times(all, "reported", unit, date), calls: times(all, "sent", unit, date) });
  for (const { code, count } of categories) expect(count).toBe(times(all, `category ${code}`, unit, period));
});

type Share = { readonly count: number; readonly of: number };
type Figures = Record<"signOnTime" | "finishOnTime" | "verySatisfied" | "rework" | "extension" | "hold", Share> & {
  readonly stars: Record<string, number>;
  readonly ratedByDefault: number;
};

/** What a card says of its rated calls, counted by hand. */
function ratedByHand(of: readonly Happened[], unit: string) {
  const share = (what: string, within = "rated"): Share => ({
    ...{ count: times(of, what, unit, MONTH), of: times(of, within, unit, MONTH) },
  });
  const stars = (n: number) => times(of, `rated ${n} stars`, unit, MONTH);
  return {
    ...{ signOnTime: share("rated signed in time"), finishOnTime: share("rated finished in time") },
    verySatisfied: share("very satisfied", "rated by the street"),
    ...{ rework: share("rated with rework"), extension: share("rated with extension"), hold: share("rated with hold") },
    stars: { 1: stars(1), 2: stars(2), 3: stars(3), 4: stars(4), 5: stars(5) },
    ratedByDefault: times(of, "rated by default", unit, MONTH),
  };
}

/** As far as it had happened when the month was counted. */
const byThen = () =>
  happenedIn(records.map((one) => ({ ...one, events: one.events.filter(({ at }) => at < COUNTED_UNTIL) })));

async function book(path: string): Promise<(sheet: string, label: string) => unknown> {
  const { body } = await app.get(`${path}.xlsx`).responseType("blob").expect(200);
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(body);
  return (sheet, label) => {
    const found: unknown[] = [];
    read.getWorksheet(sheet)?.eachRow((row) => {
      if (row.getCell(1).value === label) found.push(row.getCell(2).value);
    });
    return found[0];
  };
}

const inWords = ({ count, of }: Share) => (of === 0 ? "无" : `${Math.floor((count / of) * 100)}%(${count}/${of})`);

test("a department's card: API, page and workbook", async () => {
  clock.set(local("2026-04-20 10:00"));
  const path = `/scorecards/${MONTH}/departments/${D04}`;
  const card = await json<{
    calls: object;
    figures: Figures;
    score: number;
    reckoning: { weight: number; score: number }[];
  }>(path);
  const of = byThen();
  const rated = ratedByHand(of, D04);
  const calls = { lead: times(of, "rated as lead", D04, MONTH), assist: times(of, "rated as assist", D04, MONTH) };
  expect(card.calls).toEqual({ ...calls, total: calls.lead + calls.assist });
  expect(card.figures).toMatchObject(rated);
  const weights = card.reckoning.reduce((sum, { weight }) => sum + weight, 0);
  const mean = card.reckoning.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights;
  expect(Math.abs(card.score - mean)).toBeLessThanOrEqual(0.051);
  expect(card.reckoning).toHaveLength(calls.lead + calls.assist);

  const { text } = await app.get(path).expect(200);
  for (const words of [
    ...[`主办${calls.lead}件、协办${calls.assist}件`, `${card.score}<small>分</small>`],
    ...[rated.signOnTime, rated.finishOnTime, rated.verySatisfied, rated.rework, rated.hold].map(inWords),
  ])
    expect(text).toContain(words);

  const cell = await book(path);
  expect([cell("总分", "月度评分"), cell("总分", "主办件数"), cell("总分", "协办件数")]).toEqual([
    ...[card.score, calls.lead, calls.assist],
  ]);
  expect([5, 4, 3, 2, 1].map((stars) => cell("总分", `${stars}星件数`))).toEqual(
    [5, 4, 3, 2, 1].map((stars) => rated.stars[stars as 5]),
  );
  expect(cell("总分", "系统默认评价件数")).toBe(rated.ratedByDefault);
});

test("the district's month: API, page and workbook", async () => {
  clock.set(local("2026-04-20 10:00"));
  const path = `/scorecards/${MONTH}/district`;
  const card = await json<{ matters: object; calls: object; figures: Figures }>(path);
  const n = (what: string) => times(all, what, "district", MONTH);
  const matters = {
    ...{ reported: n("reported"), closed: n("closed") },
    solved: {
      ...{ grid: n("solved grid"), community: n("solved community") },
      ...{ street: n("solved street"), district: n("solved district") },
    },
  };
  const rated = ratedByHand(all, "district");
  expect(card.matters).toEqual(matters);
  expect(card.calls).toEqual({ sent: n("sent"), responded: n("answered"), finished: n("finished") });
  expect(card.figures).toMatchObject(rated);
  const { text } = await app.get(path).expect(200);
  expect(text).toContain(`上报${n("reported")}件、办结${n("closed")}件`);
  expect(text).toContain(`发出${n("sent")}件、响应${n("answered")}件、办结${n("finished")}件`);
  const cell = await book(path);
  const labels = ["事项上报", "事项办结", "呼叫发出", "呼叫响应", "呼叫办结", "评价件数", "非常满意", "非系统默认评价"];
  expect(labels.map((label) => cell("总计", label))).toEqual([
    ...["reported", "closed", "sent", "answered", "finished", "rated", "very satisfied", "rated by the street"].map(n),
  ]);
});

test.each([LIANHE, LUOGANG])("the card of street %s: API and workbook", async (street) => {
  clock.set(local("2026-04-20 10:00"));
  const path = `/scorecards/${MONTH}/streets/${street}`;
  type Part = Share & { readonly dimension: string };
  const card = await json<{ dimensions: Part[]; callRate: { calls: number }; score: number }>(path);
  const [closed, called] = ["first closed", "first closed called"].map((what) => times(all, what, street, MONTH));
  const below = { count: (closed ?? 0) - (called ?? 0), of: closed };
  expect(card.dimensions.find(({ dimension }) => dimension === "solved_below")).toMatchObject(below);
  expect(card.callRate.calls).toBe(called);
  const cell = await book(path);
  expect(["月度评分", "基层解决计入", "基层解决总数", "结案中经呼叫"].map((label) => cell("总分", label))).toEqual([
    ...[card.score, below.count, below.of, called],
  ]);
});

/** What somebody is told on that morning. */
async function morning(date: string): Promise<Record<string, string>> {
  clock.set(local(`${date} 08:30`));
  await digestOn(fresh.store, registry, clock).run(clock.now());
  const sent = await sentTo(fresh.store, clock.now());
  return Object.fromEntries(Object.entries(sent).map(([who, texts]) => [who, texts.join("\n")]));
}

/** How often, on these days. */
const inDays = (what: string, unit: string, days: readonly string[]) =>
  days.reduce((sum, day) => sum + times(all, what, unit, day), 0);
const days = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10),
  );

test("digest: 昨日 and 本月至今 of the district, 本月已办结 of a department", async () => {
  const sent = await morning(days(day, 2)[1] ?? "");
  const n = (what: string) => times(all, what, "district", day);
  expect(sent["governance.office01"]).toContain(
    `昨日:事项新增${n("reported")}、办结${n("closed")};呼叫发出${n("sent")}、响应${n("answered")}、办结${n("finished")}`,
  );
  const so = Number(day.slice(-2));
  const pair = (what: string) =>
    `${inDays(what, "district", days("2026-03-01", so))}(${inDays(what, "district", days("2026-02-01", so))})`;
  expect(sent["governance.office01"]).toContain(
    `本月至今(上月同期):事项新增${pair("reported")}、办结${pair("closed")};呼叫发出${pair("sent")}、办结${pair("finished")}`,
  );
  const [kept = 0, missed = 0] = ["finish kept", "finish missed"].map((what) => times(all, what, D04, MONTH));
  expect(sent["d04.liaison01"]).toContain(`本月已办结 ${kept + missed},其中按时${kept}`);
});

test("digest: 周报 of the district and of a department", async () => {
  const sent = await morning("2026-03-23");
  const both = (unit: string) => (what: string) =>
    [days("2026-03-16", 7), days("2026-03-09", 7)].map((week) => inDays(what, unit, week)) as [number, number];
  const n = both("district");
  const pair = (what: string, of = n) => `${of(what)[0]}(${of(what)[1]})`;
  const share = (count: [number, number], of: [number, number]) => `${count[0]}/${of[0]}(${count[1]}/${of[1]})`;
  const [grid, community, street] = ["grid", "community", "street"].map((level) => n(`solved ${level}`));
  const below = [0, 1].map((i) => (grid?.[i] ?? 0) + (community?.[i] ?? 0) + (street?.[i] ?? 0)) as [number, number];
  for (const words of [
    `事项:新增${pair("reported")}、办结${pair("closed")}`,
    `未呼叫部门即解决:${share(below, n("closed"))}`,
    `呼叫:发出${pair("sent")}、响应${pair("answered")}、办结${pair("finished")}`,
    `评价:${n("rated")[0]}件(${n("rated")[1]}件),非常满意${share(n("very satisfied"), n("rated by the street"))}`,
  ])
    expect(sent["governance.office01"]).toContain(words);
  const own = both(D04);
  expect(sent["d04.leader01"]).toContain(
    `呼叫:收到${pair("sent", own)}、响应${pair("answered", own)}、办结${pair("finished", own)}`,
  );
});
