import type { Rules } from "../district/rules.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { OrderEvent } from "./events.js";
import type { Order } from "./order.js";
import { doneBefore, ownLines } from "./own-lines.js";

/** O5 签收: receipt of the receiver's own line; of all his grids at once. */
export function signOrder(
  order: Order,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderEvent[]> {
  const own = ownLines(order, "signOrder", act, rules);
  if (!own.ok) return own;
  const lines = own.value.filter(({ state }) => state === "ISSUED").map(({ code }) => code);
  const [first] = own.value;
  if (lines.length === 0 && first) return doneBefore(order, first, first.signed ?? first.closed);
  return ok([{ type: "OrderSigned", data: { lines } }]);
}
