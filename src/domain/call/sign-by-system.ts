import { deadlineFrom } from "../deadline/deadline-from.js";
import { redAt } from "../deadline/lights.js";
import { multiplyLimit } from "../deadline/limit.js";
import type { Rules } from "../district/rules.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";

/**
 * When the system signs for a department that did not (C6): after a limit so many times as long as its sign limit, whose
 * last instant is still the department's. Undefined when nobody's signature is waited for.
 */
export function systemSignMoment(call: Call, { registry }: Rules): Date | undefined {
  if (call.state !== "SENT") return undefined;
  const { from, limit } = call.sign.deadline;
  const times = registry.rules.autoSignAfterSignLimits;
  return redAt(deadlineFrom(from, multiplyLimit(limit, times), registry.calendar));
}

/** C6 系统代签. The call goes on as if it had been signed; the score gives nothing for it. */
export function signedBySystem(call: Call, now: Date, rules: Rules): readonly CallEvent[] {
  const moment = systemSignMoment(call, rules);
  return moment !== undefined && now >= moment ? [{ type: "CallSigned", data: {} }] : [];
}
