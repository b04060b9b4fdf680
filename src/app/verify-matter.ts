import { disputeFinish } from "../domain/call/dispute-finish.js";
import { mayBeReworked } from "../domain/call/order-rework.js";
import type { Matter } from "../domain/matter/matter.js";
import { verifyMatter as decideVerification, disputeCall } from "../domain/matter/verify-matter.js";
import type { CallNo } from "../domain/shared/ids.js";
import type { LoadedCall, LoadedMatter } from "../ports/records.js";
import { callChange, callDone } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import { onMatter } from "./on-matter.js";
import { rulesFor } from "./rules-for.js";
import type { UseCases } from "./use-cases.js";
import type { Outcome } from "./wish.js";

type Input = Parameters<UseCases["verifyMatter"]>[0];

/**
 * M18 核查通过, M19 核查不通过. What a department reported done and nobody has rated yet goes before the street's leader instead,
 * who may have it done again (C15): matter and call hear of it in one transaction.
 */
export function verifyMatter(deps: AppDeps): UseCases["verifyMatter"] {
  const alone = onMatter(deps, decideVerification);
  return async (input) => {
    const matter = input.solved ? undefined : await deps.records.matter(input.no);
    const no = matter && reportedBy(matter.state);
    const call = no && (await deps.records.call(no));
    return matter && call && mayBeReworked(call.state) ? dispute(deps, input, matter, call) : alone(input);
  };
}

/** The call that brought a matter before its verifier, unless one has looked already. */
function reportedBy(matter: Matter): CallNo | undefined {
  return matter.state === "HANDLED" && !matter.disputed ? matter.byCall : undefined;
}

async function dispute(deps: AppDeps, input: Input, matter: LoadedMatter, call: LoadedCall): Promise<Outcome> {
  const registry = await rulesFor(deps.registries, matter.state.registry);
  const { no, note: reason, photos, act } = input;
  const seen = disputeCall(matter.state, { call: call.state.no, note: reason, photos }, act, { registry });
  if (!seen.ok) return { kind: "refused", refusal: seen.refusal };
  const told = disputeFinish(call.state, { reason: reason.trim(), photos });
  if (!told.ok) return { kind: "refused", refusal: { ...told.refusal, no } };
  const done = matterDone(matter, seen.value, act);
  return commit(deps, input, done, [
    matterChange(done, registry, input.press),
    callChange(callDone(call, told.value, act), registry),
  ]);
}
