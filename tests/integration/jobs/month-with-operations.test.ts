import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { OPERATION } from "../../../src/app/operation-change.js";
import { pastRecord } from "../../../src/app/scorecards/past-record.js";
import { reckonDepartment } from "../../../src/app/scorecards/reckon-department.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { monthDates } from "../../../src/domain/scoring/month-dates.js";
import { asId, type OperationNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { FiguresUpToDate } from "../../../src/jobs/figures-up-to-date.js";
import { createMonthClose } from "../../../src/jobs/month-close.js";
import { runUntil } from "../../../src/jobs/runner.js";
import type { History } from "../../../src/ports/recording.js";
import { local } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { CITY, HOUSING, OperationStory, POLICE, TRAFFIC } from "../../support/operations.js";
import { figuresOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

const MONTH = "2026-03";
const FINAL = local("2026-04-08 08:30");

const clock = stoppedClock(local("2026-03-31 18:00"));
let fresh: FreshStore;
let store: MongoStore;
let registry: Registry;
let figures: FiguresUpToDate;
beforeAll(async () => {
  fresh = await freshStore({ clock });
  store = fresh.store;
  registry = await sampleRegistry();
  figures = figuresOn(fresh, () => registry);
});
beforeEach(() => {
  clock.set(local("2026-03-31 18:00"));
  return fresh.empty();
});
afterAll(() => fresh.close());

const registries = { current: () => registry, at: async () => registry };
const deps = () => ({ lists: store.lists, records: store.records, figures, registries });

/** D01 and the police come and get four stars, D03 never comes. */
const reviewed = (at?: Date) =>
  new OperationStory(registry)
    .deployed()
    .allConfirmed()
    .begun()
    .ticked([CITY, POLICE])
    .done()
    .rated({ ratings: [{ stars: 4 }] }, "lianhe.center01", at);

async function kept({ operation, events }: OperationStory, no: OperationNo = operation.no): Promise<void> {
  const summary = OPERATION.summary(operation, registry, events);
  await store.records.commit([{ kind: "operation", id: no, expected: 0, events, summary, outbox: [] }]);
}

const cardOf = async (unit: UnitCode) => {
  const { countedUntil } = monthDates(MONTH, registry.calendar, registry.rules);
  return reckonDepartment(deps(), unit, { month: MONTH, registry, until: countedUntil });
};

test("a month counts the parts of its department, and of nobody else", async () => {
  await kept(reviewed());
  const [came, absent, other] = [await cardOf(CITY), await cardOf(TRAFFIC), await cardOf(HOUSING)];
  expect(came.result).toMatchObject({ total: 92, calls: { lead: 0, assist: 0, operation: 1 } });
  expect(came.counted).toMatchObject([{ no: "LH-20260310-01", role: "operation", score: { weight: 0.5 } }]);
  expect(absent.result).toMatchObject({ total: 20, calls: { operation: 1 } });
  expect(other.counted).toEqual([]);
});

test("a body stationed in the street has its stars and no scorecard", async () => {
  const story = reviewed();
  await kept(story);
  expect(story.part(POLICE).rating).toMatchObject({ stars: 4 });
  await runUntil([closing()], clock, FINAL, SILENT);
  expect(await store.scorecards.closed(MONTH, POLICE)).toBeUndefined();
});

test("what was rated in the next month is no part of this one, and a closed card stays what it was", async () => {
  await kept(reviewed());
  await runUntil([closing()], clock, FINAL, SILENT);
  const closed = await store.scorecards.closed(MONTH, CITY);
  expect(closed).toMatchObject({ result: { total: 92, calls: { operation: 1 } } });
  await kept(reviewed(local("2026-04-01 09:00")), asId<OperationNo>("LH-20260310-02"));
  expect(await cardOf(CITY)).toEqual(closed);
});

test("the same card comes of the record of events alone", async () => {
  const story = reviewed();
  await kept(story);
  async function* pages() {
    yield [{ kind: "operation" as const, id: story.operation.no, events: story.events as History["events"], known: 0 }];
  }
  const until = monthDates(MONTH, registry.calendar, registry.rules).countedUntil;
  const past = await pastRecord(pages(), { month: MONTH, at: FINAL, registries });
  for (const unit of [CITY, TRAFFIC, HOUSING])
    expect(await reckonDepartment(past, unit, { month: MONTH, registry, until })).toEqual(await cardOf(unit));
});

function closing() {
  const addressOf = () => undefined;
  return createMonthClose({ ...deps(), clock, log: SILENT, latestMs: 60 * 86_400_000, addressOf });
}
