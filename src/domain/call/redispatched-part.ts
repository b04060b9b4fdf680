import type { Rules } from "../district/rules.js";
import type { StaffAct } from "../shared/event.js";
import type { CallNo, UnitCode } from "../shared/ids.js";
import { sentNow } from "./approve-call.js";
import type { Call } from "./call.js";
import type { CallEvent, PartOpened } from "./events.js";
import { draftedPart } from "./open-parts.js";

/** Of the lead call and of the department that gets the part, if it does not help already. */
export type RedispatchedPart = { readonly lead: readonly PartOpened[]; readonly next: readonly CallEvent[] };

/**
 * C18 of a 协办单: it goes on for another department under the same lead call, with its own T0 at this moment; that ruling is final.
 * Who may was judged on the old part.
 */
export function redispatchedPart(
  old: Call,
  lead: Call,
  { to, department }: { readonly to: CallNo; readonly department: UnitCode },
  act: StaffAct,
  rules: Rules,
): RedispatchedPart {
  const part = { of: lead.no, department: lead.lead, nth: lead.parts.length + 1 };
  const own = { no: to, registry: rules.registry.version, lead: department, part, redispatchOf: old.no };
  return {
    lead: [{ type: "PartOpened", data: { part: to, department } }],
    next: [draftedPart(old, own), sentNow(old.urgency, act.at, rules)],
  };
}
