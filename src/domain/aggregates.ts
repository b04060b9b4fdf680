import type { Absence } from "./absence/absence.js";
import type { AbsenceEvent } from "./absence/events.js";
import { evolveAbsence } from "./absence/evolve.js";
import type { Accountability } from "./accountability/accountability.js";
import type { AccountabilityEvent } from "./accountability/events.js";
import { evolveAccountability } from "./accountability/evolve.js";
import type { Call } from "./call/call.js";
import type { CallEvent } from "./call/events.js";
import { evolveCall } from "./call/evolve.js";
import type { MatterEvent } from "./matter/events.js";
import { evolveMatter } from "./matter/evolve.js";
import type { Matter } from "./matter/matter.js";
import type { OperationEvent } from "./operation/events.js";
import { evolveOperation } from "./operation/evolve.js";
import type { Operation } from "./operation/operation.js";
import type { OrderEvent } from "./order/events.js";
import { evolveOrder } from "./order/evolve.js";
import type { Order } from "./order/order.js";
import type { NewEvent, Recorded } from "./shared/event.js";
import type {
  AbsenceNo,
  AccountabilityNo,
  CallNo,
  MatterNo,
  OperationNo,
  OrderNo,
  RegistryVersion,
  WarningNo,
} from "./shared/ids.js";
import { NUMBER_FORMS } from "./shared/number-forms.js";
import type { WarningEvent } from "./warning/events.js";
import { evolveWarning } from "./warning/evolve.js";
import type { Warning } from "./warning/warning.js";

/** Every aggregate knows its number, and the version of the rules it was made under. */
type Made<No, State extends { readonly no: No; readonly registry: RegistryVersion }, Event extends NewEvent> = {
  readonly no: No;
  readonly state: State;
  readonly event: Event;
};

/** What each kind of aggregate is made of. Whoever adds a line here is told by the compiler what is still missing. */
export type Aggregates = {
  readonly matter: Made<MatterNo, Matter, MatterEvent>;
  readonly call: Made<CallNo, Call, CallEvent>;
  readonly order: Made<OrderNo, Order, OrderEvent>;
  readonly operation: Made<OperationNo, Operation, OperationEvent>;
  readonly accountability: Made<AccountabilityNo, Accountability, AccountabilityEvent>;
  readonly absence: Made<AbsenceNo, Absence, AbsenceEvent>;
  readonly warning: Made<WarningNo, Warning, WarningEvent>;
};

export type AggregateKind = keyof Aggregates;
export type NoOf<K extends AggregateKind> = Aggregates[K]["no"];
export type StateOf<K extends AggregateKind> = Aggregates[K]["state"];
export type EventOf<K extends AggregateKind> = Aggregates[K]["event"];
export type HistoryOf<K extends AggregateKind> = readonly Recorded<EventOf<K>>[];

type Evolving = {
  readonly [K in AggregateKind]: (before: StateOf<K> | undefined, event: Recorded<EventOf<K>>) => StateOf<K>;
};

const EVOLVE: Evolving = {
  matter: evolveMatter,
  call: evolveCall,
  order: evolveOrder,
  operation: evolveOperation,
  absence: evolveAbsence,
  accountability: evolveAccountability,
  warning: evolveWarning,
};

/** Every kind; lists and sweeps go through them in this order. */
export const AGGREGATE_KINDS = Object.keys(EVOLVE) as readonly AggregateKind[];

/** The kind whose letters a number begins with. */
export function kindOfNumber(no: string): AggregateKind | undefined {
  return AGGREGATE_KINDS.find((kind) => no.startsWith(NUMBER_FORMS[kind].letters));
}

/** The state that these events make, of nothing or of `before`. Throws when there is neither. */
export function foldEvents<K extends AggregateKind>(kind: K, events: HistoryOf<K>, before?: StateOf<K>): StateOf<K> {
  const evolve = EVOLVE[kind];
  const state = events.reduce<StateOf<K> | undefined>((so, event) => evolve(so, event), before);
  if (state === undefined) throw new Error(`a ${kind} without events has no state`);
  return state;
}
