import type { Outcome, Wish } from "../app/wish.js";
import { partiesOfAbsence } from "../domain/absence/parties-of-absence.js";
import { partiesOfAccountability } from "../domain/accountability/parties-of-accountability.js";
import { partiesOfCall } from "../domain/call/facts.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import { type Capacity, doing } from "../domain/district/capacity.js";
import { mayAct, type Parties, type Command as Right } from "../domain/district/rights.js";
import { partiesOfMatter } from "../domain/matter/facts.js";
import { bodiesOf, partiesOfOperation } from "../domain/operation/facts.js";
import { partiesOfOrder } from "../domain/order/facts.js";
import { linesSeenBy } from "../domain/order/visibility.js";
import {
  type AbsenceNo,
  type AccountabilityNo,
  asId,
  type CallNo,
  type MatterNo,
  type OperationNo,
  type OrderNo,
  type WarningNo,
} from "../domain/shared/ids.js";
import type { Refusal, RefusalCode } from "../domain/shared/refusal.js";
import type {
  AbsenceFlow,
  AccountabilityFlow,
  CallFlow,
  Flow,
  MatterFlow,
  NewFlow,
  OperationFlow,
  OrderFlow,
  WarningFlow,
} from "./flow.js";
import { capacityOn, type Talk } from "./talk.js";

/** A flow tied to what it is about: what the pipeline needs to know, whatever the target. */
export type Bound = {
  readonly capacity: Capacity;
  /** Why the speaker may not, before anything of the target is shown to him. */
  readonly denied: Refusal | undefined;
  /** The state allows it now; if not, the use case says by whom and when it was done. */
  readonly inTime: boolean;
  readonly gap: () => RefusalCode | Refusal | undefined;
  readonly question: () => string | undefined;
  readonly run: (wish: Wish) => Promise<Outcome>;
};

/** Loads what the command is about; undefined when there is no such number. */
export async function bind(flow: Flow, command: PendingCommand, no: string, talk: Talk): Promise<Bound | undefined> {
  switch (flow.on) {
    case "new":
      return bindNew(flow, flow.prepare ? await flow.prepare(command, talk) : command, talk);
    case "operation":
      return bindOperation(flow, command, no, talk);
    case "absence":
      return bindAbsence(flow, command, no, talk);
    case "warning":
      return bindWarning(flow, command, no, talk);
    case "accountability":
      return bindAccountability(flow, command, no, talk);
    case "matter":
      return bindMatter(flow, command, no, talk);
    case "call":
      return bindCall(flow, command, no, talk);
    case "order":
      return bindOrder(flow, command, no, talk);
  }
}

function bindNew(flow: NewFlow, command: PendingCommand, talk: Talk): Bound {
  return bound({ ...flow, states: [] }, { command }, [], flow.parties({ command }, talk), talk);
}

/** An operation is where it is for the speaker: its own state, and that of his body's part. */
async function bindOperation(flow: OperationFlow, command: PendingCommand, no: string, talk: Talk) {
  const operation = (await talk.deps.records.operation(asId<OperationNo>(no)))?.state;
  if (!operation) return undefined;
  const own = bodiesOf(operation).filter(({ body }) => body === talk.speaker.unit);
  const states = [operation.state, ...own.map(({ state }) => state)];
  return bound(flow, { command, operation }, states, partiesOfOperation(operation), talk);
}

async function bindMatter(flow: MatterFlow, command: PendingCommand, no: string, talk: Talk) {
  const matter = (await talk.deps.records.matter(asId<MatterNo>(no)))?.state;
  return matter && bound(flow, { command, matter }, [matter.state], partiesOfMatter(matter), talk);
}

async function bindCall(flow: CallFlow, command: PendingCommand, no: string, talk: Talk) {
  const loaded = await talk.deps.records.call(asId<CallNo>(no));
  if (!loaded) return undefined;
  const { state: call, events: history } = loaded;
  return bound(flow, { command, call, history }, [call.state], partiesOfCall(call), talk);
}

/** An order is where it is for the speaker: its own state, and those of the lines that he may see. */
async function bindOrder(flow: OrderFlow, command: PendingCommand, no: string, talk: Talk) {
  const order = (await talk.deps.records.order(asId<OrderNo>(no)))?.state;
  if (!order) return undefined;
  const lines = linesSeenBy(order, talk.speaker, talk.registry);
  const states = [order.state, ...lines.map(({ state }) => state)];
  return bound(flow, { command, order }, states, partiesOfOrder(order, talk.registry), talk);
}

async function bindAbsence(flow: AbsenceFlow, command: PendingCommand, no: string, talk: Talk) {
  const absence = (await talk.deps.records.absence(asId<AbsenceNo>(no)))?.state;
  const parties = absence && partiesOfAbsence(absence.person, talk.registry, absence.no);
  return absence && parties && bound(flow, { command, absence }, [absence.state], parties, talk);
}

async function bindAccountability(flow: AccountabilityFlow, command: PendingCommand, no: string, talk: Talk) {
  const accountability = (await talk.deps.records.accountability(asId<AccountabilityNo>(no)))?.state;
  if (!accountability) return undefined;
  const parties = partiesOfAccountability(accountability);
  return bound(flow, { command, accountability }, [accountability.state], parties, talk);
}

async function bindWarning(flow: WarningFlow, command: PendingCommand, no: string, talk: Talk) {
  const warning = (await talk.deps.records.warning(asId<WarningNo>(no)))?.state;
  return warning && bound(flow, { command, warning }, [warning.state], { no }, talk);
}

type StepsOn<Ready> = {
  readonly states: readonly string[];
  readonly rights: readonly [Right, ...Right[]];
  readonly rightFor?: (ready: Ready, talk: Talk) => Right;
  readonly gap?: (ready: Ready, talk: Talk) => RefusalCode | Refusal | undefined;
  readonly question?: (ready: Ready, talk: Talk) => string | undefined;
  readonly run: (ready: Ready, talk: Talk, wish: Wish) => Promise<Outcome>;
};

function bound<Ready>(
  flow: StepsOn<Ready>,
  ready: Ready,
  states: readonly string[],
  parties: Parties,
  talk: Talk,
): Bound {
  const right = flow.rightFor?.(ready, talk) ?? flow.rights[0];
  const { speaker, registry } = talk;
  const capacity = capacityOn(talk, right, parties);
  const may = mayAct(right, doing(speaker, capacity), parties, { registry });
  return {
    capacity,
    denied: may.ok ? undefined : may.refusal,
    inTime: flow.states.length === 0 || flow.states.some((state) => states.includes(state)),
    gap: () => flow.gap?.(ready, talk),
    question: () => flow.question?.(ready, talk),
    run: (wish) => flow.run(ready, talk, wish),
  };
}
