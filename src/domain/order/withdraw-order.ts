import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import { isOpenOrder, partiesOfOrder } from "./facts.js";
import type { Order } from "./order.js";

/** O11 撤回 by the issuer, with a reason, until the last line is closed; a department's also while it waits for release. */
export function withdrawOrder(
  order: Order,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const right = mayAct("withdrawOrder", act, partiesOfOrder(order, rules.registry), rules);
  if (!right.ok) return right;
  if (order.state !== "PROPOSED" && !isOpenOrder(order)) return notNow(order, "OrderWithdrawn", "OrderClosed");
  const reason = words(command.reason, rules, "reason_missing", order.no);
  return reason.ok ? ok([{ type: "OrderWithdrawn", data: { reason: reason.value } }]) : reason;
}
