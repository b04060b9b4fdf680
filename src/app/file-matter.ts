import { reportMatter } from "../domain/matter/report-matter.js";
import type { MatterNo } from "../domain/shared/ids.js";
import type { AppDeps } from "./deps.js";
import { findAlike } from "./find-alike.js";
import { matterChange, matterDone, matterRepeat } from "./matter-change.js";
import { nextMatterNo } from "./numbers.js";
import type { UseCases } from "./use-cases.js";
import type { Outcome } from "./wish.js";

/**
 * M1 上报. One number, one insert; a callback that comes again, also at the same moment to another process, meets the
 * unique index on its cause and gets the answer of the matter that is there.
 */
export function fileMatter(deps: AppDeps): UseCases["fileMatter"] {
  return async (input) => {
    const registry = deps.registries.current();
    const no = await nextMatterNo(deps.numbers, input.act.at);
    const alike = await findAlike(deps.lists, { ...input.reading, no }, input.act.at, { registry });
    const { text, photos, source } = input;
    const command = { ...input.reading, no, text, photos, ...(source === undefined ? {} : { source }), ...alike };
    const decision = reportMatter(undefined, command, input.act, { registry });
    if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
    const done = matterDone(undefined, decision.value, input.act);
    const changes = [matterChange(done, registry)];
    const written = await deps.records.commit(input.also ? [...changes, input.also(done)] : changes);
    if (written.kind === "duplicate") return filedBefore(deps, written.no, input.act.cause);
    return written.kind === "committed" ? { kind: "done", done, repeated: false } : { kind: "conflict" };
  };
}

async function filedBefore(deps: AppDeps, no: MatterNo, cause: string): Promise<Outcome> {
  const found = await deps.records.matter(no);
  const repeat = found && matterRepeat(found, cause);
  return repeat ? { kind: "done", done: repeat, repeated: true } : { kind: "conflict" };
}
