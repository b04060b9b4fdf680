import { type AggregateKind, kindOfNumber } from "../domain/aggregates.js";
import { ABSENCE_STATE_NAMES } from "./absence/absence-texts.js";
import { ACCOUNTABILITY_STATE_NAMES } from "./accountability/accountability-texts.js";
import { CALL_STATE_NAMES, MATTER_STATE_NAMES, OPERATION_STATE_NAMES, ORDER_STATE_NAMES } from "./names.js";
import { BODY_STATE_NAMES } from "./operation-words.js";
import { WARNING_STATE_NAMES } from "./warning/warning-texts.js";

const STATE_NAMES: { readonly [K in AggregateKind]: Readonly<Record<string, string>> } = {
  matter: MATTER_STATE_NAMES,
  call: CALL_STATE_NAMES,
  order: ORDER_STATE_NAMES,
  // A body's part has states of its own.
  operation: { ...BODY_STATE_NAMES, ...OPERATION_STATE_NAMES },
  absence: ABSENCE_STATE_NAMES,
  accountability: ACCOUNTABILITY_STATE_NAMES,
  warning: WARNING_STATE_NAMES,
};

/** The state's Chinese name, of whatever kind the number is; an unknown code is shown as it is. */
export function stateName(state: string, no: string): string {
  const kind = kindOfNumber(no);
  return (kind && STATE_NAMES[kind][state]) ?? state;
}
