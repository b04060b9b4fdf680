import type { MongoStore } from "../../../adapters/mongo/create-mongo-store.js";
import { reckonDepartment } from "../../../src/app/scorecards/reckon-department.js";
import { reckonStreet } from "../../../src/app/scorecards/reckon-street.js";
import { summaryOfCall } from "../../../src/app/summaries.js";
import type { Stars } from "../../../src/domain/call/call.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { countedCall, monthCounted } from "../../../src/domain/scoring/counted-call.js";
import { monthsCounted } from "../../../src/domain/scoring/counted-months.js";
import { monthOfDepartment } from "../../../src/domain/scoring/month.js";
import { monthDates } from "../../../src/domain/scoring/month-dates.js";
import { asId, type CallNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { FiguresUpToDate } from "../../../src/jobs/figures-up-to-date.js";
import { createMonthClose } from "../../../src/jobs/month-close.js";
import { runUntil } from "../../../src/jobs/runner.js";
import { CallStory } from "../../support/calls.js";
import fc from "../../support/fast-check.js";
import { CENTER, local } from "../../support/matters.js";
import { type FreshStore, freshStore, SILENT, stoppedClock } from "../../support/mongo.js";
import { figuresOn } from "../../support/recording.js";
import { sampleRegistry } from "../../support/registry.js";

const MONTH = "2026-03";
const FINAL = local("2026-04-08 08:30");
const STREET = asId<UnitCode>("440112014");
const D04 = asId<UnitCode>("D04");

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
afterAll(() => fresh.close());

/** What chance decides of a call: when it began, how late each step came, and its stars. */
const course = fc.record({
  day: fc.integer({ min: 2, max: 27 }),
  signAfterHours: fc.integer({ min: 1, max: 12 }),
  respondAfterHours: fc.integer({ min: 12, max: 80 }),
  finishAfterHours: fc.integer({ min: 81, max: 300 }),
  rateAfterHours: fc.integer({ min: 1, max: 60 }),
  stars: fc.constantFrom<Stars>(3, 4, 5),
});
type Course = typeof course extends fc.Arbitrary<infer T> ? T : never;

const HOUR_MS = 3_600_000;

/** Nothing in between is played: what time alone would have brought is not what this is about. */
function storyOf(of: Course, no: CallNo, month = MONTH): CallStory {
  const sent = local(`${month}-${String(of.day).padStart(2, "0")} 10:00`);
  const after = (hours: number) => new Date(sent.getTime() + hours * HOUR_MS);
  return new CallStory(registry)
    .drafted({ no })
    .inReview(after(-1))
    .sent(sent)
    .signed(after(of.signAfterHours))
    .responded(after(of.respondAfterHours))
    .finished(after(of.finishAfterHours))
    .let(CENTER, after(of.finishAfterHours + of.rateAfterHours), (call, by) =>
      rateCall(call, { stars: of.stars, reason: "到场晚了" }, by, { registry }),
    );
}

async function kept(story: CallStory): Promise<void> {
  const { call, events } = story;
  const summary = { ...summaryOfCall(call, registry), months: monthsCounted(events) };
  await store.records.commit([{ kind: "call", id: call.no, expected: 0, events, summary, outbox: [] }]);
}

const registries = { current: () => registry, at: async () => registry };
const deps = () => ({ lists: store.lists, records: store.records, figures, registries });

test("a frozen month, reckoned again from the events of a random history, gives the same numbers; later events change none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 8 }), course, async (courses, later) => {
      await fresh.empty();
      clock.set(local("2026-03-31 18:00"));
      const numbered = (n: number) => asId<CallNo>(`HJ-20260301-${String(n + 1).padStart(4, "0")}`);
      const stories = courses.map((one, n) => storyOf(one, numbered(n)));
      for (const story of stories) await kept(story);
      const closing = createMonthClose({
        ...{ ...deps(), clock, log: SILENT, latestMs: 60 * 24 * HOUR_MS, addressOf: () => undefined },
      });
      await runUntil([closing], clock, FINAL, SILENT);
      const closed = [await store.scorecards.closed(MONTH, D04), await store.scorecards.closed(MONTH, STREET)];
      await kept(storyOf({ ...later, day: Math.max(9, later.day) }, numbered(90), "2026-04"));

      const until = monthDates(MONTH, registry.calendar, registry.rules).countedUntil;
      const asked = { month: MONTH, registry, until };
      const again = [await reckonDepartment(deps(), D04, asked), await reckonStreet(deps(), STREET, asked)];
      expect(again).toEqual(closed);
      // And straight from the events, without any list of ours.
      const counted = stories.flatMap(({ call, events }) => {
        const before = events.filter(({ at }) => at < until);
        if (monthCounted(before) !== MONTH) return [];
        return countedCall(call, before, registry.rules, registry.calendar) ?? [];
      });
      expect(closed[0]).toMatchObject({ result: monthOfDepartment(counted, [], registry.rules) });
    }),
    { numRuns: 12 },
  );
}, 240_000);
