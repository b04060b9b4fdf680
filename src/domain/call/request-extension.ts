import type { LocalDate } from "../deadline/calendar.js";
import { workdaysAfter } from "../deadline/workdays-after.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

export type RequestExtension = {
  /** On top of the limit as it stands (R5); without it `until` tells. */
  readonly workdays?: number;
  /** The day on which it will be done. */
  readonly until?: LocalDate;
  readonly reason: string;
  /** What will be done; without it, the plan of the response. */
  readonly plan?: string;
};

type Asking = Extract<Call, { state: "SIGNED" | "RESPONDED" }>;

/**
 * C20 申请延期 by the deputy head, before the limit, with reason, plan and days or a new date. Nothing moves until it is decided;
 * a refused request may be made again, a granted one counts.
 */
export function requestExtension(
  call: Call,
  command: RequestExtension,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("requestExtension", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "SIGNED" && call.state !== "RESPONDED") return notNow(call, "CallFinished");
  if (call.urgency === "URGENT") return refuse("not_for_urgent", { no });
  if (call.extensionAsked) return notNow(call, "ExtensionRequested");
  const { extensions } = rules.registry.rules;
  const allowed = extensions[call.extensions];
  if (!allowed) return refuse("extensions_used_up", { no, limit: extensions.length });
  const { due } = call.finish.deadline;
  if (act.at > due) return refuse("limit_passed", { no, until: due });
  const said = saidInFull(call, command, rules);
  if (!said.ok) return said;
  if (said.value.workdays > allowed.maxWorkdays)
    return refuse("extension_too_long", { no, limit: allowed.maxWorkdays });
  return ok([{ type: "ExtensionRequested", data: { nth: call.extensions + 1, ...said.value } }]);
}

function saidInFull(call: Asking, command: RequestExtension, rules: Rules) {
  const { no } = call;
  const reason = words(command.reason, rules, undefined, no);
  if (!reason.ok) return reason;
  const plan = words(command.plan?.trim() || (call.response?.plan ?? ""), rules, undefined, no);
  if (!plan.ok) return plan;
  const workdays = daysOf(call, command, rules);
  const missing = [
    ...(workdays > 0 ? [] : ["days"]),
    ...(reason.value === "" ? ["reason"] : []),
    ...(plan.value === "" ? ["plan"] : []),
  ];
  if (missing.length > 0) return refuse("extension_incomplete", { no, missing });
  return ok({ workdays, reason: reason.value, plan: plan.value });
}

/** Whole workdays that are asked for; 0 when neither days nor a later day were named. */
function daysOf({ finish }: Asking, { workdays, until }: RequestExtension, { registry }: Rules): number {
  if (workdays !== undefined) return Number.isInteger(workdays) ? Math.max(0, workdays) : 0;
  return until === undefined ? 0 : workdaysAfter(finish.deadline, until, registry.calendar);
}
