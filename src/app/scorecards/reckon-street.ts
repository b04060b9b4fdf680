import { sheetKey, sumOf } from "../../domain/figures/counts.js";
import { firstClosings, spanFigures } from "../../domain/figures/span-figures.js";
import { type Month, monthsLater, spanOfMonth } from "../../domain/scoring/month-dates.js";
import type { Share } from "../../domain/scoring/month-figures.js";
import type { StreetCard } from "../../domain/scoring/scorecard.js";
import { type Closed, monthOfStreet } from "../../domain/scoring/street.js";
import { countsForStreet, type StreetCall, streetCall } from "../../domain/scoring/street-call.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { LoadedCall, Span } from "../../ports/records.js";
import { ofCalls, type ReckonDeps } from "./reckon-department.js";
import type { Asked } from "./reckoned-lately.js";

/** Of a street's first limits for accepting that were decided in that time, how many were kept. */
export type CountAccepts = (span: Span, street: UnitCode) => Promise<Share>;

/** A street's scorecard (domain 9.6): its matters by count, its calls by their events. */
export async function reckonStreet(
  deps: ReckonDeps,
  unit: UnitCode,
  asked: Asked,
  accepts?: CountAccepts,
): Promise<StreetCard> {
  const { month, registry, until } = asked;
  const [matters, counted, accept] = await Promise.all([
    mattersOf(deps, unit, asked),
    ofCalls("street", deps, unit, asked, (calls) => countedOf(unit, calls, month)),
    accepts?.(endedBy(spanOfMonth(month), until), unit),
  ]);
  const facts = { ...matters, ...(accept ? { accept } : {}), calls: counted };
  return {
    kind: "street",
    ...{ month, unit, registry: registry.version },
    result: monthOfStreet(facts, registry.rules),
    counted,
  };
}

function countedOf(unit: UnitCode, calls: readonly LoadedCall[], month: Month): readonly StreetCall[] {
  const own = calls.filter(({ state }) => state.street === unit);
  return own.map(({ state, events }) => streetCall(state.no, events, month)).filter(countsForStreet);
}

type Matters = { readonly accept: Share; readonly solved: Closed; readonly past: Closed };

/** What was counted of its matters in the month, as far as it has come, and in its own months before. */
async function mattersOf({ figures }: ReckonDeps, street: UnitCode, { month, registry }: Asked): Promise<Matters> {
  const { pastMonths } = registry.rules.streetScore;
  const past = Array.from({ length: pastMonths }, (_, i) => monthsLater(month, i - pastMonths));
  const { sheet } = await figures.read({ sheets: [month, ...past].map((one) => sheetKey(street, one)) });
  const own = sheet(street, month);
  return {
    accept: spanFigures(own).matters.accepted,
    solved: firstClosings(own),
    past: firstClosings(sumOf(past.map((one) => sheet(street, one)))),
  };
}

function endedBy({ from, until }: Span, end: Date): Span {
  return { from, until: end < until ? end : until };
}
