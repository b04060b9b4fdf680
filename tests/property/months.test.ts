import { monthOfDepartment } from "../../src/domain/scoring/month.js";
import { monthOfStreet } from "../../src/domain/scoring/street.js";
import type { CallFault, StreetCall } from "../../src/domain/scoring/street-call.js";
import { asId } from "../../src/domain/shared/ids.js";
import { aConfirmed, aCounted, MONTH_RULES } from "../support/counted-calls.js";
import fc from "../support/fast-check.js";

const counted = fc
  .record({ total: fc.integer({ min: 0, max: 100 }), weight: fc.constantFrom(0.5, 1, 1.5) })
  .map(({ total, weight }) => aCounted(total, weight));
const calls = fc.array(counted, { minLength: 1, maxLength: 30 });
const confirmed = fc.array(
  fc.constantFrom("shirking" as const, "falseFinish" as const, "supervisionUnanswered" as const).map(aConfirmed),
  { maxLength: 4 },
);

test("the order of the calls and of what was confirmed does not matter", () => {
  const shuffled = fc.tuple(calls, confirmed).chain(([some, events]) =>
    fc.record({
      as: fc.constant({ some, events }),
      other: fc.record({
        some: fc.shuffledSubarray(some, { minLength: some.length }),
        events: fc.shuffledSubarray(events, { minLength: events.length }),
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ as, other }) => {
      const { events: _, ...one } = monthOfDepartment(as.some, as.events, MONTH_RULES);
      const { events: __, ...two } = monthOfDepartment(other.some, other.events, MONTH_RULES);
      expect(two).toEqual(one);
    }),
  );
});

test("a month lies between its worst and its best call, and between 0 and 100", () => {
  fc.assert(
    fc.property(calls, (some) => {
      const { total = -1 } = monthOfDepartment(some, [], MONTH_RULES);
      const totals = some.map(({ score }) => score.total);
      expect(total).toBeGreaterThanOrEqual(Math.min(...totals));
      expect(total).toBeLessThanOrEqual(Math.max(...totals));
    }),
  );
});

test("points have one decimal", () => {
  fc.assert(
    fc.property(calls, confirmed, (some, events) => {
      const { total = Number.NaN } = monthOfDepartment(some, events, MONTH_RULES);
      expect(total).toBe(Number(total.toFixed(1)));
      expect(total).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("one more confirmed event never brings more points, and costs no more than it says", () => {
  fc.assert(
    fc.property(calls, confirmed, (some, events) => {
      const before = monthOfDepartment(some, events, MONTH_RULES).total ?? 0;
      const after = monthOfDepartment(some, [...events, aConfirmed()], MONTH_RULES).total ?? 0;
      expect(after).toBeLessThanOrEqual(before);
      expect(before - after).toBeLessThanOrEqual(10.000001);
    }),
  );
});

test("two calls of half the weight count as one of the whole", () => {
  fc.assert(
    fc.property(calls, fc.integer({ min: 0, max: 100 }), (some, total) => {
      const halves = [...some, aCounted(total, 0.5), aCounted(total, 0.5)];
      const whole = [...some, aCounted(total, 1)];
      expect(monthOfDepartment(halves, [], MONTH_RULES).total).toBe(monthOfDepartment(whole, [], MONTH_RULES).total);
    }),
  );
});

const fault = fc.constantFrom<CallFault>("misdirected", "without_photo", "unclear");
const streetCall = fc.record({
  sent: fc.boolean(),
  faults: fc.uniqueArray(fault),
  ratings: fc.array(fc.boolean(), { maxLength: 2 }),
});
const share = fc
  .integer({ min: 0, max: 500 })
  .chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));
const closed = fc
  .integer({ min: 0, max: 5000 })
  .chain((all) => fc.record({ closed: fc.constant(all), called: fc.integer({ min: 0, max: all }) }));
const facts = fc
  .record({ accept: share, solved: closed, past: closed, calls: fc.array(streetCall, { maxLength: 20 }) })
  .map(({ calls: some, ...rest }) => ({
    ...rest,
    calls: some.map((call, i): StreetCall => ({ no: asId(`HJ-20260310-${String(i).padStart(4, "0")}`), ...call })),
  }));

test("a street's month lies between 0 and 100, each part between 0 and its full points, and the parts are the total", () => {
  fc.assert(
    fc.property(facts, (of) => {
      const { total, parts } = monthOfStreet(of, MONTH_RULES);
      for (const { points, full } of parts) expect(points >= 0 && points <= full).toBe(true);
      expect(total).toBeCloseTo(
        parts.reduce((sum, { points }) => sum + points, 0),
        5,
      );
      expect(total >= 0 && total <= 100).toBe(true);
    }),
  );
});

test("a street is warned exactly where its call rate costs points", () => {
  fc.assert(
    fc.property(facts, (of) => {
      const { parts, callRate } = monthOfStreet(of, MONTH_RULES);
      const below = parts.find(({ dimension }) => dimension === "solved_below");
      const times = { now: Math.max(callRate.calls, 2), usual: Math.max(callRate.expected ?? callRate.calls, 2) };
      if (callRate.warning === undefined) expect(below?.points).toBe(35);
      else expect(callRate.warning).toBe(times.now > times.usual ? "high" : "low");
    }),
  );
});
