import { collect, type DeadlineRecord, NOTHING, type Step } from "../deadline/deadlines-of.js";
import type { Recorded } from "../shared/event.js";
import type { OrderEvent } from "./events.js";
import type { LineCode, Receiver } from "./order.js";

type History = readonly Recorded<OrderEvent>[];

/** A limit of one line; of the release there is no line. */
export type OrderDeadline = DeadlineRecord & { readonly line?: LineCode };

/** Every limit an order ever had, the release first, then line by line, from its events alone. */
export function orderDeadlines(history: History): OrderDeadline[] {
  const lines = receiversIn(history).map(({ unit, grid }) => grid ?? unit);
  return [
    ...collect(history, releaseStep),
    ...lines.flatMap((line) => collect(history, (event) => lineStep(event, line)).map((one) => ({ ...one, line }))),
  ];
}

function receiversIn(history: History): readonly Receiver[] {
  const [first] = history;
  return first?.type === "OrderIssued" || first?.type === "OrderProposed" ? first.data.receivers : [];
}

function releaseStep(event: Recorded<OrderEvent>): Step {
  switch (event.type) {
    case "OrderProposed":
      return { ...NOTHING, starts: [["release", event.data.release]] };
    case "OrderReleased":
    case "OrderRefused":
      return { ...NOTHING, meets: ["release"] };
    case "OrderWithdrawn":
      return { ...NOTHING, drops: ["release"] };
    default:
      return NOTHING;
  }
}

function lineStep(event: Recorded<OrderEvent>, line: LineCode): Step {
  if ("lines" in event.data && !event.data.lines.includes(line)) return NOTHING;
  switch (event.type) {
    case "OrderIssued":
    case "OrderReleased":
      return {
        ...NOTHING,
        starts: [
          ["sign", event.data.sign],
          ["report", event.data.report],
        ],
      };
    case "OrderSigned":
      return { ...NOTHING, meets: ["sign"] };
    case "OrderReportedBack":
      return { ...NOTHING, meets: ["report"] };
    case "ReportReturned":
      return { ...NOTHING, starts: [["report", event.data.report]] };
    case "LinesClosed":
    case "OrderWithdrawn":
      return { ...NOTHING, drops: ["sign", "report"] };
    default:
      return NOTHING;
  }
}
