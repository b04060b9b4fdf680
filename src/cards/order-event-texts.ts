import type { Registry } from "../domain/district/registry.js";
import type { OrderDrafted, OrderEvent } from "../domain/order/events.js";
import type { LineCode } from "../domain/order/order.js";
import type { GridCode, UnitCode } from "../domain/shared/ids.js";
import { dueText } from "./due-text.js";
import { CLOCK_NAMES, LIGHT_NAMES } from "./names.js";
import { photosText, receiverNames } from "./order-words.js";
import { unitName } from "./unit-names.js";

/** What an event of an order says besides its deed: receivers, words, limits. Empty when the deed says all. */
export function orderEventText(event: OrderEvent, registry: Registry): string {
  switch (event.type) {
    case "OrderIssued":
      return `${draftedText(event.data, registry)},${limitsText(event.data)}`;
    case "OrderProposed":
      return `${draftedText(event.data, registry)},${dueText(event.data.release)}前放行`;
    case "OrderReleased":
      return limitsText(event.data);
    case "OrderRefused":
    case "OrderWithdrawn":
      return event.data.reason;
    case "OrderSigned":
      return linesText(event.data.lines, registry);
    case "OrderReportedBack":
      return `${linesText(event.data.lines, registry)}:${event.data.text}${photosText(event.data.photos)}`;
    case "ReportReturned":
      return `${linesText(event.data.lines, registry)}:${event.data.reason},${dueText(event.data.report)}前反馈`;
    case "LinesClosed":
      return `${linesText(event.data.lines, registry)}${event.data.note === "" ? "" : `:${event.data.note}`}`;
    case "OrderUrged":
      return linesText(event.data.lines, registry);
    case "OrderLightTurned":
    case "OrderReminded":
      return clockText(event, registry);
    case "OrderClosed":
      return "";
  }
}

function draftedText({ text, receivers, drill, urgent, photos }: OrderDrafted, registry: Registry): string {
  const marks = [drill ? "演练" : "", urgent ? "紧急" : ""].filter((mark) => mark !== "").join("、");
  const mark = marks === "" ? "" : `(${marks})`;
  return `${mark}${text}${photosText(photos)} → ${receiverNames(registry, receivers, receivers.length)}`;
}

function limitsText({ sign, report }: Extract<OrderEvent, { type: "OrderReleased" }>["data"]): string {
  return `${dueText(sign)}前签收、${dueText(report)}前反馈`;
}

function clockText(
  event: Extract<OrderEvent, { type: "OrderLightTurned" | "OrderReminded" }>,
  registry: Registry,
): string {
  const { clock, lines } = event.data;
  const what = event.type === "OrderLightTurned" ? LIGHT_NAMES[event.data.light] : REMINDERS[event.data.kind];
  const whose = lines.length === 0 ? "" : `(${linesText(lines, registry)})`;
  return `${CLOCK_NAMES[clock]}${what}${whose}`;
}

const REMINDERS = { yellow: "即将到期", red: "已超时限" } as const;

function linesText(codes: readonly LineCode[], registry: Registry): string {
  return codes
    .map((code) => registry.grids.get(code as GridCode)?.name ?? unitName(registry, code as UnitCode))
    .join("、");
}
