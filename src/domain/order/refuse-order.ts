import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import { partiesOfOrder } from "./facts.js";
import type { Order } from "./order.js";

/** O4 不予放行, with a reason: it reaches nobody. The department may propose another. */
export function refuseOrder(
  order: Order,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const right = mayAct("refuseOrder", act, partiesOfOrder(order, rules.registry), rules);
  if (!right.ok) return right;
  if (order.state !== "PROPOSED") return notNow(order, "OrderRefused", "OrderReleased");
  const reason = words(command.reason, rules, "reason_missing", order.no);
  return reason.ok ? ok([{ type: "OrderRefused", data: { reason: reason.value } }]) : reason;
}
