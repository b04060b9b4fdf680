import type { Deadline, Light } from "../deadline/deadline.js";
import { type DoneBy, doerOf, type Recorded } from "../shared/event.js";
import type {
  LinesClosed,
  OrderDrafted,
  OrderEvent,
  OrderIssued,
  OrderLightTurned,
  OrderProposed,
  OrderReportedBack,
  OrderSigned,
  OrderUrged,
  ReportReturned,
} from "./events.js";
import { factsOf, isOpenOrder, remember } from "./facts.js";
import type { EndedLine, LineCode, LineFacts, Order, OrderFacts, OrderLine, Receiver } from "./order.js";

/** The order after one more event; the first is `OrderIssued` or `OrderProposed`. Whether it may happen was decided before. */
export function evolveOrder(before: Order | undefined, recorded: Recorded<OrderEvent>): Order {
  const event = { ...recorded, actor: doerOf(recorded) };
  if (event.type === "OrderIssued") return issued(event);
  if (event.type === "OrderProposed") return proposed(event);
  if (!before) throw new Error(`${event.type} stands before the order`);
  const order = remember(before, event);
  switch (event.type) {
    case "OrderReleased":
      return begun({ ...factsOf(order), issuedAt: event.at }, event.data);
    case "OrderRefused":
      return { ...factsOf(order), state: "REFUSED", reason: event.data.reason };
    case "OrderSigned":
      return onLines(order, event.data, signed(event));
    case "OrderReportedBack":
      return onLines(order, event.data, reportedBack(event));
    case "ReportReturned":
      return onLines(order, event.data, reportReturned(event));
    case "LinesClosed":
      return onLines(order, event.data, closed(event));
    case "OrderClosed":
      return { ...factsOf(order), state: "CLOSED", lines: ended(order), closedAt: event.at };
    case "OrderWithdrawn":
      return { ...factsOf(order), state: "WITHDRAWN", lines: ended(order), reason: event.data.reason };
    case "OrderUrged":
    case "OrderReminded":
      return told(order, event);
    case "OrderLightTurned":
      return lightTurned(order, event);
  }
}

function issued(event: Recorded<OrderIssued>): Order {
  const { sign, report, ...drafted } = event.data;
  return begun({ ...drafting(drafted, event), issuedAt: event.at }, { sign, report });
}

function proposed(event: Recorded<OrderProposed>): Order {
  const { limits, release: deadline, ...drafted } = event.data;
  return { ...drafting(drafted, event), state: "PROPOSED", limits, release: { deadline, light: "GREEN" } };
}

function drafting(drafted: OrderDrafted, { type, actor, at, seq }: Recorded<OrderEvent>): OrderFacts {
  const by = { actor, at };
  return { ...drafted, draftedAt: at, reminders: [], events: seq, acts: { [type]: by }, last: { type, ...by } };
}

function begun(facts: OrderFacts, limits: { sign: Deadline; report: Deadline }): Order {
  return { ...facts, state: "ISSUED", lines: facts.receivers.map((receiver) => lineFor(receiver, limits)) };
}

function lineFor(receiver: Receiver, { sign, report }: { sign: Deadline; report: Deadline }): OrderLine {
  return {
    ...receiver,
    code: receiver.grid ?? receiver.unit,
    reportBy: report,
    reports: [],
    state: "ISSUED",
    sign: { name: "sign", deadline: sign, light: "GREEN" },
    report: { name: "report", deadline: report, light: "GREEN" },
  };
}

type Change = (line: OrderLine) => OrderLine;

/** The order with these lines changed, as far as the one of its lines that is least far. */
function onLines(order: Order, { lines: codes }: { readonly lines: readonly LineCode[] }, change: Change): Order {
  if (!isOpenOrder(order)) return order;
  const lines = order.lines.map((line) => (codes.includes(line.code) ? change(line) : line));
  return { ...factsOf(order), state: furthest(lines), lines };
}

const WAY = ["ISSUED", "SIGNED", "REPORTED_BACK"] as const;

function furthest(lines: readonly OrderLine[]): (typeof WAY)[number] {
  return WAY.find((state) => lines.some((line) => line.state === state)) ?? "REPORTED_BACK";
}

function signed({ actor, at }: Recorded<OrderSigned>): Change {
  return (line) => {
    if (line.state !== "ISSUED") return line;
    return { ...still(line), signed: { actor, at }, state: "SIGNED", report: line.report };
  };
}

function reportedBack({ actor, at, data }: Recorded<OrderReportedBack>): Change {
  const report = { at, by: actor, text: data.text, photos: data.photos };
  return (line) => ({ ...still(line), reports: [...line.reports, report], state: "REPORTED_BACK" });
}

function reportReturned({ actor, at, data }: Recorded<ReportReturned>): Change {
  const { reason, report: deadline } = data;
  return (line) => ({
    ...still(line),
    returned: { actor, at, reason },
    reportBy: deadline,
    state: "SIGNED",
    report: { name: "report", deadline, light: "GREEN" },
  });
}

function closed({ actor, at, data }: Recorded<LinesClosed>): Change {
  const by: DoneBy & { note: string } = { actor, at, note: data.note };
  return (line) => ({ ...still(line), closed: by, state: "CLOSED" });
}

const STAGE_FIELDS: ReadonlySet<string> = new Set(["state", "sign", "report"]);

/** What is true of the line in every state. */
function still(line: OrderLine): LineFacts {
  return Object.fromEntries(Object.entries(line).filter(([field]) => !STAGE_FIELDS.has(field))) as LineFacts;
}

/** The lines as far as they came; nothing runs on them any more. */
function ended(order: Order): readonly EndedLine[] {
  return isOpenOrder(order) ? order.lines.map((line) => ({ ...still(line), state: line.state })) : [];
}

function told(
  order: Order,
  { at, data }: Recorded<OrderUrged> | Recorded<Extract<OrderEvent, { type: "OrderReminded" }>>,
): Order {
  return { ...order, reminders: [...order.reminders, { at, to: data.to }] };
}

function lightTurned(order: Order, { data }: Recorded<OrderLightTurned>): Order {
  const { clock, light, lines } = data;
  if (clock === "release") {
    return order.state === "PROPOSED" ? { ...order, release: { ...order.release, light } } : order;
  }
  return onLines(order, { lines }, (line) => lit(line, clock, light));
}

/** The light of one running limit; one that ended meanwhile shows none. */
function lit(line: OrderLine, clock: "sign" | "report", light: Light): OrderLine {
  if (line.state === "ISSUED") return { ...line, [clock]: { ...line[clock], light } };
  return line.state === "SIGNED" && clock === "report" ? { ...line, report: { ...line.report, light } } : line;
}
