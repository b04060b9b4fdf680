import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { OperationEvent } from "./events.js";
import { isOpenOperation, partiesOfOperation } from "./facts.js";
import type { Operation } from "./operation.js";

/** 取消 by a leader of the street until there is a result, of a draft also by its desk: nothing of it is scored. */
export function cancelOperation(
  operation: Operation,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly OperationEvent[]> {
  const needed = operation.state === "DRAFT" ? "dropOperation" : "cancelOperation";
  const right = mayAct(needed, act, partiesOfOperation(operation), rules);
  if (!right.ok) return right;
  if (operation.state !== "DRAFT" && !isOpenOperation(operation)) return notNow(operation, "OperationCancelled");
  const reason = words(command.reason, rules, "reason_missing", operation.no);
  return reason.ok ? ok([{ type: "OperationCancelled", data: { reason: reason.value } }]) : reason;
}
