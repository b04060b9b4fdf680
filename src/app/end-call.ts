import { agreeCancellation as decideAgreement, cancelCall as decideCancel } from "../domain/call/cancel-call.js";
import { discardDraft as decideDiscard } from "../domain/call/discard-draft.js";
import { finishCall as decideFinish } from "../domain/call/finish-call.js";
import { cancelCalls, finishCalls } from "../domain/matter/calls-of-matter.js";
import { ok } from "../domain/shared/result.js";
import { type Follow, onCallWithMatter } from "./call-with-matter.js";
import type { AppDeps } from "./deps.js";
import type { UseCases } from "./use-cases.js";

/** C10, C11 办结 with M15: the department is done, the matter waits for somebody to look. */
export function finishCall(deps: AppDeps): UseCases["finishCall"] {
  return onCallWithMatter(deps, decideFinish, (matter, call, act, rules) => {
    const { no, lead, result = "", proof } = call;
    return finishCalls(matter, { call: no, department: lead, result, proof }, act, rules);
  });
}

/** M16: the street judges its matter again, once the call is really taken back. */
const matterIsBack: Follow = (matter, call, act, rules) =>
  call.state === "CANCELLED" ? cancelCalls(matter, { call: call.no }, act, rules) : ok([]);

/** A draft is dropped, with M16. */
export function discardDraft(deps: AppDeps): UseCases["discardDraft"] {
  return onCallWithMatter(deps, decideDiscard, matterIsBack);
}

/** C25 撤销呼叫 with M16; a request to the department leaves the matter as it is. */
export function cancelCall(deps: AppDeps): UseCases["cancelCall"] {
  return onCallWithMatter(deps, decideCancel, matterIsBack);
}

/** C25 同意撤销 with M16. */
export function agreeCancellation(deps: AppDeps): UseCases["agreeCancellation"] {
  return onCallWithMatter(deps, decideAgreement, matterIsBack);
}
