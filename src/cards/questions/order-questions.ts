import type { OrderEvent } from "../../domain/order/events.js";
import { isOpenOrder } from "../../domain/order/facts.js";
import type { LineCode, LineState, Order, OrderLine } from "../../domain/order/order.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { CardWhat } from "../card-id.js";
import type { Question } from "./question.js";

type Event = Recorded<OrderEvent>;
type History = readonly Event[];
/** About one line, or about the whole order. */
export type OrderQuestion = Question<Event> & { readonly line?: LineCode };

/** What a line's state asks, of whom it asks it, and which events (re)open it. */
const ASKS: Partial<Record<LineState, { readonly what: CardWhat; readonly openedBy: readonly OrderEvent["type"][] }>> =
  {
    ISSUED: { what: "ordersign", openedBy: ["OrderIssued", "OrderReleased"] },
    SIGNED: { what: "orderreport", openedBy: ["OrderSigned", "ReportReturned"] },
    REPORTED_BACK: { what: "orderreview", openedBy: ["OrderReportedBack"] },
  };

/** What the order asks after this history; everything asked before and not in it is over. */
export function orderQuestions(order: Order | undefined, history: History): OrderQuestion[] {
  if (order?.state === "PROPOSED") return opened("release", history, ["OrderProposed"]);
  if (!order || !isOpenOrder(order)) return [];
  return [...order.lines.flatMap((line) => lineQuestion(line, history)), ...lateQuestion(order.lines, history)];
}

function lineQuestion(line: OrderLine, history: History): OrderQuestion[] {
  const ask = ASKS[line.state];
  if (!ask) return [];
  const about = history.filter((event) => concerns(event, line.code));
  return opened(ask.what, about, ask.openedBy).map((question) => ({ ...question, line: line.code }));
}

/** Every line was there when it was issued; what came later names its lines. */
function concerns({ data }: Event, code: LineCode): boolean {
  return !("lines" in data) || data.lines.includes(code);
}

/** Some are late: the issuer may have them reminded, until they are in time again. */
function lateQuestion(lines: readonly OrderLine[], history: History): OrderQuestion[] {
  const late = lines.some((line) => isRed(line));
  const reminded = history.filter((event) => event.type === "OrderReminded" && event.data.kind === "red");
  return late ? opened("orderlate", reminded, ["OrderReminded"]) : [];
}

function isRed(line: OrderLine): boolean {
  if (line.state === "ISSUED") return line.sign.light === "RED" || line.report.light === "RED";
  return line.state === "SIGNED" && line.report.light === "RED";
}

function opened(what: CardWhat, history: History, by: readonly OrderEvent["type"][]): OrderQuestion[] {
  const event = history.findLast(({ type }) => by.includes(type));
  return event ? [{ what, opened: event }] : [];
}
