import { decideAppeal as decide } from "../domain/call/decide-appeal.js";
import type { Registry } from "../domain/district/registry.js";
import { monthCounted } from "../domain/scoring/counted-call.js";
import { monthDates } from "../domain/scoring/month-dates.js";
import type { DepartmentCard } from "../domain/scoring/scorecard.js";
import type { LoadedCall } from "../ports/records.js";
import type { ScorecardChange } from "../ports/scorecards.js";
import { callChange, callDone, callRepeat } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { rulesFor } from "./rules-for.js";
import { callsOf, departmentCard, operationsOf } from "./scorecards/reckon-department.js";
import { datedAdjustment } from "./scorecards/scorecard-change.js";
import type { UseCases } from "./use-cases.js";
import type { DoneCall } from "./wish.js";

/** C27 申诉裁决. A month that is closed already gets a dated adjustment in the same commit; its card stays as it was. */
export function decideAppeal(deps: AppDeps): UseCases["decideAppeal"] {
  return async (input) => {
    const found = await deps.records.call(input.no);
    if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
    const repeat = callRepeat(found, input.act.cause);
    if (repeat) return { kind: "done", done: repeat, repeated: true };
    const registry = await rulesFor(deps.registries, found.state.registry);
    const decision = decide(found.state, input, input.act, { registry }, found.events);
    if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
    const done = callDone(found, decision.value, input.act);
    const adjustments = await adjustmentsOf(deps, found, done, input.act.at);
    return commit(deps, input, done, [callChange(done, registry, input.press), ...adjustments]);
  };
}

/** Nothing while the month is still counted, and nothing when no point moved. */
async function adjustmentsOf(
  deps: AppDeps,
  before: LoadedCall,
  { after: call, history, events }: DoneCall,
  at: Date,
): Promise<ScorecardChange[]> {
  const [ruled] = events;
  const month = monthCounted(history);
  if (month === undefined || ruled?.type !== "AppealDecided") return [];
  const registry = await registryOf(deps, month, call.lead);
  if (at < monthDates(month, registry.calendar, registry.rules).countedUntil) return [];
  const asked = { month, registry, until: new Date(at.getTime() + 1) };
  const others = (await callsOf(deps, call.lead, asked)).filter(({ state }) => state.no !== call.no);
  const operations = await operationsOf(deps, call.lead, asked);
  const cardWith = (one: LoadedCall) => departmentCard(deps, call.lead, { calls: [...others, one], operations }, asked);
  const [was, now] = [await cardWith(before), await cardWith({ state: call, events: history })];
  const score = { was: scoreIn(was, call.no), now: scoreIn(now, call.no) };
  if (score.was === score.now) return [];
  const total = { was: was.result.total ?? 0, now: now.result.total ?? 0 };
  const { ground } = ruled.data;
  return [datedAdjustment({ month, unit: call.lead, call: call.no, at, ground, score, total })];
}

/** The district that reckoned the closed card, or the present one when it is about to be. */
async function registryOf(deps: AppDeps, month: string, unit: DepartmentCard["unit"]): Promise<Registry> {
  const closed = await deps.scorecards.closed(month, unit);
  return closed ? deps.registries.at(closed.registry) : deps.registries.current();
}

function scoreIn({ counted }: DepartmentCard, no: string): number {
  return counted.find((call) => call.no === no)?.score.total ?? 0;
}
