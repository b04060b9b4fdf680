import type { CallEvent } from "../domain/call/events.js";
import type { EarlierObjection } from "../domain/call/groundless.js";
import { redispatchedCall } from "../domain/call/redispatched-call.js";
import { dismissObjection, upholdObjection } from "../domain/call/rule-on-objection.js";
import type { Registry } from "../domain/district/registry.js";
import type { Rules } from "../domain/district/rules.js";
import type { Matter } from "../domain/matter/matter.js";
import { redispatchOfCall } from "../domain/matter/redispatch-of-call.js";
import { asId, type CallNo, type ListItemCode, type UnitCode } from "../domain/shared/ids.js";
import { monthsBefore } from "../domain/shared/local-time.js";
import { ok, type Result } from "../domain/shared/result.js";
import type { LoadedCall, LoadedMatter } from "../ports/records.js";
import { callChange, callDone, callRepeat } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import { nextCallNo } from "./numbers.js";
import { accountabilitiesOf } from "./open-accountability.js";
import { partsBegun, partsEndedIn, partsMoved } from "./parts-of-call.js";
import { rulesFor } from "./rules-for.js";
import { upholdOnPart } from "./uphold-on-part.js";
import type { UseCases } from "./use-cases.js";
import type { Outcome, Wish } from "./wish.js";

type Input = Parameters<UseCases["ruleOnObjection"]>[0];

/** More calls than a department gets in the months that are looked back on. */
const MOST_CALLS = 1_000;

/** C18 异议成立、改派, C19 异议不成立. */
export function ruleOnObjection(deps: AppDeps): UseCases["ruleOnObjection"] {
  return async (input) => {
    const found = await deps.records.call(input.no);
    if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
    const repeat = callRepeat(found, input.act.cause);
    if (repeat) return { kind: "done", done: repeat, repeated: true };
    if (!input.upheld) return dismiss(deps, input, found);
    if (found.state.part) return upholdOnPart(deps, input, found);
    const department = input.department ?? found.state.objection?.proposed ?? found.state.lead;
    return redispatch(deps, { ...input, department }, found, (to, rules) =>
      upholdObjection(found.state, { ...input, to }, input.act, rules),
    );
  };
}

async function dismiss(deps: AppDeps, input: Input, found: LoadedCall): Promise<Outcome> {
  const registry = await rulesFor(deps.registries, found.state.registry);
  const earlier = await earlierObjections(deps, found, registry);
  const decision = dismissObjection(found.state, { ground: input.ground, earlier }, input.act, { registry });
  if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
  const done = callDone(found, decision.value, input.act);
  const opened = await accountabilitiesOf(deps, done, input.act, registry);
  return commit(deps, input, done, [callChange(done, registry, input.press), ...opened]);
}

/** What the same department objected to before, as far back as a repetition counts. */
async function earlierObjections(
  { lists, records }: AppDeps,
  { state: call }: LoadedCall,
  { rules }: Registry,
): Promise<EarlierObjection[]> {
  if (call.listItem === undefined || call.objection === undefined) return [];
  const since = monthsBefore(call.objection.at, rules.objection.repeatMonths);
  const numbers = await lists.callsChanged(since, MOST_CALLS, call.lead);
  const calls = await Promise.all(numbers.filter((no) => no !== call.no).map((no) => records.call(no)));
  return calls.flatMap((one) => (one?.state.objection ? [{ ...one.state, at: one.state.objection.at }] : []));
}

/** What the call goes on with, and the words that are the new call's reason when it is off the list. */
type Redispatching = Wish & { readonly department: UnitCode; readonly ground: string };
/** Ends the old call in favour of the new number. */
type Ending = (to: CallNo, rules: Rules) => Result<readonly CallEvent[]>;

/** The old call, the new one, their matter and the parts of both change together, so one transaction holds them all (C18, C29). */
export async function redispatch(
  deps: AppDeps,
  input: Redispatching,
  found: LoadedCall,
  end: Ending,
): Promise<Outcome> {
  const { matter: about } = found.state.subject;
  const matter = await deps.records.matter(about);
  if (!matter) return { kind: "refused", refusal: { code: "not_found", no: about } };
  const registry = await rulesFor(deps.registries, found.state.registry);
  const decide = (to: CallNo) => decideAll(input, found, end, matter, to, registry, deps.registries.current());
  // A number is spent only on a redispatch that will be: what is refused is refused under any number.
  const possible = decide(asId("HJ"));
  if (!possible.ok) return { kind: "refused", refusal: possible.refusal };
  const decided = decide(await nextCallNo(deps.numbers, input.act.at));
  if (!decided.ok) return { kind: "refused", refusal: decided.refusal };
  const done = callDone(found, decided.value.old, input.act);
  const next = callDone(undefined, decided.value.next, input.act);
  const parts = await partsEndedIn(deps, done.events);
  const before = parts.map(({ state }) => state);
  return commit(deps, input, done, [
    callChange(done, registry, input.press),
    callChange(next, deps.registries.current()),
    matterChange(matterDone(matter, decided.value.matter, input.act), registry),
    ...(await partsMoved(deps, parts, next.after, input.act)),
    ...partsBegun(next, input.act, deps.registries.current(), before),
  ]);
}

/** The new call is made under the registry of today, as every call is. */
function decideAll(
  input: Redispatching,
  found: LoadedCall,
  end: Ending,
  { state: matter }: LoadedMatter,
  to: CallNo,
  registry: Registry,
  current: Registry,
) {
  const { act, ground, department } = input;
  const old = end(to, { registry });
  if (!old.ok) return old;
  const command = { to, department, ground: ground.trim(), candidates: itemsOf(matter, current) };
  const next = redispatchedCall(found.state, command, act, { registry: current });
  if (!next.ok) return next;
  const moved = redispatchOfCall(matter, { call: found.state.no, to, department }, act, { registry });
  return moved.ok ? ok({ old: old.value, next: next.value, matter: moved.value }) : moved;
}

/** The list items under which the matter may be called for: its own, then those of its class. */
function itemsOf({ listItem, category }: Matter, { categories }: Registry): readonly ListItemCode[] {
  const ofClass = category === undefined ? undefined : categories.get(category);
  return [...(listItem === undefined ? [] : [listItem]), ...(ofClass?.listItems ?? [])];
}
