import type { Outcome, Wish } from "../app/wish.js";
import type { Absence, AbsenceState } from "../domain/absence/absence.js";
import type { Accountability, AccountabilityState } from "../domain/accountability/accountability.js";
import type { AggregateKind } from "../domain/aggregates.js";
import type { Call, CallState } from "../domain/call/call.js";
import type { CallEvent } from "../domain/call/events.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import type { Parties, Command as Right } from "../domain/district/rights.js";
import type { Matter, MatterState } from "../domain/matter/matter.js";
import type { BodyState, Operation, OperationState } from "../domain/operation/operation.js";
import type { Order, OrderState } from "../domain/order/order.js";
import type { Recorded } from "../domain/shared/event.js";
import type { Refusal, RefusalCode } from "../domain/shared/refusal.js";
import type { Warning, WarningState } from "../domain/warning/warning.js";
import type { Talk } from "./talk.js";

export type MatterReady = { readonly command: PendingCommand; readonly matter: Matter };
export type CallReady = {
  readonly command: PendingCommand;
  readonly call: Call;
  readonly history: readonly Recorded<CallEvent>[];
};

/**
 * One command of domain 17.1 from words to use case. Every refusal that names something missing becomes a question by itself;
 * `gap` only says beforehand what 确认? would otherwise be asked too early for.
 */
type Steps<Ready, State> = {
  /** Who has none of these rights is told so at once, whatever the number. */
  readonly rights: readonly [Right, ...Right[]];
  /** The right by which the speaker's role is chosen, when it depends on the target; otherwise the first. */
  readonly rightFor?: (ready: Ready, talk: Talk) => Right;
  /** States in which the command makes sense: these are counted when no number was given. */
  readonly states: readonly State[];
  /** Without a number this one is meant, or why none is; otherwise the only one that waits for the speaker. */
  readonly find?: (talk: Talk, command: PendingCommand) => Promise<string | Refusal>;
  /** Without a number the speaker's own last report is meant. */
  readonly ownReport?: boolean;
  /** A lead call's number stands for its 协办单. */
  readonly ofPart?: boolean;
  /** Photos belong to it: those sent just before are taken along. */
  readonly takesPhotos?: boolean;
  readonly gap?: (ready: Ready, talk: Talk) => RefusalCode | Refusal | undefined;
  /** What is shown back before it is done; undefined when nothing needs to be asked. */
  readonly question?: (ready: Ready, talk: Talk) => string | undefined;
  readonly run: (ready: Ready, talk: Talk, wish: Wish) => Promise<Outcome>;
};

export type OrderReady = { readonly command: PendingCommand; readonly order: Order };
export type OperationReady = { readonly command: PendingCommand; readonly operation: Operation };
/** What there is no number of yet. */
export type NewReady = { readonly command: PendingCommand };
export type AccountabilityReady = { readonly command: PendingCommand; readonly accountability: Accountability };
export type AbsenceReady = { readonly command: PendingCommand; readonly absence: Absence };

export type WarningReady = { readonly command: PendingCommand; readonly warning: Warning };

export type MatterFlow = Steps<MatterReady, MatterState> & { readonly on: "matter" };
export type CallFlow = Steps<CallReady, CallState> & { readonly on: "call" };
export type OrderFlow = Steps<OrderReady, OrderState> & { readonly on: "order" };
/** States are those of the operation, or of the speaker's own part in it. */
export type OperationFlow = Steps<OperationReady, OperationState | BodyState> & { readonly on: "operation" };
export type AccountabilityFlow = Steps<AccountabilityReady, AccountabilityState> & { readonly on: "accountability" };
export type AbsenceFlow = Steps<AbsenceReady, AbsenceState> & { readonly on: "absence" };
export type WarningFlow = Steps<WarningReady, WarningState> & { readonly on: "warning" };
/** A command that begins something. `parties`: whose affair it will be. */
export type NewFlow = Omit<Steps<NewReady, never>, "states" | "find" | "ownReport"> & {
  readonly on: "new";
  readonly parties: (ready: NewReady, talk: Talk) => Parties;
  /** What has to be looked up before it can be read. */
  readonly prepare?: (command: PendingCommand, talk: Talk) => Promise<PendingCommand>;
};
/** The flows of each kind of aggregate. */
export type Flows = {
  readonly matter: MatterFlow;
  readonly call: CallFlow;
  readonly order: OrderFlow;
  readonly operation: OperationFlow;
  readonly absence: AbsenceFlow;
  readonly accountability: AccountabilityFlow;
  readonly warning: WarningFlow;
};
export type Flow = Flows[AggregateKind] | NewFlow;

/** An outcome that asks for what is missing, or says why not, before any use case was troubled. */
export function turnedDown(code: RefusalCode, no: string): Outcome {
  return { kind: "refused", refusal: { code, no } };
}
