import type { Registry } from "../../domain/district/registry.js";
import { type CountedCall, countedCall, monthCounted } from "../../domain/scoring/counted-call.js";
import { type EventDeduction, eventDeductions } from "../../domain/scoring/event-deductions.js";
import { monthOfDepartment } from "../../domain/scoring/month.js";
import { type Month, monthOf } from "../../domain/scoring/month-dates.js";
import type { DepartmentCard } from "../../domain/scoring/scorecard.js";
import { type MonthOrder, ordersInMonth } from "../../domain/scoring/supervision-in-month.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Figures } from "../../ports/figures.js";
import type { Lists, LoadedCall, Records } from "../../ports/records.js";
import type { Registries } from "../../ports/registries.js";
import { rulesFor } from "../rules-for.js";

export type ReckonDeps = {
  readonly lists: Pick<Lists, "callsCounted">;
  readonly records: Pick<Records, "call">;
  /** With everything that was committed before they are read. */
  readonly figures: Pick<Figures, "read">;
  readonly registries: Registries;
};

/** Which month, by whose rule book and calendar; only what happened before `until` counts. */
export type Asked = { readonly month: Month; readonly registry: Registry; readonly until: Date };

/** More calls than a unit has in a month. */
const MOST_CALLS = 10_000;

/** A department's scorecard from the events of its calls, and nothing else. */
export async function reckonDepartment(deps: ReckonDeps, unit: UnitCode, asked: Asked): Promise<DepartmentCard> {
  return departmentCard(deps, unit, await callsOf(deps, unit, asked), asked);
}

/** The card of these calls; whatever of them belongs to another month or department is passed over. */
export async function departmentCard(
  deps: Pick<ReckonDeps, "registries">,
  unit: UnitCode,
  calls: readonly LoadedCall[],
  asked: Asked,
): Promise<DepartmentCard> {
  const { month, registry } = asked;
  const own = calls.filter(({ state }) => state.lead === unit);
  const counted = await Promise.all(own.map((call) => counts(deps, call, asked)));
  const rated = counted.filter((call) => call !== undefined).sort((a, b) => (a.no < b.no ? -1 : 1));
  return {
    kind: "department",
    ...{ month, unit, registry: registry.version },
    result: monthOfDepartment(rated, confirmedIn(own, asked), registry.rules),
    counted: rated,
    objections: objectionsIn(own, asked),
    supervision: supervisionIn(own, asked),
  };
}

/** Calls of the unit, or of all, of which something counts in the month, as far as it happened until then. */
export async function callsOf(
  { lists, records }: { readonly lists: Pick<Lists, "callsCounted">; readonly records: Pick<Records, "call"> },
  unit: UnitCode | undefined,
  { month, until }: Asked,
): Promise<readonly LoadedCall[]> {
  const numbers = await lists.callsCounted(month, MOST_CALLS, unit);
  const calls = await Promise.all(numbers.map((no) => records.call(no)));
  return calls
    .filter((call) => call !== undefined)
    .map(({ state, events }) => ({ state, events: events.filter(({ at }) => at < until) }));
}

/** By the rule book the call was made under, in the calendar that the card is reckoned by. */
async function counts(
  { registries }: Pick<ReckonDeps, "registries">,
  { state, events }: LoadedCall,
  { month, registry }: Asked,
): Promise<CountedCall | undefined> {
  if (monthCounted(events) !== month) return undefined;
  const { rules } = await rulesFor(registries, state.registry);
  return countedCall(state, events, rules, registry.calendar);
}

/** What the governance office confirmed against it in the month (domain 9.4), in the order in which it did. */
function confirmedIn(calls: readonly LoadedCall[], { month, registry }: Asked): readonly EventDeduction[] {
  return calls
    .flatMap(({ state, events }) => eventDeductions(state.no, events, registry.rules))
    .filter(({ at }) => monthOf(at) === month)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function supervisionIn(calls: readonly LoadedCall[], { month }: Asked): readonly MonthOrder[] {
  const orders = calls.flatMap(({ state, events }) => ordersInMonth(state.no, events, month));
  return orders.sort((a, b) => (a.no < b.no ? -1 : 1));
}

function objectionsIn(calls: readonly LoadedCall[], { month }: Asked): DepartmentCard["objections"] {
  const ruled = calls.flatMap(({ events }) => events.filter(({ at }) => monthOf(at) === month));
  return {
    upheld: ruled.filter(({ type }) => type === "ObjectionUpheld").length,
    dismissed: ruled.filter(({ type }) => type === "ObjectionDismissed").length,
  };
}
