import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import { partiesOfOrder } from "./facts.js";
import type { Order } from "./order.js";
import { bothLimits, type SaidLimits } from "./order-limits.js";

/** Limits only where the centre sets others than the department proposed. */
export type ReleaseOrder = { readonly limits: Partial<SaidLimits> };

/** O3 放行: it reaches its receivers at this moment, and both limits count from it; `limit_over` when one ended meanwhile. */
export function releaseOrder(
  order: Order,
  command: ReleaseOrder,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const right = mayAct("releaseOrder", act, partiesOfOrder(order, rules.registry), rules);
  if (!right.ok) return right;
  if (order.state !== "PROPOSED") return notNow(order, "OrderReleased", "OrderRefused");
  const limits = bothLimits({ ...order.limits, ...command.limits }, act.at, rules, order.no);
  return limits.ok ? ok([{ type: "OrderReleased", data: limits.value }]) : limits;
}
