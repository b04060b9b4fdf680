import { type Command, mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { isOpenOrder, partiesOfOrder } from "./facts.js";
import type { LineCode, OpenOrder, Order, OrderLine } from "./order.js";

/** Which lines an issuer means; without codes those that fit what he does. */
export type WhichLines = { readonly lines?: readonly LineCode[] };

export type IssuersView = { readonly order: OpenOrder; readonly named: readonly OrderLine[] };

/** The open order as its issuer may act on it, and the lines that he named; `line_unknown` when one is none of its receivers. */
export function issuersLines(
  order: Order,
  command: Extract<Command, "closeLines" | "returnReport" | "urgeOrder">,
  { lines: codes = [] }: WhichLines,
  act: StaffAct,
  rules: Rules,
): Result<IssuersView> {
  const right = mayAct(command, act, partiesOfOrder(order, rules.registry), rules);
  if (!right.ok) return right;
  if (!isOpenOrder(order)) return notNow(order, ...(command === "closeLines" ? ["OrderClosed"] : []));
  const named = order.lines.filter(({ code }) => codes.includes(code));
  return named.length < new Set(codes).size ? refuse("line_unknown", { no: order.no }) : ok({ order, named });
}

export function inState(lines: readonly OrderLine[], ...states: readonly OrderLine["state"][]): readonly OrderLine[] {
  return lines.filter(({ state }) => states.includes(state));
}
