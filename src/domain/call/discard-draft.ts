import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** The street drops a call before it has reached any department; M16 (`cancelCalls`) belongs into the same commit. */
export function discardDraft(
  call: Call,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("discardDraft", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "DRAFT" && call.state !== "IN_REVIEW") return notNow(call, "CallCancelled");
  const reason = words(command.reason, rules, undefined, call.no);
  return reason.ok ? ok([{ type: "CallCancelled", data: { reason: reason.value } }]) : reason;
}
