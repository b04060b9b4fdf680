import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { Act, StaffAct } from "../shared/event.js";
import type { CallNo, PhotoId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/** What a call does to its matter; each is committed together with the call's own events. */

/** M14 发起呼叫: while the call is open no clock of the matter runs. */
export function openCall(
  matter: Matter,
  command: { readonly call: CallNo; readonly department: UnitCode },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("draftCall", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (!isCallable(matter)) return notNow(matter, "CallOpened");
  return ok([{ type: "CallOpened", data: { call: command.call, department: command.department } }]);
}

/** A department is called for a matter that the street holds in its hands. */
export function isCallable(matter: Matter): boolean {
  return matter.state === "RAISED" || matter.state === "HANDLING";
}

export type FinishedCall = {
  readonly call: CallNo;
  readonly department: UnitCode;
  readonly result: string;
  readonly proof: readonly PhotoId[];
};

/** M15 呼叫办结: somebody must go and look. Who finished the call was judged there. */
export function finishCalls(
  matter: Matter,
  { call, department, result, proof }: FinishedCall,
  act: Act,
  { registry }: Rules,
): Result<readonly MatterEvent[]> {
  if (!isOpenFor(matter, call)) return notNow(matter, "CallsFinished");
  const verify = deadlineFrom(act.at, registry.rules.limits.verify, registry.calendar);
  return ok([{ type: "CallsFinished", data: { call, department, result, proof, verify } }]);
}

/** C15 退回重办: the call is the department's again. Once somebody saw it done the matter is closed for good (`matter_verified`). */
export function reopenCall(
  matter: Matter,
  { call }: { readonly call: CallNo },
  _act: Act,
  _rules: Rules,
): Result<readonly MatterEvent[]> {
  if (matter.state === "CLOSED") return refuse("matter_verified", { no: matter.no });
  if (matter.state !== "HANDLED" || matter.byCall !== call) return notNow(matter, "CallReworked");
  return ok([{ type: "CallReworked", data: { call } }]);
}

/** M16 呼叫撤销: the street judges the matter again. Who took the call back was judged there. */
export function cancelCalls(
  matter: Matter,
  { call }: { readonly call: CallNo },
  act: Act,
  { registry }: Rules,
): Result<readonly MatterEvent[]> {
  if (!isOpenFor(matter, call)) return notNow(matter, "CallsCancelled");
  const judgement = deadlineFrom(act.at, registry.rules.limits.streetJudgement, registry.calendar);
  return ok([{ type: "CallsCancelled", data: { call, judgement } }]);
}

function isOpenFor(matter: Matter, call: CallNo): boolean {
  return matter.state === "CALLING" && matter.openCalls.includes(call);
}
