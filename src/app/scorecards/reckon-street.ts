import { monthsLater, spanOfMonth } from "../../domain/scoring/month-dates.js";
import type { StreetCard } from "../../domain/scoring/scorecard.js";
import { monthOfStreet } from "../../domain/scoring/street.js";
import { streetCall } from "../../domain/scoring/street-call.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Span } from "../../ports/records.js";
import { type Asked, callsOf, type ReckonDeps } from "./reckon-department.js";

/** A street's scorecard (domain 9.6): its matters by count, its calls by their events. */
export async function reckonStreet(deps: ReckonDeps, unit: UnitCode, asked: Asked): Promise<StreetCard> {
  const { lists } = deps;
  const { month, registry, until } = asked;
  const span = endedBy(spanOfMonth(month), until);
  const pastFrom = spanOfMonth(monthsLater(month, -registry.rules.streetScore.pastMonths)).from;
  const [accept, solved, past, calls] = await Promise.all([
    lists.acceptsCounted(span, unit),
    lists.closedCounted(span, unit),
    lists.closedCounted({ from: pastFrom, until: span.from }, unit),
    callsOf(deps, unit, asked),
  ]);
  const own = calls.filter(({ state }) => state.street === unit);
  const counted = own.map(({ state, events }) => streetCall(state.no, events, month));
  return {
    kind: "street",
    ...{ month, unit, registry: registry.version },
    result: monthOfStreet({ accept, solved, past, calls: counted }, registry.rules),
    counted,
  };
}

function endedBy({ from, until }: Span, end: Date): Span {
  return { from, until: end < until ? end : until };
}
