import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import type { StaffAct } from "../shared/event.js";
import type { OrderNo } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import { type DraftOrder, draftOrder } from "./draft-order.js";
import type { OrderEvent } from "./events.js";
import { bothLimits } from "./order-limits.js";

/**
 * O2 报请放行: a department's order reaches nobody before the district centre has released it, so that no work is thrown at the
 * streets unchecked (domain 6). Its limits begin with the release; what could not be kept from now on is said at once.
 */
export function proposeOrder(
  no: OrderNo,
  command: DraftOrder,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const right = mayAct("proposeOrder", act, {}, rules);
  if (!right.ok) return right;
  const order = draftOrder(no, command, "DEPARTMENT", act, rules);
  if (!order.ok) return order;
  const { drafted, limits } = order.value;
  const possible = bothLimits(limits, act.at, rules);
  if (!possible.ok) return possible;
  const { rules: book, calendar } = rules.registry;
  const release = deadlineFrom(act.at, drafted.urgent ? book.orders.releaseUrgent : book.orders.release, calendar);
  return ok([{ type: "OrderProposed", data: { ...drafted, limits, release } }]);
}
