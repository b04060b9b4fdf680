import type { Rules } from "../district/rules.js";
import { earliest, nextLightTurn } from "../shared/light-turns.js";
import { clocksOfLine, isOpenOrder } from "./facts.js";
import type { Order } from "./order.js";

/** The earliest instant at which `elapseOrder` gives something; undefined when it never will without another act. */
export function nextOrderMoment(order: Order, rules: Rules): Date | undefined {
  if (order.state === "PROPOSED") return nextLightTurn(order.release, rules);
  if (!isOpenOrder(order)) return undefined;
  return earliest(order.lines.flatMap(clocksOfLine).map((clock) => nextLightTurn(clock, rules)));
}
