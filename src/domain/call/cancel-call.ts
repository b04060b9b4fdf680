import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent, CancelGround } from "./events.js";
import { isWithDepartment, partiesOfCall } from "./facts.js";
import { partsEnded } from "./with-lead.js";

export type CancelCall = {
  readonly reason: string;
  /** 已自行解决: it was solved without the department, which need not agree then. */
  readonly solved: boolean;
};

/**
 * C25 撤销呼叫 by the street's leader: freely while nobody has signed; later when it was solved otherwise, else it is a request
 * that the deputy head must agree to. M16 (`cancelCalls`) belongs into the same commit as the end of the call.
 */
export function cancelCall(call: Call, command: CancelCall, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const right = mayAct("cancelCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (!isWithDepartment(call)) return notNow(call, "CallCancelled");
  const unsigned = call.state === "SENT";
  const reason = words(command.reason, rules, unsigned ? undefined : "reason_missing", call.no);
  if (!reason.ok) return reason;
  if (unsigned || command.solved) return cancelled(call, reason.value, unsigned ? "unsigned" : "solved");
  if (call.cancellation) return notNow(call, "CancellationRequested");
  return ok([{ type: "CancellationRequested", data: { reason: reason.value } }]);
}

/** C25, second half: the deputy head agrees to what the street asked for. He cannot begin it (`cancel_unasked`). */
export function agreeCancellation(
  call: Call,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("agreeCancellation", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (!isWithDepartment(call)) return notNow(call, "CallCancelled");
  return call.cancellation
    ? cancelled(call, call.cancellation.reason, "agreed")
    : refuse("cancel_unasked", { no: call.no });
}

/** Its 协办单 that are open end with it (`cancelledWithLead`). */
function cancelled(call: Call, reason: string, ground: CancelGround): Result<readonly CallEvent[]> {
  return ok([{ type: "CallCancelled", data: { reason, ground } }, ...partsEnded(call, "cancelled")]);
}
