import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { SupervisionNo } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { isWithDepartment, partiesOfCall } from "./facts.js";
import { openProposal, orderInForce } from "./supervision-of.js";

/** `demand`: what is asked besides reason, measure and date; may be empty. */
export type OrderSupervision = { readonly no: SupervisionNo; readonly demand: string };

/**
 * C28 督办 by the district centre: while the call is with its department, with or without a proposal; afterwards only where one
 * waits (C16). One order at a time.
 */
export function orderSupervision(
  call: Call,
  { no, demand }: OrderSupervision,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("orderSupervision", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const proposal = openProposal(call);
  if (orderInForce(call)) return notNow(call, "SupervisionOrdered");
  if (!proposal && !isWithDepartment(call)) return notNow(call);
  const said = words(demand, rules, undefined, call.no);
  if (!said.ok) return said;
  const { rules: book, calendar } = rules.registry;
  const reply = deadlineFrom(act.at, book.limits.supervisionReply, calendar);
  const why = proposal ? { ground: proposal.ground } : {};
  return ok([{ type: "SupervisionOrdered", data: { no, ...why, demand: said.value, reply } }]);
}

/** The district centre does not follow the proposal, and says why. */
export function declineSupervision(
  call: Call,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("orderSupervision", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (!openProposal(call)) {
    return call.supervision
      ? notNow(call, "SupervisionDeclined", "SupervisionOrdered")
      : refuse("not_proposed", { no });
  }
  const reason = words(command.reason, rules, "reason_missing", no);
  return reason.ok ? ok([{ type: "SupervisionDeclined", data: { reason: reason.value } }]) : reason;
}
