import type { Deadline } from "../deadline/deadline.js";
import type { CallNo, UnitCode } from "../shared/ids.js";
import type { RaiseGround } from "./raise.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** The street's desk or a leader wants the call raised; its chief decides. */
export type RaiseProposed = E<"RaiseProposed", { ground: RaiseGround; reason: string }>;
/** The chief does not raise it. */
export type RaiseRefused = E<"RaiseRefused", { reason: string }>;
/**
 * C29 提级呼叫: `answer` is the district leader's limit; `respond` the department's, where the raise made it end sooner. It never ends
 * later: raising buys nobody time.
 */
export type CallRaised = E<"CallRaised", { ground: RaiseGround; reason: string; answer: Deadline; respond?: Deadline }>;
/** 批示 of a district leader; the first one on a raised call is its answer. `lead` is the department he names. */
export type LeaderCommented = E<"LeaderCommented", { text: string; lead?: UnitCode }>;
/** The district leader named another lead department: the call ends here unscored and goes on as `to`. */
export type CallReassigned = E<"CallReassigned", { to: CallNo; department: UnitCode; ground: string }>;

export type RaiseEvent = RaiseProposed | RaiseRefused | CallRaised | LeaderCommented | CallReassigned;
