import type { Call } from "../domain/call/call.js";
import { discardDraft as decideDiscard } from "../domain/call/discard-draft.js";
import type { CallEvent } from "../domain/call/events.js";
import { finishCall as decideFinish } from "../domain/call/finish-call.js";
import type { Rules } from "../domain/district/rules.js";
import { cancelCalls, finishCalls } from "../domain/matter/calls-of-matter.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { StaffAct } from "../domain/shared/event.js";
import type { CallNo } from "../domain/shared/ids.js";
import type { Result } from "../domain/shared/result.js";
import { callChange, callDone } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import { callRepeat } from "./repeat.js";
import { rulesFor } from "./rules-for.js";
import type { Do, UseCases } from "./use-cases.js";
import type { Wish } from "./wish.js";

/** C10, C11 办结 with M15: the department is done, the matter waits for somebody to look. */
export function finishCall(deps: AppDeps): UseCases["finishCall"] {
  return endCall(deps, decideFinish, (matter, call, act, rules) => {
    const { no, lead, result = "", proof } = call;
    return finishCalls(matter, { call: no, department: lead, result, proof }, act, rules);
  });
}

/** A draft is dropped, with M16: the street judges its matter again. */
export function discardDraft(deps: AppDeps): UseCases["discardDraft"] {
  return endCall(deps, decideDiscard, (matter, call, act, rules) => cancelCalls(matter, { call: call.no }, act, rules));
}

/** The last open call of a matter ends, and the matter moves with it: one transaction holds both. */
function endCall<Command>(
  deps: AppDeps,
  decide: (call: Call, command: Command, act: StaffAct, rules: Rules) => Result<readonly CallEvent[]>,
  follow: (matter: Matter, ended: Call, act: StaffAct, rules: Rules) => Result<readonly MatterEvent[]>,
): Do<Wish & Command & { no: CallNo }> {
  return async (input) => {
    const found = await deps.records.call(input.no);
    if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
    const repeat = callRepeat(found, input.act.cause);
    if (repeat) return { kind: "done", done: repeat, repeated: true };
    const registry = await rulesFor(deps.registries, found.state.registry);
    const decision = decide(found.state, input, input.act, { registry });
    if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
    const done = callDone(found, decision.value, input.act);
    const matter = await deps.records.matter(found.state.subject.matter);
    if (!matter) return { kind: "refused", refusal: { code: "not_found", no: found.state.subject.matter } };
    const moved = follow(matter.state, done.call, input.act, { registry });
    if (!moved.ok) return { kind: "refused", refusal: moved.refusal };
    const changes = [
      callChange(done, registry, input.press),
      matterChange(matterDone(matter, moved.value, input.act), registry),
    ];
    return commit(deps, input, done, changes);
  };
}
