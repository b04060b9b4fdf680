import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** C5 签收: receipt, not agreement (domain 10.2). */
export function signCall(
  call: Call,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("signCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "SENT") return notNow(call, "CallSigned", "CallFinished");
  return ok([{ type: "CallSigned", data: {} }]);
}
