import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { CallNo, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { isOver, isWithDepartment, partiesOfCall } from "./facts.js";
import { partsEnded } from "./with-lead.js";

export type CommentOnCall = {
  readonly text: string;
  /** The department that should lead; another one than now only on a raised call that is with its department. */
  readonly lead?: UnitCode;
  /** Number of the call that goes on when the lead changes. */
  readonly to: CallNo;
};

/**
 * 批示 of a district leader on any open call that has reached a department; on a raised one it is the answer (C29). When he names another
 * lead, this call ends unscored and without blame for the street, and a new one goes on (`redispatchedCall`) with its parts, in the same
 * commit.
 */
export function commentOnCall(
  call: Call,
  command: CommentOnCall,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("commentOnCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.sentAt === undefined || isOver(call)) return notNow(call);
  const text = words(command.text, rules, "text_missing", no);
  if (!text.ok) return text;
  const { lead, to } = command;
  if (lead !== undefined && rules.registry.units.get(lead)?.kind !== "DEPARTMENT") {
    return refuse("department_unknown", { no });
  }
  const comment: CallEvent = { type: "LeaderCommented", data: { text: text.value, ...(lead ? { lead } : {}) } };
  if (!namesAnother(call, lead)) return ok([comment]);
  if (call.raise?.state !== "raised") return refuse("not_raised", { no });
  if (!isWithDepartment(call)) return notNow(call);
  const reassigned: CallEvent = { type: "CallReassigned", data: { to, department: lead, ground: text.value } };
  return ok([comment, reassigned, ...partsEnded(call, "redispatched")]);
}

/** Whether the leader names a department other than the one that has the call. */
export function namesAnother(call: Call, lead: UnitCode | undefined): lead is UnitCode {
  return lead !== undefined && lead !== call.lead;
}
