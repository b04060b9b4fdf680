import type { Call } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Rules } from "../domain/district/rules.js";
import type { StaffAct } from "../domain/shared/event.js";
import type { CallNo } from "../domain/shared/ids.js";
import type { Result } from "../domain/shared/result.js";
import { callChange, callDone } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { callRepeat } from "./repeat.js";
import { rulesFor } from "./rules-for.js";
import type { Do } from "./use-cases.js";
import type { Wish } from "./wish.js";

type CallDecision<Command> = (
  call: Call,
  command: Command,
  act: StaffAct,
  rules: Rules,
) => Result<readonly CallEvent[]>;

/** As `onMatter`, for a call. */
export function onCall<Command>(deps: AppDeps, decide: CallDecision<Command>): Do<Wish & Command & { no: CallNo }> {
  return async (input) => {
    const found = await deps.records.call(input.no);
    if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
    const repeat = callRepeat(found, input.act.cause);
    if (repeat) return { kind: "done", done: repeat, repeated: true };
    const registry = await rulesFor(deps.registries, found.state.registry);
    const decision = decide(found.state, input, input.act, { registry });
    if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
    const done = callDone(found, decision.value, input.act);
    return commit(deps, input, done, [callChange(done, registry, input.press)]);
  };
}
