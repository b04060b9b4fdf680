import type { Deadline, Light } from "../deadline/deadline.js";
import type { StaffActor } from "../shared/event.js";
import type { OrderNo, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { IssuerLevel, LineClockName, LineCode, Receiver } from "./order.js";
import type { SaidLimits } from "./order-limits.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** What the order says, however it begins. */
export type OrderDrafted = {
  readonly no: OrderNo;
  readonly registry: RegistryVersion;
  readonly level: IssuerLevel;
  readonly issuer: UnitCode;
  readonly drafter: StaffActor;
  readonly text: string;
  readonly photos: readonly PhotoId[];
  readonly drill: boolean;
  readonly urgent: boolean;
  readonly receivers: readonly Receiver[];
};

/** 下达 by the district centre or a street: each receiver's line begins. */
export type OrderIssued = E<"OrderIssued", OrderDrafted & { sign: Deadline; report: Deadline }>;
/** 报请放行: a department's order, with the limits as they were said; they begin with the release. */
export type OrderProposed = E<"OrderProposed", OrderDrafted & { limits: SaidLimits; release: Deadline }>;
/** 放行 */
export type OrderReleased = E<"OrderReleased", { sign: Deadline; report: Deadline }>;
/** 不予放行 */
export type OrderRefused = E<"OrderRefused", { reason: string }>;
/** 签收: receipt. */
export type OrderSigned = E<"OrderSigned", { lines: readonly LineCode[] }>;
/** 反馈 */
export type OrderReportedBack = E<
  "OrderReportedBack",
  { lines: readonly LineCode[]; text: string; photos: readonly PhotoId[] }
>;
/** 补报: the report is not enough; `report` is the limit for the next. */
export type ReportReturned = E<"ReportReturned", { lines: readonly LineCode[]; reason: string; report: Deadline }>;
/** 办结 of lines. */
export type LinesClosed = E<"LinesClosed", { lines: readonly LineCode[]; note: string }>;
/** 办结: the last line is closed. */
export type OrderClosed = E<"OrderClosed", Record<never, never>>;
/** 撤回 */
export type OrderWithdrawn = E<"OrderWithdrawn", { reason: string }>;
/** 催办: whom the issuer had reminded. */
export type OrderUrged = E<"OrderUrged", { lines: readonly LineCode[]; to: readonly StaffId[] }>;
/** A running limit changed colour; of the release there are no lines. */
export type OrderLightTurned = E<
  "OrderLightTurned",
  { clock: LineClockName | "release"; light: Light; lines: readonly LineCode[] }
>;
/** Reminders that fell due (domain 7.3): to the receivers of these lines and, once red, to the issuer. */
export type OrderReminded = E<
  "OrderReminded",
  {
    clock: LineClockName | "release";
    kind: "yellow" | "red";
    lines: readonly LineCode[];
    to: readonly StaffId[];
  }
>;

export type OrderEvent =
  | OrderIssued
  | OrderProposed
  | OrderReleased
  | OrderRefused
  | OrderSigned
  | OrderReportedBack
  | ReportReturned
  | LinesClosed
  | OrderClosed
  | OrderWithdrawn
  | OrderUrged
  | OrderLightTurned
  | OrderReminded;
