import type { Adjustment, Scorecard } from "../../domain/scoring/scorecard.js";
import type { ScorecardChange } from "../../ports/scorecards.js";

/** A card that is closed for good. Committed twice it is written once. */
export function closedCard(card: Scorecard, at: Date): ScorecardChange {
  return { kind: "scorecard", id: `${card.month}:${card.unit}`, at, outbox: [], form: "card", content: card };
}

/** What a ruling changed in a closed month; a call is ruled on once. */
export function datedAdjustment(content: Adjustment): ScorecardChange {
  const id = `${content.month}:${content.unit}:${content.call}`;
  return { kind: "scorecard", id, at: content.at, outbox: [], form: "adjustment", content };
}
