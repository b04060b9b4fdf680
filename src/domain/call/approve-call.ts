import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Limit } from "../deadline/limit.js";
import type { Urgency } from "../district/registry.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent, CallSent } from "./events.js";
import { partiesOfCall } from "./facts.js";
import { partsOpened } from "./open-parts.js";
import { recurringPlace } from "./propose-supervision.js";
import { raisedNow } from "./raise-call.js";

/**
 * C4 同意呼叫: the call reaches the department at this moment, T0, and all three limits count from it. A draft that was asked to be
 * raised is the chief's to approve, and raised with it (C29). Each assisting department gets its own 协办单 with the same limits
 * (`partBegun`), in the same commit.
 */
export function approveCall(
  call: Call,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const asked = call.raise?.state === "asked" ? call.raise : undefined;
  const right = mayAct(asked ? "raiseCall" : "approveCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "IN_REVIEW") return notNow(call, "CallSent");
  const sent = sentNow(call.urgency, act.at, rules);
  const raised = asked ? [raisedNow(call, asked.reason, sent.data.respond.due, act, rules)] : [];
  return ok([sent, ...raised, ...partsOpened(call, rules), ...recurringPlace(call.subject, act.at, rules)]);
}

/** The call reaches its department at that moment, T0. */
export function sentNow(urgency: Urgency, at: Date, rules: Rules): CallSent {
  const { sign, respond, finish } = callLimits(urgency, rules);
  const due = (limit: Limit) => deadlineFrom(at, limit, rules.registry.calendar);
  return { type: "CallSent", data: { sign: due(sign), respond: due(respond), finish: due(finish) } };
}

/** The three limits of domain 7.2; "two days" to respond are read as the setting says (domain 7.1). */
function callLimits(urgency: Urgency, { registry }: Rules): { sign: Limit; respond: Limit; finish: Limit } {
  const { call, respondUnit } = registry.rules.limits;
  const { sign, respond, finish } = call[urgency];
  const natural = respondUnit === "NATURAL_DAY" && respond.unit === "workdays";
  return { sign, respond: natural ? { ...respond, unit: "naturalDays" } : respond, finish };
}
