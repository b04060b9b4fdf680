import { declareAbsence as decide } from "../domain/absence/declare-absence.js";
import { asId } from "../domain/shared/ids.js";
import { ABSENCE } from "./absence-change.js";
import { changeBy, doneOn } from "./aggregate.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { handOver } from "./hand-over.js";
import { nextAbsenceNo } from "./numbers.js";
import type { UseCases } from "./use-cases.js";

/** 请假, 离岗. One that begins at once is handed over in the same commit. */
export function declareAbsence(deps: AppDeps): UseCases["declareAbsence"] {
  return async (input) => {
    const registry = deps.registries.current();
    const known = await deps.absences.open();
    // A number is spent only on an absence that will be: what is refused is refused under any number.
    const possible = decide(undefined, { ...input, known, no: asId("QJ") }, input.act, { registry });
    if (!possible.ok) return { kind: "refused", refusal: possible.refusal };
    const no = await nextAbsenceNo(deps.numbers, input.act.at);
    const decided = decide(undefined, { ...input, known, no }, input.act, { registry });
    if (!decided.ok) return { kind: "refused", refusal: decided.refusal };
    const done = doneOn(ABSENCE, undefined, decided.value, input.act);
    const handed = await handOver(deps, done, input.act, registry);
    return commit(deps, input, done, [changeBy(ABSENCE, done, registry), ...handed]);
  };
}
