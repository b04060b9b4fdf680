import { closedCard, datedAdjustment } from "../../src/app/scorecards/scorecard-change.js";
import { monthOfDepartment } from "../../src/domain/scoring/month.js";
import type { Adjustment, DepartmentCard } from "../../src/domain/scoring/scorecard.js";
import { asId } from "../../src/domain/shared/ids.js";
import type { ScorecardChange } from "../../src/ports/scorecards.js";
import { localInstant } from "./calendar.js";
import { aCounted, MONTH_RULES } from "./counted-calls.js";

/** A department's card of March 2026 with one call of 92 points. */
export function aCard(overrides: Partial<DepartmentCard> = {}): DepartmentCard {
  const counted = overrides.counted ?? [aCounted(92)];
  return {
    kind: "department",
    month: "2026-03",
    unit: asId("D04"),
    registry: asId("r1"),
    result: monthOfDepartment(counted, [], MONTH_RULES),
    counted,
    objections: { upheld: 0, dismissed: 1 },
    ...overrides,
  };
}

export function aClosing(overrides: Partial<DepartmentCard> = {}): ScorecardChange {
  return closedCard(aCard(overrides), localInstant("2026-04-08 08:30"));
}

export function anAdjustment(overrides: Partial<Adjustment> = {}): ScorecardChange {
  return datedAdjustment({
    month: "2026-03",
    unit: asId("D04"),
    call: asId("HJ-20260331-0001"),
    at: localInstant("2026-04-08 10:00"),
    ground: "停电属实",
    score: { was: 82, now: 92 },
    total: { was: 82, now: 92 },
    ...overrides,
  });
}
