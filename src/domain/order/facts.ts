import type { Registry } from "../district/registry.js";
import type { Parties } from "../district/rights.js";
import { actsAfter } from "../shared/acts.js";
import { eyesOf, type Recorded, type StaffActor } from "../shared/event.js";
import type { OrderEvent } from "./events.js";
import type { EndedLine, LineClock, OpenOrder, Order, OrderFacts, OrderLine, Receiver } from "./order.js";
import { answersFor } from "./people.js";

/** Somebody has still something to do about it, or to decide. */
export function isOpenOrder(order: Order): order is OpenOrder {
  return order.state === "ISSUED" || order.state === "SIGNED" || order.state === "REPORTED_BACK";
}

/** Every line an order has; none before it was issued. */
export function linesOf(order: Order): readonly (OrderLine | EndedLine)[] {
  return "lines" in order ? order.lines : [];
}

/** The limits that run on a line. */
export function clocksOfLine(line: OrderLine | EndedLine): LineClock[] {
  return [...("sign" in line ? [line.sign] : []), ...("report" in line ? [line.report] : [])];
}

/** Whether a receiver's line is this person's to answer: his unit's, a grid that he walks, or one of his community that nobody walks. */
export function isLineOf(
  receiver: Receiver,
  actor: Pick<StaffActor, "id" | "unit" | "role">,
  registry: Registry,
): boolean {
  const who = answersFor(receiver, registry);
  if (!("role" in who)) return actor.role === "GRID_WORKER" && who.some(({ id }) => id === actor.id);
  return actor.role !== "GRID_WORKER" && who.unit === actor.unit;
}

const STAGE_FIELDS: ReadonlySet<string> = new Set(["state", "limits", "release", "reason", "lines", "closedAt"]);

/** What is true of the order in every state, without the fields of the state it is in. */
export function factsOf(order: Order): OrderFacts {
  return Object.fromEntries(Object.entries(order).filter(([field]) => !STAGE_FIELDS.has(field))) as OrderFacts;
}

/** Events of the clock alone; nobody ever asks who did them. */
const SILENT: ReadonlySet<OrderEvent["type"]> = new Set(["OrderLightTurned", "OrderReminded"]);

/** Counts the event and keeps whose it was. */
export function remember(order: Order, event: Recorded<OrderEvent>): Order {
  const { type, actor, at } = event;
  if (SILENT.has(type)) return { ...order, events: event.seq };
  return { ...order, events: event.seq, acts: actsAfter(order.acts, type, event), last: { type, actor, at } };
}

/** Whose affair it is, for `mayAct`; its receivers' only once it was issued. */
export function partiesOfOrder(order: Order, registry: Registry): Parties {
  const { no, issuer, drafter } = order;
  const receivers = order.issuedAt === undefined ? [] : order.receivers;
  const answering = receivers.map((receiver) => answersFor(receiver, registry));
  return {
    no,
    issuer,
    drafters: eyesOf(drafter),
    receivingUnits: answering.flatMap((who) => ("role" in who ? [who.unit] : [])),
    receivingStaff: answering.flatMap((who) => ("role" in who ? [] : who.map(({ id }) => id))),
  };
}
