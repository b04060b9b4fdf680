import { restOfLimit } from "../deadline/rest-of-limit.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { holdTerms, reviewOf } from "../shared/hold.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call, HoldRequest } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

export type DecideHold = {
  readonly granted: boolean;
  /** Demanded when it is refused. */
  readonly reason?: string;
};

type Working = Extract<Call, { state: "RESPONDED" }>;

/** C23 挂账 by the district centre on the department's request: the finish limit stops, what is left of it is kept (R6). */
export function decideHold(call: Call, command: DecideHold, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const right = mayAct("decideHold", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "RESPONDED" || !call.holdAsked) return nothingAsked(call);
  if (command.granted) return held(call, call.holdAsked, act, rules);
  const reason = words(command.reason ?? "", rules, "reason_missing", call.no);
  return reason.ok ? ok([{ type: "HoldRefused", data: { reason: reason.value } }]) : reason;
}

/** The terms once more: a request may have waited until its own review date. */
function held(call: Working, asked: HoldRequest, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const terms = holdTerms(asked, call, act.at, rules);
  if (!terms.ok) return terms;
  const { ground, reason } = terms.value;
  const rest = restOfLimit(act.at, call.finish.deadline, rules.registry.calendar);
  return ok([{ type: "CallHeld", data: { ground, reason, rest, reviewAt: reviewOf(terms.value, rules) } }]);
}

function nothingAsked(call: Call): Result<never> {
  const { CallHeld, HoldRefused } = call.acts;
  return CallHeld || HoldRefused ? notNow(call, "CallHeld", "HoldRefused") : refuse("not_requested", { no: call.no });
}
