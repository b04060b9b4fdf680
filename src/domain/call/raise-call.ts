import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import { isDissatisfied } from "./dissatisfied.js";
import type { CallEvent } from "./events.js";
import { isOver, partiesOfCall } from "./facts.js";
import type { RaiseGround } from "./raise.js";
import type { CallRaised } from "./raise-events.js";

type Reason = { readonly reason: string };

/** 申请提级 by the street's desk or a leader, also of a draft; the chief decides (C29). */
export function proposeRaise(call: Call, command: Reason, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const right = mayAct("proposeRaise", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.part) return refuse("part_follows_lead", { no: call.part.of });
  if (call.raise) return notNow(call, "CallRaised", "RaiseProposed");
  if (!isRaisable(call, rules)) return notNow(call);
  const reason = words(command.reason, rules, "reason_missing", call.no);
  if (!reason.ok) return reason;
  return ok([{ type: "RaiseProposed", data: { ground: raiseGround(call, rules), reason: reason.value } }]);
}

/**
 * C29 提级呼叫 by the street's chief, never by who drafted the call: of his own accord with a reason, or as he was asked. A draft that
 * waits for review is sent by `approveCall`, which raises it with it.
 */
export function raiseCall(call: Call, command: Reason, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const right = mayAct("raiseCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.part) return refuse("part_follows_lead", { no: call.part.of });
  if (call.raise?.state === "raised") return notNow(call, "CallRaised");
  if (call.state === "DRAFT" || call.state === "IN_REVIEW" || !isRaisable(call, rules)) return notNow(call);
  const reason = words(command.reason.trim() || (call.raise?.reason ?? ""), rules, "reason_missing", call.no);
  const respond = "respond" in call ? call.respond?.deadline.due : undefined;
  return reason.ok ? ok([raisedNow(call, reason.value, respond, act, rules)]) : reason;
}

/** 不同意提级: the call goes on as it was. */
export function refuseRaise(call: Call, command: Reason, act: StaffAct, rules: Rules): Result<readonly CallEvent[]> {
  const right = mayAct("raiseCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.raise?.state !== "asked") {
    return call.acts.RaiseRefused || call.acts.CallRaised
      ? notNow(call, "RaiseRefused", "CallRaised")
      : refuse("not_requested", { no: call.no });
  }
  const reason = words(command.reason, rules, "reason_missing", call.no);
  return reason.ok ? ok([{ type: "RaiseRefused", data: { reason: reason.value } }]) : reason;
}

/** The call raised at that moment; `running` is when the department's response limit ends, which the raise only makes end sooner. */
export function raisedNow(
  call: Call,
  reason: string,
  running: Date | undefined,
  { at }: StaffAct,
  rules: Rules,
): CallRaised {
  const { rules: book, calendar } = rules.registry;
  const answer = deadlineFrom(at, book.limits.raisedAnswer, calendar);
  const respond = deadlineFrom(at, book.limits.raisedRespond, calendar);
  const sooner = running && respond.due < running ? { respond } : {};
  return { type: "CallRaised", data: { ground: raiseGround(call, rules), reason, answer, ...sooner } };
}

/** Open, and of the rated ones those that were done again and are still bad. */
function isRaisable(call: Call, rules: Rules): boolean {
  if (call.state === "RATED") return raiseGround(call, rules) === "dissatisfied_again";
  return !isOver(call);
}

function raiseGround({ rework, stars, objection, redispatchOf }: Call, rules: Rules): RaiseGround {
  if (rework && stars !== undefined && isDissatisfied(stars, rules)) return "dissatisfied_again";
  return objection || redispatchOf ? "objection_chain" : "several_departments";
}
