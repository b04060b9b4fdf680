import type { Registry } from "../domain/district/registry.js";
import type { StaffAct } from "../domain/shared/event.js";
import { asId, type WarningNo } from "../domain/shared/ids.js";
import { issueWarning as decide, replaceWarning } from "../domain/warning/issue-warning.js";
import type { Change } from "../ports/records.js";
import { changeBy, doneOn, repeatOf } from "./aggregate.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { nextWarningNo } from "./numbers.js";
import type { UseCases } from "./use-cases.js";
import { WARNING } from "./warning-change.js";
import { type Outcome, ofAnyKind } from "./wish.js";

/** 发布预警. What its cause began before is answered again; those that it replaces end in the same commit. */
export function issueWarning(deps: AppDeps): UseCases["issueWarning"] {
  return async (input) => {
    const before = await issuedBefore(deps, input.act.cause);
    if (before) return before;
    const registry = deps.registries.current();
    const command = { ...input, known: await deps.warnings.open() };
    const possible = decide(asId("YJ"), command, input.act, { registry });
    if (!possible.ok) return { kind: "refused", refusal: possible.refusal };
    const no = await nextWarningNo(deps.numbers, input.act.at);
    const decided = decide(no, command, input.act, { registry });
    if (!decided.ok) return { kind: "refused", refusal: decided.refusal };
    const done = doneOn(WARNING, undefined, decided.value, input.act);
    const replaced = done.events.flatMap((event) => (event.type === "WarningIssued" ? event.data.replaces : []));
    const ended = await Promise.all(replaced.map((old) => replacing(deps, old, no, input.act, registry)));
    const outcome = await commit(deps, input, done, [changeBy(WARNING, done, registry), ...ended.flat()]);
    // Sent twice at the same moment, the other one was first.
    return outcome.kind === "conflict" ? ((await issuedBefore(deps, input.act.cause)) ?? outcome) : outcome;
  };
}

async function issuedBefore({ warnings, records }: AppDeps, cause: string): Promise<Outcome | undefined> {
  const no = await warnings.issuedBy(cause);
  const found = no && (await records.warning(no));
  const repeat = found && repeatOf(WARNING, found, cause);
  return repeat && { kind: "done", done: ofAnyKind(repeat), repeated: true };
}

/** One that ended meanwhile needs nothing. */
async function replacing(
  { records }: AppDeps,
  old: WarningNo,
  by: WarningNo,
  act: StaffAct,
  registry: Registry,
): Promise<Change[]> {
  const found = await records.warning(old);
  const decided = found && replaceWarning(found.state, by);
  return decided?.ok ? [changeBy(WARNING, doneOn(WARNING, found, decided.value, act), registry)] : [];
}
