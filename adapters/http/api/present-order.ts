import { actorName } from "../../../src/cards/actor-name.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import { LIGHT_NAMES, ORDER_STATE_NAMES } from "../../../src/cards/names.js";
import { LINE_STATE_NAMES, receiverName } from "../../../src/cards/order-words.js";
import { orderTimeline } from "../../../src/cards/timeline.js";
import type { Light } from "../../../src/domain/deadline/deadline.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { clocksOfLine, linesOf } from "../../../src/domain/order/facts.js";
import type { EndedLine, LineReport, Order, OrderLine } from "../../../src/domain/order/order.js";
import { orderDeadlines } from "../../../src/domain/order/order-deadlines.js";
import type { DoneBy } from "../../../src/domain/shared/event.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { Loaded } from "../../../src/ports/records.js";
import { deadlineRecordJson } from "./present.js";

/** JSON of one order: state, every line with its limits and reports, timeline. */
export function orderJson({ state: order, events }: Loaded<"order">, registry: Registry) {
  const deadlines = orderDeadlines(events);
  return {
    no: order.no,
    state: order.state,
    stateName: ORDER_STATE_NAMES[order.state],
    drill: order.drill,
    urgent: order.urgent,
    level: order.level,
    issuer: { code: order.issuer, name: registry.units.get(order.issuer)?.name ?? null },
    text: maskPhones(order.text),
    photos: order.photos,
    draftedAt: isoLocal(order.draftedAt),
    issuedAt: order.issuedAt ? isoLocal(order.issuedAt) : null,
    receivers: order.receivers.map((one) => ({ ...one, name: receiverName(registry, one) })),
    lines: linesOf(order).map((line) => ({
      ...lineJson(line, registry),
      deadlines: deadlines.filter((one) => one.line === line.code).map(deadlineRecordJson),
    })),
    reason: reasonOf(order),
    deadlines: deadlines.filter(({ line }) => line === undefined).map(deadlineRecordJson),
    registry: order.registry,
    timeline: orderTimeline(events, registry),
  };
}

function lineJson(line: OrderLine | EndedLine, registry: Registry) {
  const light = worst(clocksOfLine(line).map((clock) => clock.light));
  return {
    code: line.code,
    unit: line.unit,
    grid: line.grid ?? null,
    name: receiverName(registry, line),
    state: line.state,
    stateName: LINE_STATE_NAMES[line.state],
    light,
    lightName: LIGHT_NAMES[light],
    signed: doneJson(line.signed),
    reports: line.reports.map(reportJson),
    returned: line.returned ? { ...doneJson(line.returned), reason: maskPhones(line.returned.reason) } : null,
    closed: line.closed ? { ...doneJson(line.closed), note: maskPhones(line.closed.note) } : null,
  };
}

function reportJson({ at, by, text, photos }: LineReport) {
  return { at: isoLocal(at), by: actorName(by), text: maskPhones(text), photos };
}

function doneJson(done: DoneBy | undefined) {
  return done ? { at: isoLocal(done.at), by: actorName(done.actor) } : null;
}

/** Why it was not released, or taken back. */
function reasonOf(order: Order): string | null {
  return order.state === "REFUSED" || order.state === "WITHDRAWN" ? maskPhones(order.reason) : null;
}

function worst(lights: readonly Light[]): Light {
  return (["RED", "YELLOW"] as const).find((light) => lights.includes(light)) ?? "GREEN";
}
