import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { decideAppeal } from "../../../src/app/decide-appeal.js";
import { districtScorecard } from "../../../src/app/scorecards/district-scorecard.js";
import { departmentScorecard, ownPast } from "../../../src/app/scorecards/read-scorecards.js";
import { reckonDepartment } from "../../../src/app/scorecards/reckon-department.js";
import { reckonStreet } from "../../../src/app/scorecards/reckon-street.js";
import { summaryOfCall } from "../../../src/app/summaries.js";
import { appealScore } from "../../../src/domain/call/appeal-score.js";
import type { Stars } from "../../../src/domain/call/call.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthsCounted } from "../../../src/domain/scoring/counted-months.js";
import { monthDates } from "../../../src/domain/scoring/month-dates.js";
import { asId, type CallNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { FiguresUpToDate } from "../../../src/jobs/figures-up-to-date.js";
import { createMonthClose } from "../../../src/jobs/month-close.js";
import { nextMoment, runUntil } from "../../../src/jobs/runner.js";
import { CallStory, callIn } from "../../support/calls.js";
import { act, CENTER, DEPT_LEADER, local, person } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { dismissed, objected } from "../../support/objections.js";
import { figuresOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";
import { sentTo } from "./morning.js";

const D04 = asId<UnitCode>("D04");
const STREET = asId<UnitCode>("440112014");
const DRAFT = local("2026-04-01 08:30");
const FINAL = local("2026-04-08 08:30");
const DAY_MS = 86_400_000;

const clock = stoppedClock(local("2026-03-31 18:00"));
let fresh: FreshStore;
let figures: FiguresUpToDate;
let store: MongoStore;
let registry: Registry;
let registries: { current: () => Registry; at: () => Promise<Registry> };

beforeAll(async () => {
  fresh = await freshStore({ clock });
  store = fresh.store;
  registry = await sampleRegistry();
  figures = figuresOn(fresh, () => registry);
  registries = { current: () => registry, at: async () => registry };
});
beforeEach(async () => {
  clock.set(local("2026-03-31 18:00"));
  await fresh.empty();
});
afterAll(() => fresh.close());

const deps = (of = store) => ({
  ...{ lists: of.lists, records: of.records, scorecards: of.scorecards, registries, figures },
});
const closing = (of = store) =>
  createMonthClose({
    ...deps(of),
    clock,
    log: SILENT,
    latestMs: 60 * DAY_MS,
    addressOf: () => undefined,
  });
const until = (at: Date, work = closing()) => runUntil([work], clock, at, SILENT);
const asked = () => ({
  month: "2026-03",
  registry,
  until: monthDates("2026-03", registry.calendar, registry.rules).countedUntil,
});

/** A rated call, as use cases would have stored it. */
async function rated(number: string, stars: Stars, ratedAt: string, signedAt = "2026-03-10 10:30"): Promise<CallStory> {
  const story = new CallStory(registry)
    .drafted({ no: asId(`HJ-20260310-${number}`) })
    .inReview()
    .sent()
    .signed(local(signedAt))
    .responded(local("2026-03-11 09:30"))
    .finished()
    .let(CENTER, local(ratedAt), (call, by) => rateCall(call, { stars, reason: "来得太晚" }, by, { registry }));
  return story;
}

/** Sent, answered and rated when March was over. */
function sentInApril(): CallStory {
  const april = (day: number, time: string) => local(`2026-04-${day} ${time}`);
  return new CallStory(registry)
    .drafted({ no: asId("HJ-20260310-0009") })
    .inReview(april(10, "09:00"))
    .sent(april(10, "10:00"))
    .signed(april(10, "10:30"))
    .responded(april(10, "11:00"))
    .finished(april(13, "16:00"))
    .rated(5, april(14, "10:00"));
}

async function stored(story: CallStory): Promise<CallNo> {
  const { call, events } = story;
  const summary = { ...summaryOfCall(call, registry), months: monthsCounted(events) };
  await store.records.commit([{ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }]);
  return call.no;
}

/** 100, 92 and 74 of March; 100 of February and 92 of April do not belong to it. */
async function march(): Promise<void> {
  await stored(await rated("0001", 5, "2026-03-12 10:00"));
  await stored(await rated("0002", 4, "2026-03-12 10:00"));
  await stored(await rated("0003", 3, "2026-03-13 10:00", "2026-03-11 09:00"));
  await stored(await rated("0004", 4, "2026-04-01 00:00"));
}

test("the draft goes out when the office opens on the first workday, the final version on the fifth", async () => {
  await march();
  const work = closing();
  await until(new Date(DRAFT.getTime() - 1000), work);
  expect(await nextMoment([work])).toEqual(DRAFT);
  await sentTo(store, clock.now());
  await until(DRAFT, work);
  const sent = await sentTo(store, clock.now());
  expect(Object.keys(sent).sort()).toEqual([
    "d04.head01",
    "d04.leader01",
    "d04.liaison01",
    "district.center01",
    "district.center02",
    "governance.office01",
    "governance.office02",
    "lianhe.center01",
    "lianhe.center02",
    "lianhe.chief01",
    "lianhe.leader01",
    "lianhe.leader02",
    "performance.office01",
  ]);
  const [text = ""] = sent["d04.leader01"] ?? [];
  expect(text).toContain("水务局2026年3月评分卡(草案)(示范数据):88.7分(合格)");
  expect(text).toContain("主办3件、协办0件;按时率:签收66%(2/3)、响应100%(3/3)、办结100%(3/3)");
  expect(text).toContain("HJ-20260310-0003 03-11 09:00签收,时限03-10 16:00");
  expect(text).toContain("4月3日下班前回复「申诉 编号 理由」;4月8日定稿");
  expect(await store.scorecards.closed("2026-03", D04)).toBeUndefined();

  expect(await nextMoment([work])).toEqual(FINAL);
  await until(FINAL, work);
  expect((await sentTo(store, clock.now()))["d04.leader01"]?.[0]).toContain("评分卡(定稿)");
  expect(await store.scorecards.closed("2026-03", D04)).toMatchObject({ result: { total: 88.7, band: "合格" } });
});

test("every department and street is closed, also one without a call", async () => {
  await march();
  await until(FINAL);
  expect(await store.scorecards.closed("2026-03", asId("D12"))).toMatchObject({
    result: { calls: { lead: 0, assist: 0 } },
  });
  expect(await store.scorecards.closed("2026-03", STREET)).toMatchObject({ kind: "street", result: { total: 100 } });
});

test("the whole district is closed too, as it stood then: what comes later changes nothing", async () => {
  await march();
  const disputed = dismissed(objected(callIn("SIGNED", registry, { no: asId("HJ-20260310-0006") })));
  await stored(disputed);
  await until(FINAL);
  const unit = asId<UnitCode>(registry.district.code);
  const closed = await store.scorecards.closed("2026-03", unit);
  expect(closed).toMatchObject({
    kind: "district",
    asOf: FINAL,
    result: {
      calls: { sent: 5, responded: 4, finished: 4 },
      rated: { finish: { count: 3, of: 3 } },
      disputes: [{ upheld: 0, dismissed: 1, calls: ["HJ-20260310-0006"] }],
      longHolds: [],
    },
  });
  await stored(sentInApril());
  const read = await districtScorecard({ ...deps(), figures: store.figures }, "2026-03", local("2026-05-01 10:00"));
  expect(read).toMatchObject({ status: "final", card: closed });
  const text = (await sentTo(store, clock.now()))["governance.office01"]?.find((one) => one.includes("(定稿)")) ?? "";
  expect(text).toContain("【有呼必应】2026年3月全区月报(定稿)(示范数据)");
  expect(text).toContain("呼叫:发出5件、办结4件");
});

test("holds older than ninety days are named, longest first; younger ones are not", async () => {
  const held = callIn("ON_HOLD", registry, { no: asId("HJ-20260310-0007") });
  await stored(held);
  const long = (at: string) =>
    districtScorecard({ ...deps(), figures: store.figures }, "2026-05", local(at)).then(
      ({ card }) => card.result.longHolds,
    );
  const since = held.call.state === "ON_HOLD" ? held.call.hold.since : undefined;
  expect(await long("2026-06-08 10:00")).toEqual([]);
  expect(await long("2026-06-30 10:00")).toMatchObject([{ no: "HJ-20260310-0007", since, ground: "CONSTRUCTION" }]);
});

test("closing again, by another instance and after a restart, writes and tells nothing", async () => {
  await march();
  const other = await fresh.another();
  clock.set(FINAL);
  await Promise.all([closing().run(FINAL), closing(other).run(FINAL)]);
  const sent = await sentTo(store, FINAL);
  expect(sent["d04.leader01"]?.filter((text) => text.includes("定稿)"))).toHaveLength(1);
  expect(await closing(other).run(FINAL)).toBe(0);
  expect(await sentTo(store, FINAL)).toEqual({});
});

test("reckoned again from the events, a closed month gives the same numbers, whatever happened since", async () => {
  await march();
  await until(FINAL);
  const closed = [await store.scorecards.closed("2026-03", D04), await store.scorecards.closed("2026-03", STREET)];
  await stored(sentInApril());
  expect([await reckonDepartment(deps(), D04, asked()), await reckonStreet(deps(), STREET, asked())]).toEqual(closed);
});

test("a month nobody closed in time is closed later with what belonged to it", async () => {
  await march();
  clock.set(local("2026-05-20 10:00"));
  await closing().run(clock.now());
  expect(await store.scorecards.closed("2026-03", D04)).toEqual(await reckonDepartment(deps(), D04, asked()));
  expect(await store.scorecards.closed("2026-04", D04)).toMatchObject({ result: { total: 92, fewCalls: true } });
});

describe("a ruling after the month was closed", () => {
  async function appealedOnTheLastDay(): Promise<CallNo> {
    const story = await rated("0005", 5, "2026-03-31 10:00", "2026-03-11 09:00");
    story.let(DEPT_LEADER, local("2026-04-03 17:00"), (call, by) =>
      appealScore(call, { reason: "当天停电" }, by, { registry }),
    );
    return stored(story);
  }

  const ruled = (no: CallNo, at: string, exclude: "all" | []) =>
    decideAppeal({
      ...deps(),
      numbers: store.numbers,
      lists: store.lists,
      absences: store.absences,
      warnings: store.warnings,
      log: SILENT,
    })({
      no,
      exclude,
      ground: "停电属实",
      act: act(person(registry, "governance.office01"), local(at)),
    });

  test("is a dated adjustment; the card stays as it was", async () => {
    await march();
    const no = await appealedOnTheLastDay();
    await until(FINAL);
    const before = await store.scorecards.closed("2026-03", D04);
    expect(before).toMatchObject({ result: { total: 89 } });
    expect(await ruled(no, "2026-04-08 10:00", "all")).toMatchObject({ kind: "done" });

    expect(await store.scorecards.closed("2026-03", D04)).toEqual(before);
    expect(await reckonDepartment(deps(), D04, asked())).toEqual(before);
    const adjustment = {
      ...{ month: "2026-03", unit: "D04", call: no, at: local("2026-04-08 10:00"), ground: "停电属实" },
      score: { was: 90, now: 100 },
      total: { was: 89, now: 91.5 },
    };
    expect(await store.scorecards.adjustments("2026-03", D04)).toEqual([adjustment]);
    const read = await departmentScorecard(deps(), "2026-03", D04, local("2026-04-09 10:00"));
    expect(read).toMatchObject({ status: "final", card: { result: { total: 89 } }, adjusted: 91.5 });
    const past = await ownPast(deps(), "2026-04", D04, local("2026-04-09 10:00"), 1);
    expect(past).toEqual([{ month: "2026-03", total: 91.5 }]);
  });

  test("before the final day it simply counts", async () => {
    await march();
    const no = await appealedOnTheLastDay();
    await ruled(no, "2026-04-07 17:00", "all");
    await until(FINAL);
    expect(await store.scorecards.adjustments("2026-03", D04)).toEqual([]);
    expect(await store.scorecards.closed("2026-03", D04)).toMatchObject({ result: { total: 91.5 } });
  });

  test("dismissed, it adjusts nothing", async () => {
    await march();
    const no = await appealedOnTheLastDay();
    await until(FINAL);
    expect(await ruled(no, "2026-04-08 10:00", [])).toMatchObject({ kind: "done" });
    expect(await store.scorecards.adjustments("2026-03", D04)).toEqual([]);
  });

  test("the same message twice is one ruling and one adjustment", async () => {
    await march();
    const no = await appealedOnTheLastDay();
    await until(FINAL);
    await ruled(no, "2026-04-08 10:00", "all");
    expect(await ruled(no, "2026-04-08 10:00", "all")).toMatchObject({ kind: "done", repeated: true });
    expect(await store.scorecards.adjustments("2026-03", D04)).toHaveLength(1);
  });
});

test("a month that runs is reckoned from what happened so far, and says so", async () => {
  await march();
  const at = (text: string) => departmentScorecard(deps(), "2026-03", D04, local(text));
  expect(await at("2026-03-12 10:00")).toMatchObject({
    status: "open",
    card: { result: { total: 96, fewCalls: true } },
  });
  expect(await at("2026-03-20 10:00")).toMatchObject({ status: "open", adjusted: 88.7 });
  expect(await at("2026-04-02 10:00")).toMatchObject({ status: "draft", adjusted: 88.7 });
});
