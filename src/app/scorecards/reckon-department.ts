import { foldEvents } from "../../domain/aggregates.js";
import { countedBody, monthCountedOfBody } from "../../domain/scoring/counted-body.js";
import { type CountedCall, countedCall, monthCounted } from "../../domain/scoring/counted-call.js";
import { type EventDeduction, eventDeductions } from "../../domain/scoring/event-deductions.js";
import { monthOfDepartment } from "../../domain/scoring/month.js";
import { monthOf } from "../../domain/scoring/month-dates.js";
import type { DepartmentCard } from "../../domain/scoring/scorecard.js";
import { type MonthOrder, ordersInMonth } from "../../domain/scoring/supervision-in-month.js";
import type { CallNo, OperationNo, UnitCode } from "../../domain/shared/ids.js";
import type { Figures } from "../../ports/figures.js";
import type { Lists, Loaded, LoadedCall, Records, Version } from "../../ports/records.js";
import type { Registries } from "../../ports/registries.js";
import { rulesFor } from "../rules-for.js";
import { type Asked, keyOfMonth, type ReckonedLately, reckonedAnew } from "./reckoned-lately.js";

export type ReckonDeps = {
  readonly lists: Pick<Lists, "callsCounted" | "operationsCounted">;
  readonly records: Pick<Records, "call" | "operation">;
  /** With everything that was committed before they are read. */
  readonly figures: Pick<Figures, "read">;
  readonly registries: Registries;
  /** Absent, everything is reckoned anew. */
  readonly reckonedLately?: ReckonedLately;
};

/** More calls than a unit has in a month. */
const MOST_CALLS = 10_000;

/** What a department's month may be made of. */
export type Work = { readonly calls: readonly LoadedCall[]; readonly operations: readonly Loaded<"operation">[] };

/** A department's scorecard from the events of its calls and joint operations, and nothing else. */
export async function reckonDepartment(deps: ReckonDeps, unit: UnitCode, asked: Asked): Promise<DepartmentCard> {
  const [calls, operations] = await Promise.all([
    deps.lists.callsCounted(asked.month, MOST_CALLS, unit),
    deps.lists.operationsCounted(asked.month, MOST_CALLS, unit),
  ]);
  const lately = deps.reckonedLately ?? reckonedAnew;
  return lately(`department ${keyOfMonth(unit, asked, [...calls, ...operations])}`, async () => {
    const work = {
      calls: await loadedCalls(deps, calls, asked),
      operations: await loadedOperations(deps, operations, asked),
    };
    return departmentCard(deps, unit, work, asked);
  });
}

/** What comes of a unit's calls alone in the month; reckoned again only when one of them has gone on. */
export async function ofCalls<T>(
  what: string,
  deps: ReckonDeps,
  unit: UnitCode,
  asked: Asked,
  reckon: (calls: readonly LoadedCall[]) => T,
): Promise<T> {
  const calls = await deps.lists.callsCounted(asked.month, MOST_CALLS, unit);
  const lately = deps.reckonedLately ?? reckonedAnew;
  return lately(`${what} ${keyOfMonth(unit, asked, calls)}`, async () => reckon(await loadedCalls(deps, calls, asked)));
}

/** The card of these; whatever of them belongs to another month or department is passed over. */
export async function departmentCard(
  deps: Pick<ReckonDeps, "registries">,
  unit: UnitCode,
  { calls, operations }: Work,
  asked: Asked,
): Promise<DepartmentCard> {
  const { month, registry } = asked;
  const own = calls.filter(({ state }) => state.lead === unit);
  const counted = await Promise.all([
    ...own.map((call) => counts(deps, call, asked)),
    ...operations.map((operation) => partCounts(deps, operation, unit, asked)),
  ]);
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

/** Calls of the unit of which something counts in the month, as far as it happened until then. */
export async function callsOf(
  deps: { readonly lists: Pick<Lists, "callsCounted">; readonly records: Pick<Records, "call"> },
  unit: UnitCode,
  asked: Pick<Asked, "month" | "until">,
): Promise<readonly LoadedCall[]> {
  return loadedCalls(deps, await deps.lists.callsCounted(asked.month, MOST_CALLS, unit), asked);
}

async function loadedCalls(
  { records }: { readonly records: Pick<Records, "call"> },
  counted: readonly Version<CallNo>[],
  { until }: Pick<Asked, "until">,
): Promise<readonly LoadedCall[]> {
  const calls = await Promise.all(counted.map(({ no }) => records.call(no)));
  return calls
    .filter((call) => call !== undefined)
    .map(({ state, events }) => ({ state, events: events.filter(({ at }) => at < until) }));
}

/** As {@link callsOf}: joint operations in which the unit took part. */
export async function operationsOf(
  deps: Pick<ReckonDeps, "lists" | "records">,
  unit: UnitCode,
  asked: Pick<Asked, "month" | "until">,
): Promise<readonly Loaded<"operation">[]> {
  return loadedOperations(deps, await deps.lists.operationsCounted(asked.month, MOST_CALLS, unit), asked);
}

async function loadedOperations(
  { records }: Pick<ReckonDeps, "records">,
  counted: readonly Version<OperationNo>[],
  { until }: Pick<Asked, "until">,
): Promise<readonly Loaded<"operation">[]> {
  const operations = await Promise.all(counted.map(({ no }) => records.operation(no)));
  return operations.flatMap((operation) => {
    const events = operation?.events.filter(({ at }) => at < until) ?? [];
    return events.length === 0 ? [] : [{ state: foldEvents("operation", events), events }];
  });
}

async function partCounts(
  { registries }: Pick<ReckonDeps, "registries">,
  { state, events }: Loaded<"operation">,
  unit: UnitCode,
  { month, registry }: Asked,
): Promise<CountedCall | undefined> {
  if (monthCountedOfBody(events, unit) !== month) return undefined;
  const { rules } = await rulesFor(registries, state.registry);
  return countedBody(state, events, unit, rules, registry.calendar);
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
