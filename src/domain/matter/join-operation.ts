import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Rules } from "../district/rules.js";
import type { Act } from "../shared/event.js";
import type { OperationNo, PhotoId, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { isOver } from "./facts.js";
import type { Matter, MatterState } from "./matter.js";

/** What a joint operation does to its matters; who arranged or ended it was judged there. Committed together with its own events. */

export type ArrangeOperation = {
  readonly operation: OperationNo;
  readonly street: UnitCode;
  readonly result: Deadline;
};

/** 纳入联合行动: a matter stays what it is, only a raised one is judged by the result; `wrong_unit` for another street's, `wrong_state` for one that is over. */
export function arrangeOperation(
  matter: Matter,
  { operation, street, result }: ArrangeOperation,
): Result<readonly MatterEvent[]> {
  const { no, state, last } = matter;
  if (matter.street !== street) return refuse("wrong_unit", { no });
  if (isOver(matter)) return refuse("wrong_state", { no, state, by: last.actor, at: last.at });
  const judged = matter.state === "RAISED" ? { judgement: result } : {};
  return ok([{ type: "OperationArranged", data: { operation, ...judged } }]);
}

/** The street has it in its hands; what a call or somebody's look decides is not the operation's. */
const IN_HAND: ReadonlySet<MatterState> = new Set(["REGISTERED", "ASSIGNED", "HANDLING", "RAISED"]);

export type SettleMatter = {
  readonly operation: OperationNo;
  readonly result: string;
  readonly proof: readonly PhotoId[];
};

/** Handled on the spot: somebody must go and look. Nothing to one that went another way meanwhile. */
export function settleByOperation(
  matter: Matter,
  { operation, result, proof }: SettleMatter,
  act: Act,
  { registry }: Rules,
): Result<readonly MatterEvent[]> {
  if (!IN_HAND.has(matter.state)) return ok([]);
  const verify = deadlineFrom(act.at, registry.rules.limits.verify, registry.calendar);
  return ok([{ type: "MatterHandled", data: { result, proof, verify, operation } }]);
}

/** Not settled: the street judges it anew, so that it can call a department. */
export function leftByOperation(
  matter: Matter,
  { operation, reason }: { readonly operation: OperationNo; readonly reason: string },
  act: Act,
  { registry }: Rules,
): Result<readonly MatterEvent[]> {
  if (!IN_HAND.has(matter.state)) return ok([]);
  const judgement = deadlineFrom(act.at, registry.rules.limits.streetJudgement, registry.calendar);
  return ok([{ type: "OperationEnded", data: { operation, reason, judgement } }]);
}

/** 取消: only what had waited for the operation is judged anew. */
export function freedByOperation(
  matter: Matter,
  cancelled: { readonly operation: OperationNo; readonly reason: string },
  act: Act,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  return matter.state === "RAISED" ? leftByOperation(matter, cancelled, act, rules) : ok([]);
}
