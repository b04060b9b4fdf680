import { agreeCancellation as decideAgreement, cancelCall as decideCancel } from "../domain/call/cancel-call.js";
import { discardDraft as decideDiscard } from "../domain/call/discard-draft.js";
import { finishCall as decideFinish } from "../domain/call/finish-call.js";
import { releasePart as decideRelease } from "../domain/call/release-part.js";
import { cancelCalls, finishCalls } from "../domain/matter/calls-of-matter.js";
import { ok } from "../domain/shared/result.js";
import { type Besides, type Follow, movesMatter, onCallWithMatter } from "./call-with-matter.js";
import type { AppDeps } from "./deps.js";
import { onCall } from "./on-call.js";
import { endsParts, leadOr, tellsLead } from "./parts-of-call.js";
import type { UseCases } from "./use-cases.js";

/** M15: the department is done, the matter waits for somebody to look. */
const matterIsHandled: Follow = (matter, { no, lead, result = "", proof }, act, rules) =>
  finishCalls(matter, { call: no, department: lead, result, proof }, act, rules);

/** C10, C11 办结: of a lead call with M15, of a part with word to its lead. */
export function finishCall(deps: AppDeps): UseCases["finishCall"] {
  return onCall(deps, decideFinish, { also: leadOr(deps, movesMatter(deps, matterIsHandled)) });
}

/** 解除协办 */
export function releasePart(deps: AppDeps): UseCases["releasePart"] {
  return onCall(deps, decideRelease, { also: tellsLead(deps) });
}

/** M16: the street judges its matter again, once the call is really taken back. */
const matterIsBack: Follow = (matter, call, act, rules) =>
  call.state === "CANCELLED" ? cancelCalls(matter, { call: call.no }, act, rules) : ok([]);

/** A draft is dropped, with M16. */
export function discardDraft(deps: AppDeps): UseCases["discardDraft"] {
  return onCallWithMatter(deps, decideDiscard, matterIsBack);
}

/** C25 撤销呼叫 with M16 and the call's parts; a request to the department leaves all of them as they are. */
export function cancelCall(deps: AppDeps): UseCases["cancelCall"] {
  return onCall(deps, decideCancel, { also: leadOr(deps, endsWithAll(deps)) });
}

/** C25 同意撤销 with M16 and the call's parts. */
export function agreeCancellation(deps: AppDeps): UseCases["agreeCancellation"] {
  return onCall(deps, decideAgreement, { also: leadOr(deps, endsWithAll(deps)) });
}

function endsWithAll(deps: AppDeps): Besides {
  const [matter, parts] = [movesMatter(deps, matterIsBack), endsParts(deps)];
  return async (...about) => {
    const [moved, ended] = [await matter(...about), await parts(...about)];
    if (!moved.ok || !ended.ok) return moved.ok ? ended : moved;
    return ok([...moved.value, ...ended.value]);
  };
}
