import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import type { StaffAct } from "../shared/event.js";
import type { OrderNo } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import { type DraftOrder, draftOrder } from "./draft-order.js";
import type { OrderEvent } from "./events.js";
import { bothLimits } from "./order-limits.js";

/** O1 下达号令: the district centre to streets, a street to its communities and grids; both limits count from now. */
export function issueOrder(
  no: OrderNo,
  command: DraftOrder,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const right = mayAct("issueOrder", act, {}, rules);
  if (!right.ok) return right;
  const level = (act.onBehalfOf ?? act.actor).role === "DISTRICT_CENTER" ? "DISTRICT" : "STREET";
  const order = draftOrder(no, command, level, act, rules);
  if (!order.ok) return order;
  const limits = bothLimits(order.value.limits, act.at, rules);
  if (!limits.ok) return limits;
  return ok([{ type: "OrderIssued", data: { ...order.value.drafted, ...limits.value } }]);
}
