import type { Rules } from "../domain/district/rules.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { StaffAct } from "../domain/shared/event.js";
import type { MatterNo } from "../domain/shared/ids.js";
import type { Result } from "../domain/shared/result.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import { matterRepeat } from "./repeat.js";
import { rulesFor } from "./rules-for.js";
import type { Do } from "./use-cases.js";
import type { Wish } from "./wish.js";

type MatterDecision<Command> = (
  matter: Matter,
  command: Command,
  act: StaffAct,
  rules: Rules,
) => Result<readonly MatterEvent[]>;

/** What a decision has to know besides the matter, looked up before it. */
type Prepare<Command> = (input: Command & Wish, matter: Matter, rules: Rules) => Promise<Command>;

/** The story of every use case on one matter: find, decide, commit; what this cause did before is answered again. */
export function onMatter<Command>(
  deps: AppDeps,
  decide: MatterDecision<Command>,
  prepare: Prepare<Command> = async (input) => input,
): Do<Wish & Command & { no: MatterNo }> {
  return async (input) => {
    const found = await deps.records.matter(input.no);
    if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
    const repeat = matterRepeat(found, input.act.cause);
    if (repeat) return { kind: "done", done: repeat, repeated: true };
    const registry = await rulesFor(deps.registries, found.state.registry);
    const command = await prepare(input, found.state, { registry });
    const decision = decide(found.state, command, input.act, { registry });
    if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
    const done = matterDone(found, decision.value, input.act);
    return commit(deps, input, done, [matterChange(done, registry, input.press)]);
  };
}
