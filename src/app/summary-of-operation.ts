import type { Registry } from "../domain/district/registry.js";
import { ownClock } from "../domain/operation/elapse.js";
import { bodiesOf, clocksOfBody, isOpenOperation } from "../domain/operation/facts.js";
import type { EndedBody, Operation } from "../domain/operation/operation.js";
import { concernsOperation, partiesOfBody, waitsForOperation } from "../domain/operation/visibility.js";
import type { OpenLine, Summary } from "../ports/records.js";
import { oneLine, pressing } from "./summaries.js";

const OVER: ReadonlySet<Operation["state"]> = new Set(["REVIEWED", "CANCELLED"]);

/** What lists and sweeps look for in a joint operation. */
export function summaryOfOperation(operation: Operation, registry: Registry): Summary {
  const own = ownClock(operation);
  const bodies: readonly EndedBody[] = bodiesOf(operation);
  const open = isOpenOperation(operation) ? operation.bodies : [];
  return {
    state: operation.state,
    open: !OVER.has(operation.state),
    title: oneLine(operation.title),
    street: operation.street,
    place: operation.place.text,
    ...(operation.place.point ? { point: operation.place.point } : {}),
    urgency: operation.emergency ? "URGENT" : "NORMAL",
    ...pressing([...(own ? [own] : []), ...open.flatMap(clocksOfBody)]),
    startedAt: operation.draftedAt,
    startsAt: operation.startsAt,
    waitsFor: waitsForOperation(operation, registry),
    concerns: concernsOperation(operation),
    ...(bodies.length > 0 ? { units: bodies.map(({ body }) => body) } : {}),
    ...(isOpenOperation(operation) ? { lines: [...open.flatMap(openLine), ...commandersLine(operation)] } : {}),
  };
}

/** What a body still has to do: to confirm, to come. */
function openLine(part: EndedBody): OpenLine[] {
  const clocks = clocksOfBody(part);
  const [clock] = clocks;
  if (!clock) return [];
  const { light } = pressing(clocks);
  return [
    { parties: partiesOfBody(part.body), state: part.state, light, clock: clock.name, dueAt: clock.deadline.due },
  ];
}

function commandersLine(operation: Operation): OpenLine[] {
  if (operation.state !== "ON_SITE" || !operation.commander) return [];
  const { light, deadline } = operation.result;
  const parties = [`staff:${operation.commander.id}`];
  return [{ parties, state: operation.state, light, clock: "result", dueAt: deadline.due }];
}
