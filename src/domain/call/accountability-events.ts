import type { AccountabilityGround } from "../accountability/grounds.js";
import type { AccountabilityNo, SupervisionNo } from "../shared/ids.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** 虚假办结建议 by the district centre or the street's leader, with what was found; by itself it costs nothing. */
export type FalseFinishProposed = E<"FalseFinishProposed", { facts: string }>;
/** 督办后仍逾期: red for so long after a supervision order; proposed by the system, decided by a person. */
export type RedAfterOrder = E<"RedAfterOrder", { no: SupervisionNo }>;
/** What a person of the governance office decided about it. In the month of this event a deduction counts (domain 9.4). */
export type AccountabilityClosed = E<
  "AccountabilityClosed",
  { no: AccountabilityNo; ground: AccountabilityGround; confirmed: boolean; reason: string; referred: boolean }
>;

export type AccountabilityCallEvent = FalseFinishProposed | RedAfterOrder | AccountabilityClosed;
