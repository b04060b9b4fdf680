import type { Registry } from "../domain/district/registry.js";
import { streetOf } from "../domain/district/street-of.js";
import { clocksOfLine, isOpenOrder, linesOf } from "../domain/order/facts.js";
import type { Order, OrderLine } from "../domain/order/order.js";
import { concernsOrder, partiesOfIssuer, partiesOfLine, waitsForOrder } from "../domain/order/visibility.js";
import type { OpenLine, Summary } from "../ports/records.js";
import { oneLine, pressing } from "./summaries.js";

/** What lists and sweeps look for in an order. */
export function summaryOfOrder(order: Order, registry: Registry): Summary {
  const street = order.level === "STREET" ? streetOf(registry, order.issuer) : undefined;
  const receiving = linesOf(order).map(({ unit }) => unit);
  return {
    state: order.state,
    open: order.state === "PROPOSED" || isOpenOrder(order),
    title: oneLine(`${order.drill ? "(演练)" : ""}${order.text}`),
    ...(street === undefined ? {} : { street }),
    ...(order.level === "DEPARTMENT" ? { department: order.issuer } : {}),
    urgency: order.urgent ? "URGENT" : "NORMAL",
    ...pressing(clocksOf(order)),
    startedAt: order.draftedAt,
    waitsFor: waitsForOrder(order, registry),
    concerns: concernsOrder(order, registry),
    ...(receiving.length > 0 ? { units: [...new Set([order.issuer, ...receiving])] } : {}),
    ...(isOpenOrder(order) ? { lines: order.lines.flatMap((line) => openLine(order, line, registry)) } : {}),
  };
}

function clocksOf(order: Order): Parameters<typeof pressing>[0] {
  if (order.state === "PROPOSED") return [order.release];
  return isOpenOrder(order) ? order.lines.flatMap(clocksOfLine) : [];
}

/** A report that came back is the issuer's to decide about. */
function openLine(order: Order, line: OrderLine, registry: Registry): OpenLine[] {
  if (line.state === "CLOSED") return [];
  const [clock] = clocksOfLine(line);
  if (!clock) return [{ parties: partiesOfIssuer(order), state: line.state, light: "GREEN" }];
  const { name, deadline } = clock;
  const { light } = pressing(clocksOfLine(line));
  return [{ parties: partiesOfLine(line, registry), state: line.state, light, clock: name, dueAt: deadline.due }];
}
