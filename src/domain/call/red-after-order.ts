import { deadlineFrom } from "../deadline/deadline-from.js";
import { dayEnd } from "../deadline/workday.js";
import type { Rules } from "../district/rules.js";
import type { RedAfterOrder } from "./accountability-events.js";
import type { Call } from "./call.js";
import { departmentClocks, lastOrder } from "./supervision-of.js";

/** 督办后仍逾期 (domain 11): a limit of the department is over for so many workdays after the order. */
export function redAfterOrder(call: Call, now: Date, rules: Rules): readonly RedAfterOrder[] {
  const moment = redAfterOrderMoment(call, rules);
  const order = lastOrder(call);
  return order && moment && now >= moment ? [{ type: "RedAfterOrder", data: { no: order.no } }] : [];
}

/**
 * Counted from the order, or from when the limit ended if that was later; not before the day the department named in a reply that
 * the district centre accepted. Undefined while nothing is over, and once it was proposed.
 */
export function redAfterOrderMoment(call: Call, { registry }: Rules): Date | undefined {
  const order = lastOrder(call);
  if (!order || order.state === "lapsed" || call.accounted?.grounds.redAfterOrder !== undefined) return undefined;
  const [first] = departmentClocks(call)
    .map(({ deadline }) => deadline.due.getTime())
    .sort((a, b) => a - b);
  if (first === undefined) return undefined;
  const { rules, calendar } = registry;
  const from = new Date(Math.max(first, order.at.getTime()));
  const { due } = deadlineFrom(from, rules.supervision.escalateAfterOrder, calendar);
  const promised = order.state === "accepted" && order.reply ? dayEnd(order.reply.until, calendar) : due;
  return promised > due ? promised : due;
}
