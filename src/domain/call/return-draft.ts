import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** C3 退回修改: the street's own leader sends a draft back, and says why. */
export function returnDraft(
  call: Call,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("returnDraft", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "IN_REVIEW") return notNow(call, "DraftReturned");
  const reason = words(command.reason, rules, "reason_missing", call.no);
  return reason.ok ? ok([{ type: "DraftReturned", data: { reason: reason.value } }]) : reason;
}
