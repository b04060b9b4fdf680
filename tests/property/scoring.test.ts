import type { Stars } from "../../src/domain/call/call.js";
import { scoreOfCall } from "../../src/domain/scoring/call-score.js";
import type { CallScore } from "../../src/domain/scoring/score.js";
import { CALENDAR, localInstant } from "../support/calendar.js";
import fc from "../support/fast-check.js";
import { SCORE_RULES } from "../support/score-rules.js";
import { type Course, callEvents } from "../support/scored-call.js";

const MINUTE_MS = 60_000;

/** Gaps in minutes between the steps of a call: mostly in time or up to a week; undefined where a step is left out. */
const gap = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 7 * 1440 }));
const course = fc
  .record({
    urgency: fc.constantFrom("NORMAL", "EXPEDITED", "URGENT", "COMPLEX"),
    sentAt: fc.date({
      min: localInstant("2025-01-01 00:00"),
      max: localInstant("2026-11-01 00:00"),
      noInvalidDate: true,
    }),
    sign: fc.option(gap, { nil: undefined }),
    bySystem: fc.boolean(),
    respond: fc.option(gap, { nil: undefined }),
    finish: fc.option(gap, { nil: undefined }),
    direct: fc.boolean(),
    stars: fc.constantFrom(1, 2, 3, 4, 5),
  })
  .map(({ urgency, sentAt, sign, bySystem, respond, finish, direct, stars }): Course => {
    const later = (from: Date, minutes: number) => new Date(from.getTime() + minutes * MINUTE_MS);
    const signedAt = sign === undefined ? undefined : later(sentAt, sign);
    const respondedAt = signedAt && respond !== undefined ? later(signedAt, respond) : undefined;
    const finishedAt = finish === undefined ? undefined : later(respondedAt ?? signedAt ?? sentAt, finish);
    return {
      urgency: urgency as NonNullable<Course["urgency"]>,
      sentAt,
      ...(signedAt && { signedAt, signedBySystem: bySystem }),
      ...(respondedAt && { respondedAt }),
      ...(finishedAt && { finishedAt, direct: direct && !respondedAt, stars: stars as Stars }),
    };
  });

function score(of: Course): CallScore {
  return scoreOfCall(callEvents(of), SCORE_RULES, CALENDAR);
}

test("a score lies between 0 and 100, and every part between 0 and its full points", () => {
  fc.assert(
    fc.property(course, (of) => {
      const { total, parts } = score(of);
      expect(total >= 0 && total <= 100).toBe(true);
      for (const { points, full } of parts) expect(points >= 0 && points <= full).toBe(true);
    }),
  );
});

test("full points less the deductions are the points: no point is lost without a reason", () => {
  fc.assert(
    fc.property(course, (of) => {
      const { total, parts } = score(of);
      for (const { points, full, deductions } of parts) {
        expect(points).toBe(full - deductions.reduce((sum, deduction) => sum + deduction.points, 0));
      }
      expect(total).toBe(parts.reduce((sum, { points }) => sum + points, 0));
    }),
  );
});

test("100 points are exactly what everything in time and five stars bring", () => {
  fc.assert(
    fc.property(course, (of) => {
      const { total, parts } = score(of);
      const inTime = parts.every((part) => part.dimension === "satisfaction" || (part.at && part.at <= part.due));
      expect(total === 100).toBe(of.stars === 5 && inTime && !(of.signedAt && of.signedBySystem));
    }),
    { numRuns: 1000 },
  );
});

test.each(["signedAt", "respondedAt", "finishedAt"] as const)("a later %s never brings more points", (step) => {
  fc.assert(
    fc.property(course, fc.integer({ min: 1, max: 30 * 1440 }), (of, minutes) => {
      const at = of[step];
      fc.pre(at !== undefined);
      const later = { ...of, [step]: new Date(at.getTime() + minutes * MINUTE_MS) };
      expect(score(later).total).toBeLessThanOrEqual(score(of).total);
    }),
  );
});

test("one star more never brings fewer points", () => {
  fc.assert(
    fc.property(course, (of) => {
      const { stars } = of;
      fc.pre(stars !== undefined && stars < 5);
      const better = { ...of, stars: (stars + 1) as Stars };
      expect(score(better).total).toBeGreaterThan(score(of).total);
    }),
  );
});

test("signing oneself never brings fewer points than being signed for by the system at the same moment", () => {
  fc.assert(
    fc.property(course, (of) => {
      fc.pre(of.signedAt !== undefined);
      const own = score({ ...of, signedBySystem: false }).total;
      expect(own).toBeGreaterThanOrEqual(score({ ...of, signedBySystem: true }).total);
    }),
  );
});

test("the same events always give the same score", () => {
  fc.assert(
    fc.property(course, (of) => {
      const events = callEvents(of);
      const first = scoreOfCall(events, SCORE_RULES, CALENDAR);
      expect(scoreOfCall(structuredClone(events), SCORE_RULES, CALENDAR)).toEqual(first);
    }),
  );
});
