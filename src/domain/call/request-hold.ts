import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { holdTerms, type SaidHold } from "../shared/hold.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** 申请挂账 by the deputy head, before the limit; the district centre decides (C23). */
export function requestHold(call: Call, command: SaidHold, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("requestHold", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "RESPONDED") return notNow(call, "CallHeld", "CallFinished");
  if (call.holdAsked) return notNow(call, "HoldRequested");
  const { due } = call.finish.deadline;
  if (act.at > due) return refuse("limit_passed", { no, until: due });
  const terms = holdTerms(command, call, act.at, rules);
  return terms.ok ? ok([{ type: "HoldRequested", data: terms.value }]) : terms;
}
