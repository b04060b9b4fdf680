import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { OperationEvent } from "../domain/operation/events.js";
import type { OrderEvent } from "../domain/order/events.js";
import type { Act, Recorded } from "../domain/shared/event.js";
import { isoLocal } from "../domain/shared/local-time.js";
import { whoActed } from "./actor-name.js";
import { callDeedOf, MATTER_DEEDS, OPERATION_DEEDS, ORDER_DEEDS } from "./deeds.js";
import { callEventText, matterEventText } from "./event-texts.js";
import { maskPhones } from "./mask-phones.js";
import { operationEventText } from "./operation-event-texts.js";
import { orderEventText } from "./order-event-texts.js";

/** One line of the record as people read it. `at` is ISO 8601 with offset; phone numbers are masked. */
export type TimelineLine = {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly text?: string;
  readonly channel: Act["channel"];
};

export function matterTimeline(history: readonly Recorded<MatterEvent>[], registry: Registry): TimelineLine[] {
  return history.map((event) => lineOf(event, MATTER_DEEDS[event.type], matterEventText(event, registry)));
}

export function callTimeline(history: readonly Recorded<CallEvent>[], registry: Registry): TimelineLine[] {
  return history.map((event) => lineOf(event, callDeedOf(event), callEventText(event, registry)));
}

export function orderTimeline(history: readonly Recorded<OrderEvent>[], registry: Registry): TimelineLine[] {
  return history.map((event) => lineOf(event, ORDER_DEEDS[event.type], orderEventText(event, registry)));
}

export function operationTimeline(history: readonly Recorded<OperationEvent>[], registry: Registry): TimelineLine[] {
  return history.map((event) => lineOf(event, OPERATION_DEEDS[event.type], operationEventText(event, registry)));
}

export function lineOf(act: Act, what: string, text: string): TimelineLine {
  return {
    at: isoLocal(act.at),
    who: whoActed(act),
    what,
    ...(text === "" ? {} : { text: maskPhones(text) }),
    channel: act.channel,
  };
}
