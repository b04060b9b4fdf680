import type { AggregateKind } from "../domain/aggregates.js";
import { ABSENCE } from "./absence-change.js";
import { ACCOUNTABILITY } from "./accountability-change.js";
import type { Aggregate } from "./aggregate.js";
import { CALL } from "./call-change.js";
import { MATTER } from "./matter-change.js";
import { OPERATION } from "./operation-change.js";
import { ORDER } from "./order-change.js";
import { WARNING } from "./warning-change.js";

/** Every kind, for what concerns whatever waits. */
export const AGGREGATES: { readonly [K in AggregateKind]: Aggregate<K> } = {
  matter: MATTER,
  call: CALL,
  order: ORDER,
  operation: OPERATION,
  absence: ABSENCE,
  accountability: ACCOUNTABILITY,
  warning: WARNING,
};
