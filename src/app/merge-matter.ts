import { joinSubject } from "../domain/call/join-subject.js";
import type { Rules } from "../domain/district/rules.js";
import { mergeMatter as decideMerge, type Merged } from "../domain/matter/merge-matter.js";
import { reopenMatter as decideReopen, reopenByReport } from "../domain/matter/reopen-matter.js";
import type { MatterNo } from "../domain/shared/ids.js";
import type { Result } from "../domain/shared/result.js";
import type { Change, LoadedMatter } from "../ports/records.js";
import { callChange, callDone } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone, matterRepeat } from "./matter-change.js";
import { onMatter } from "./on-matter.js";
import { rulesFor } from "./rules-for.js";
import type { UseCases } from "./use-cases.js";
import type { DoneMatter, Outcome, Wish } from "./wish.js";

/** M3 并件: the later report and the main matter change together, and the calls that are open for the main one. */
export function mergeMatter(deps: AppDeps): UseCases["mergeMatter"] {
  return (input) =>
    joinTwo(deps, input, { report: input.no, main: input.main }, (report, main, rules) =>
      decideMerge(report.state, main.state, input, input.act, rules),
    );
}

/** M22 复发重开, by words alone, or because of a new report that becomes part of it. */
export function reopenMatter(deps: AppDeps): UseCases["reopenMatter"] {
  const alone = onMatter(deps, decideReopen);
  return async ({ report, ...input }) => {
    if (report === undefined) return alone(input);
    return joinTwo(deps, input, { report, main: input.no }, (later, main, rules) =>
      reopenByReport(later.state, main.state, input, input.act, rules),
    );
  };
}

type Decide = (report: LoadedMatter, main: LoadedMatter, rules: Rules) => Result<Merged>;

/** Both found, decided and written in one commit; it is the later report that was worked on. */
async function joinTwo(
  deps: AppDeps,
  wish: Wish,
  { report: no, main: mainNo }: { readonly report: MatterNo; readonly main: MatterNo },
  decide: Decide,
): Promise<Outcome> {
  const [report, main] = await Promise.all([deps.records.matter(no), deps.records.matter(mainNo)]);
  if (!report) return { kind: "refused", refusal: { code: "not_found", no } };
  const repeat = matterRepeat(report, wish.act.cause);
  if (repeat) return { kind: "done", done: repeat, repeated: true };
  if (!main) return { kind: "refused", refusal: { code: "not_found", no: mainNo } };
  const registry = await rulesFor(deps.registries, main.state.registry);
  const merged = decide(report, main, { registry });
  if (!merged.ok) return { kind: "refused", refusal: merged.refusal };
  const done = matterDone(report, merged.value.duplicate, wish.act);
  const joined = matterDone(main, merged.value.main, wish.act);
  const both = [matterChange(done, registry, wish.press), matterChange(joined, registry)];
  return commit(deps, wish, done, [...both, ...(await callChanges(deps, joined, wish))]);
}

/** Whoever is told of an open call of the main matter is from now on told with the others. */
async function callChanges(deps: AppDeps, { after: matter }: DoneMatter, wish: Wish): Promise<readonly Change[]> {
  const open = matter.state === "CALLING" ? matter.openCalls : [];
  const changes: Change[] = [];
  for (const no of open) {
    const call = await deps.records.call(no);
    const events = call ? joinSubject(call.state, matter.followers) : [];
    if (!call || events.length === 0) continue;
    const registry = await rulesFor(deps.registries, call.state.registry);
    changes.push(callChange(callDone(call, events, wish.act), registry));
  }
  return changes;
}
