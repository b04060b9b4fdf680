import { approveCall as decideApproval } from "../domain/call/approve-call.js";
import { ok } from "../domain/shared/result.js";
import type { AppDeps } from "./deps.js";
import { onCall } from "./on-call.js";
import { partsBegun } from "./parts-of-call.js";
import type { UseCases } from "./use-cases.js";

/** C4 同意呼叫: the call and its 协办单 are sent together, with one T0. */
export function approveCall(deps: AppDeps): UseCases["approveCall"] {
  return onCall(deps, decideApproval, { also: async (done, act, registry) => ok(partsBegun(done, act, registry)) });
}
