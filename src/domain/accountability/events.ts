import type { Deadline } from "../deadline/deadline.js";
import type { AccountabilityNo, CallNo, RegistryVersion, UnitCode } from "../shared/ids.js";
import type { ReferralResult } from "./accountability.js";
import type { AccountabilityGround, Measure } from "./grounds.js";
import type { Red } from "./reds-in-month.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** 问责建议, by a person or by the system; `statement` is the department's time to state its side. By itself it costs nothing. */
export type AccountabilityProposed = E<
  "AccountabilityProposed",
  {
    no: AccountabilityNo;
    registry: RegistryVersion;
    ground: AccountabilityGround;
    department: UnitCode;
    calls: readonly CallNo[];
    facts: string;
    reds?: readonly Red[];
    statement: Deadline;
  }
>;
/** The last day of the department's time began. */
export type StatementReminded = E<"StatementReminded", Record<never, never>>;
/** 陈述 by the department's deputy head. */
export type SideStated = E<"SideStated", { text: string }>;
/** The department said nothing in its time. */
export type StatementOver = E<"StatementOver", Record<never, never>>;
/** 认定 by a person of the governance office, with a ground; `measures` besides the deduction. */
export type AccountabilityConfirmed = E<"AccountabilityConfirmed", { ground: string; measures: readonly Measure[] }>;
/** 不予认定 */
export type AccountabilityDismissed = E<"AccountabilityDismissed", { ground: string }>;
/** The discipline body has the file. */
export type ReferralReceived = E<"ReferralReceived", Record<never, never>>;
/** What came of it. */
export type ReferralResulted = E<"ReferralResulted", { result: ReferralResult }>;

export type AccountabilityEvent =
  | AccountabilityProposed
  | StatementReminded
  | SideStated
  | StatementOver
  | AccountabilityConfirmed
  | AccountabilityDismissed
  | ReferralReceived
  | ReferralResulted;
