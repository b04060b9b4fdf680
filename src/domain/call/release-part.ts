import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { isWithDepartment, partiesOfCall } from "./facts.js";

/**
 * 解除协办 by the liaison or the deputy head of the lead, with a reason: the assisting department is needed no more and is not scored.
 * What the street had sent back to be done again is the street's to let go (`rework_stands`).
 */
export function releasePart(
  call: Call,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("releasePart", act, partiesOfCall(call), rules);
  if (!right.ok && (call.part !== undefined || right.refusal.code === "role_missing")) return right;
  if (call.part === undefined) return refuse("not_a_part", { no });
  if (!isWithDepartment(call) && call.state !== "ON_HOLD") return notNow(call, "PartReleased", "CallFinished");
  if (call.rework) return refuse("rework_stands", { no, by: call.rework.by, at: call.rework.at });
  const reason = words(command.reason, rules, "reason_missing", no);
  return reason.ok ? ok([{ type: "PartReleased", data: { reason: reason.value } }]) : reason;
}
