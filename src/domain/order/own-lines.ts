import { type Command, mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { DoneBy, StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { isLineOf, isOpenOrder, partiesOfOrder } from "./facts.js";
import type { EndedLine, Order, OrderLine } from "./order.js";

/** A receiver's own lines of an order that is open: those he answers for. */
export function ownLines(
  order: Order,
  command: Extract<Command, "signOrder" | "reportBack">,
  act: StaffAct,
  rules: Rules,
): Result<readonly OrderLine[]> {
  const { registry } = rules;
  const right = mayAct(command, act, partiesOfOrder(order, registry), rules);
  if (!right.ok) return right;
  if (!isOpenOrder(order)) return notNow(order);
  const own = order.lines.filter((line) => isLineOf(line, act.onBehalfOf ?? act.actor, registry));
  return own.length > 0 ? ok(own) : refuse("wrong_unit", { no: order.no });
}

/** Who came first, and what the line is now. */
export function doneBefore({ no }: Order, { state }: EndedLine, by: DoneBy | undefined): Result<never> {
  return refuse("already_done", { no, state, ...(by ? { by: by.actor, at: by.at } : {}) });
}
