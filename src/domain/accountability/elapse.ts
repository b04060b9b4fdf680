import { redAt, yellowAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import type { Accountability } from "./accountability.js";
import type { AccountabilityEvent } from "./events.js";

/** What time alone brings: the department is reminded on its last day, then its time is over. It never decides anything. */
export function elapseAccountability(one: Accountability, now: Date, rules: Rules): readonly AccountabilityEvent[] {
  if (one.state !== "PROPOSED") return [];
  if (now >= redAt(one.statementUntil)) return [{ type: "StatementOver", data: {} }];
  return !one.reminded && now >= reminderAt(one, rules) ? [{ type: "StatementReminded", data: {} }] : [];
}

/** The earliest instant at which {@link elapseAccountability} gives something; undefined when it never will. */
export function nextAccountabilityMoment(one: Accountability, rules: Rules): Date | undefined {
  if (one.state !== "PROPOSED") return undefined;
  return one.reminded ? redAt(one.statementUntil) : reminderAt(one, rules);
}

function reminderAt(one: Extract<Accountability, { state: "PROPOSED" }>, { registry }: Rules): Date {
  return yellowAt(one.statementUntil, registry.calendar, registry.rules);
}
