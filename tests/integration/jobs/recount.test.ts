import { summaryOfCall, summaryOfMatter } from "../../../src/app/summaries.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { reportMatter } from "../../../src/domain/matter/report-matter.js";
import { scoreOfCall } from "../../../src/domain/scoring/call-score.js";
import { asId, type CallNo, type MatterNo } from "../../../src/domain/shared/ids.js";
import { createRecount } from "../../../src/jobs/recount.js";
import { runUntil } from "../../../src/jobs/runner.js";
import { createSweep } from "../../../src/jobs/sweep.js";
import { CallStory } from "../../support/calls.js";
import { act, aReport, decided, LEADER, local, MatterStory, person } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { sampleRegistry } from "../../support/registry.js";

/** The official list of 2027 comes while limits of that year run (domain 8.1 R7). The list is invented. */
const CALL = asId<CallNo>("HJ-20260310-0003");
const MATTER = asId<MatterNo>("SX-20260310-00017");
const NEW_YEARS_EVE = local("2026-12-31 10:00");

const clock = stoppedClock(local("2026-12-31 12:00"));
let fresh: FreshStore;
let before: Registry;
let known: Registry;
let current: Registry;

beforeAll(async () => {
  fresh = await freshStore({ clock });
  before = await sampleRegistry();
  const { calendar } = before;
  known = {
    ...before,
    version: asId("with-2027"),
    calendar: {
      ...calendar,
      off: new Map([...calendar.off, ["2027-01-02", "元旦"], ["2027-01-03", "元旦"], ["2027-01-04", "元旦"]]),
      officialYears: new Set([...calendar.officialYears, 2027]),
    },
  };
});
beforeEach(async () => {
  await fresh.empty();
  clock.set(local("2026-12-31 12:00"));
  current = before;
  await keep();
});
afterAll(() => fresh.close());

/** A matter and a call of New Year's Eve: their limits end in 2027. */
async function keep(): Promise<void> {
  const call = new CallStory(before)
    .drafted()
    .inReview(local("2026-12-31 09:50"))
    .sent(NEW_YEARS_EVE)
    .signed(local("2026-12-31 10:30"));
  const by = act(person(before, "lianhe.grid01"), local("2026-12-31 17:00"));
  const reported = decided(reportMatter(undefined, aReport(), by, { registry: before }));
  const { matter, events } = new MatterStory(before).add(reported, by);
  await fresh.store.records.commit([
    { ...{ kind: "matter", id: matter.no, expected: 0, events, outbox: [] }, summary: summaryOfMatter(matter, before) },
  ]);
  await fresh.store.records.commit([
    {
      ...{ kind: "call", id: call.call.no, expected: 0, events: call.events, outbox: [] },
      summary: summaryOfCall(call.call, before),
    },
  ]);
}

function recount() {
  const registries = { current: () => current, at: async () => before };
  const { records, numbers, due, lists } = fresh.store;
  return createRecount({ records, numbers, due, lists, registries, clock, log: SILENT, pageSize: 10 });
}

/** One look of the job at this moment. */
async function look(): Promise<number> {
  const work = recount();
  return (await work.nextAt()) === undefined ? 0 : work.run(clock.now());
}

const limits = async () => {
  const [call, matter] = await Promise.all([fresh.store.records.call(CALL), fresh.store.records.matter(MATTER)]);
  if (call?.state.state !== "SIGNED" || matter?.state.state !== "REPORTED") throw new Error("not as it was kept");
  const { respond, finish } = call.state;
  return [respond, finish, matter.state.clock].map(({ deadline }) => [deadline.due, deadline.unconfirmed]);
};

const PUBLISHED = [
  [local("2027-01-05 17:30"), true],
  [local("2027-01-08 17:30"), true],
  [local("2027-01-04 12:00"), true],
];
const COUNTED_AGAIN = [
  [local("2027-01-06 17:30"), false],
  [local("2027-01-11 17:30"), false],
  [local("2027-01-05 12:00"), false],
];

test("limits stay as published while the list is not there", async () => {
  expect(await limits()).toEqual(PUBLISHED);
  await look();
  expect(await limits()).toEqual(PUBLISHED);
});

test("when it is there they are counted again, and whoever has to meet them is told once", async () => {
  current = known;
  expect(await look()).toBeGreaterThan(0);
  expect(await limits()).toEqual(COUNTED_AGAIN);
  const texts = await owed();
  expect(texts).toContain(
    "【有呼必应】放假调休安排已公布,HJ-20260310-0003响应时限01-06 17:30(原01-05 17:30)、办结时限01-11 17:30(原01-08 17:30),请按新时限办理。回复「查 0003」看详情。",
  );
  expect(texts.filter((text) => text.includes("SX-20260310-00017受理时限"))).toHaveLength(1);
  expect([await look(), await limits()]).toEqual([0, COUNTED_AGAIN]);
});

test("another instance that looks at the same moment changes nothing", async () => {
  current = known;
  await Promise.all([look(), look()]);
  expect(await limits()).toEqual(COUNTED_AGAIN);
  const call = await fresh.store.records.call(CALL);
  expect(call?.events.filter(({ type }) => type === "CallLimitsRecounted")).toHaveLength(1);
});

test("lights and points follow the limit as it is now", async () => {
  current = known;
  await look();
  const registries = { current: () => current, at: async () => before };
  const sweep = createSweep({
    records: fresh.store.records,
    numbers: fresh.store.numbers,
    due: fresh.store.due,
    lists: fresh.store.lists,
    registries,
    log: SILENT,
    pageSize: 10,
  });
  await runUntil([sweep], clock, local("2027-01-06 10:00"), SILENT);
  const call = await fresh.store.records.call(CALL);
  expect(call?.state).toMatchObject({ respond: { light: "YELLOW" }, finish: { light: "GREEN" } });
  const answered = new CallStory(known).add([], act(person(known, LEADER), NEW_YEARS_EVE));
  for (const event of call?.events ?? []) answered.add([event], event);
  answered.responded(local("2027-01-06 11:00"));
  const { parts } = scoreOfCall(answered.events, known.rules, known.calendar);
  expect(parts.find(({ dimension }) => dimension === "respond")).toMatchObject({ points: 15 });
});

async function owed(): Promise<string[]> {
  const leased = [];
  for (;;) {
    const taken = await fresh.store.outbox.take(local("2027-01-01 12:00"), 20, 1_000);
    if (taken.length === 0) break;
    for (const one of taken) await fresh.store.outbox.done(one, undefined, clock.now());
    leased.push(...taken);
  }
  return leased.flatMap(({ message: { message } }) => (message.kind === "text" ? [message.text] : []));
}
