import { ABSENCE_STATES } from "../../src/domain/absence/absence.js";
import { ACCOUNTABILITY_STATES } from "../../src/domain/accountability/accountability.js";
import { CALL_STATES } from "../../src/domain/call/call.js";
import { type Command, RIGHTS } from "../../src/domain/district/rights.js";
import { MATTER_STATES } from "../../src/domain/matter/matter.js";
import { OPERATION_STATES } from "../../src/domain/operation/operation.js";
import { ORDER_STATES } from "../../src/domain/order/order.js";
import { WARNING_STATES } from "../../src/domain/warning/warning.js";
import {
  ABSENCE_EVENTS,
  ACCOUNTABILITY_EVENTS,
  CALL_EVENTS,
  MATTER_EVENTS,
  OPERATION_EVENTS,
  ORDER_EVENTS,
  WARNING_EVENTS,
} from "./described.js";
import type { Transition } from "./transitions.js";

/** What the page would leave out: states, events and rights that no trial meets. Empty when it is whole. */
export function missing(transitions: readonly Transition[]): string[] {
  const of = (...kinds: readonly Transition["kind"][]) => transitions.filter(({ kind }) => kinds.includes(kind));
  const rights = transitions.flatMap(({ by }) => (by === "time" ? [] : [by.right]));
  return [
    ...unmet(
      "matter state",
      MATTER_STATES,
      of("matter").map(({ to }) => to),
    ),
    ...unmet(
      "call state",
      CALL_STATES,
      of("call", "part").map(({ to }) => to),
    ),
    ...unmet(
      "absence state",
      ABSENCE_STATES,
      of("absence").map(({ to }) => to),
    ),
    ...unmet(
      "accountability state",
      ACCOUNTABILITY_STATES,
      of("accountability").map(({ to }) => to),
    ),
    ...unmet("accountability event", Object.keys(ACCOUNTABILITY_EVENTS), typesIn(of("accountability"))),
    ...unmet("absence event", Object.keys(ABSENCE_EVENTS), typesIn(of("absence"))),
    ...unmet(
      "order state",
      ORDER_STATES,
      of("order").map(({ to }) => to),
    ),
    ...unmet(
      "operation state",
      OPERATION_STATES,
      of("operation").map(({ to }) => to),
    ),
    ...unmet("operation event", Object.keys(OPERATION_EVENTS), typesIn(of("operation"))),
    ...unmet("matter event", Object.keys(MATTER_EVENTS), typesIn(of("matter"))),
    ...unmet("call event", Object.keys(CALL_EVENTS), typesIn(of("call", "part"))),
    ...unmet("order event", Object.keys(ORDER_EVENTS), typesIn(of("order"))),
    ...unmet(
      "warning state",
      WARNING_STATES,
      of("warning").map(({ to }) => to),
    ),
    ...unmet("warning event", Object.keys(WARNING_EVENTS), typesIn(of("warning"))),
    ...unmet("right", Object.keys(RIGHTS) as Command[], rights),
  ];
}

function unmet(what: string, all: readonly string[], met: readonly string[]): string[] {
  return all.filter((one) => !met.includes(one)).map((one) => `${what} ${one}`);
}

function typesIn(transitions: readonly Transition[]): string[] {
  return transitions.flatMap(({ events }) => events.map(({ type }) => type));
}
