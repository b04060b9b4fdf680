import type { Call } from "../domain/call/call.js";
import { redispatchedPart } from "../domain/call/redispatched-part.js";
import { upholdObjection } from "../domain/call/rule-on-objection.js";
import { afterPart, placeUnder } from "../domain/call/with-lead.js";
import type { LoadedCall } from "../ports/records.js";
import { callChange, callDone } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { rulesFor } from "./rules-for.js";
import type { UseCases } from "./use-cases.js";
import type { Outcome } from "./wish.js";

type Input = Parameters<UseCases["ruleOnObjection"]>[0];

/**
 * C18 of a 协办单: it ends unscored and goes on for the other department, under the same lead call; a department that has the matter in
 * hand already gets nothing new. The matter stays as it is.
 */
export async function upholdOnPart(deps: AppDeps, input: Input, found: LoadedCall): Promise<Outcome> {
  const { part, objection, lead: own } = found.state;
  const lead = part && (await deps.records.call(part.of));
  if (!lead) return { kind: "refused", refusal: { code: "not_found", no: part?.of ?? input.no } };
  const registry = await rulesFor(deps.registries, found.state.registry);
  const department = input.department ?? objection?.proposed ?? own;
  const place = placeUnder(lead.state, department);
  const decided = upholdObjection(found.state, { ...input, ...place }, input.act, { registry });
  if (!decided.ok) return { kind: "refused", refusal: decided.refusal };
  const done = callDone(found, decided.value, input.act);
  const begun = place.joins ? NOTHING_NEW : begin(deps, input, found.state, lead.state, { to: place.to, department });
  const heard = [...afterPart(lead.state, found.state, done.after), ...begun.lead];
  const leadRegistry = await rulesFor(deps.registries, lead.state.registry);
  return commit(deps, input, done, [
    callChange(done, registry, input.press),
    callChange(callDone(lead, heard, input.act), leadRegistry),
    ...begun.changes,
  ]);
}

const NOTHING_NEW = { lead: [], changes: [] };

/** The new part is made under the registry of today, as every call is. */
function begin(
  { registries }: AppDeps,
  { act }: Input,
  old: Call,
  lead: Call,
  to: Parameters<typeof redispatchedPart>[2],
) {
  const registry = registries.current();
  const begun = redispatchedPart(old, lead, to, act, { registry });
  return { lead: begun.lead, changes: [callChange(callDone(undefined, begun.next, act), registry)] };
}
