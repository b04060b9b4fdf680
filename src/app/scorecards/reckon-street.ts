import { firstClosings, spanFigures } from "../../domain/figures/span-figures.js";
import { monthsLater, spanOfMonth } from "../../domain/scoring/month-dates.js";
import type { Share } from "../../domain/scoring/month-figures.js";
import type { StreetCard } from "../../domain/scoring/scorecard.js";
import { type Closed, monthOfStreet } from "../../domain/scoring/street.js";
import { countsForStreet, streetCall } from "../../domain/scoring/street-call.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Span } from "../../ports/records.js";
import { countsOver } from "../figures/over-span.js";
import { type Asked, callsOf, type ReckonDeps } from "./reckon-department.js";

/** Of a street's first limits for accepting that were decided in that time, how many were kept. */
export type CountAccepts = (span: Span, street: UnitCode) => Promise<Share>;

/** A street's scorecard (domain 9.6): its matters by count, its calls by their events. */
export async function reckonStreet(
  deps: ReckonDeps,
  unit: UnitCode,
  asked: Asked,
  accepts: CountAccepts = acceptsIn(deps),
): Promise<StreetCard> {
  const { month, registry, until } = asked;
  const span = endedBy(spanOfMonth(month), until);
  const pastFrom = spanOfMonth(monthsLater(month, -registry.rules.streetScore.pastMonths)).from;
  const [accept, solved, past, calls] = await Promise.all([
    accepts(span, unit),
    closingsIn(deps, span, unit),
    closingsIn(deps, { from: pastFrom, until: span.from }, unit),
    callsOf(deps, unit, asked),
  ]);
  const own = calls.filter(({ state }) => state.street === unit);
  const counted = own.map(({ state, events }) => streetCall(state.no, events, month)).filter(countsForStreet);
  return {
    kind: "street",
    ...{ month, unit, registry: registry.version },
    result: monthOfStreet({ accept, solved, past, calls: counted }, registry.rules),
    counted,
  };
}

function acceptsIn({ figures }: ReckonDeps): CountAccepts {
  return async (span, street) => spanFigures(await countsOver(figures, street, span)).matters.accepted;
}

async function closingsIn({ figures }: ReckonDeps, span: Span, street: UnitCode): Promise<Closed> {
  return firstClosings(await countsOver(figures, street, span));
}

function endedBy({ from, until }: Span, end: Date): Span {
  return { from, until: end < until ? end : until };
}
