import type { Deadline } from "../deadline/deadline.js";
import type { Actor, DoneBy } from "../shared/event.js";
import type { AccountabilityNo, CallNo, RegistryVersion, UnitCode } from "../shared/ids.js";
import type { AccountabilityGround, Measure } from "./grounds.js";
import type { Red } from "./reds-in-month.js";

/** What comes back from the discipline body, and nothing more: 不成立 / 谈话提醒 / 已处理 / 其他. */
export const REFERRAL_RESULTS = ["UNFOUNDED", "REMINDED", "HANDLED", "OTHER"] as const;
export type ReferralResult = (typeof REFERRAL_RESULTS)[number];

/** 移送: when the discipline body had it, and what came of it. */
export type Referral = { readonly received?: DoneBy; readonly result?: { readonly kind: ReferralResult } & DoneBy };

export type Decision = DoneBy & { readonly ground: string; readonly measures: readonly Measure[] };

type AccountabilityFacts = {
  readonly no: AccountabilityNo;
  readonly registry: RegistryVersion;
  readonly ground: AccountabilityGround;
  readonly department: UnitCode;
  /** What it is about. */
  readonly calls: readonly CallNo[];
  /** What is the case, in the words of whoever proposed it; empty where the record says all. */
  readonly facts: string;
  /** Of 月内多次红灯: the limits that were over. */
  readonly reds?: readonly Red[];
  readonly proposedBy: Actor;
  readonly proposedAt: Date;
  /** The department's side. */
  readonly statement?: { readonly text: string } & DoneBy;
  readonly events: number;
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: DoneBy;
};

export const ACCOUNTABILITY_STATES = ["PROPOSED", "READY", "CONFIRMED", "DISMISSED"] as const;
export type AccountabilityState = (typeof ACCOUNTABILITY_STATES)[number];

/** 问责建议. It goes to the department first; a person of the governance office decides when its side was heard or its time is over. */
export type Accountability = AccountabilityFacts &
  (
    | { readonly state: "PROPOSED"; readonly statementUntil: Deadline; readonly reminded: boolean }
    | { readonly state: "READY" }
    | { readonly state: "CONFIRMED"; readonly decision: Decision; readonly referral?: Referral }
    | { readonly state: "DISMISSED"; readonly decision: Decision }
  );

export function isOpen({ state }: Pick<Accountability, "state">): boolean {
  return state === "PROPOSED" || state === "READY";
}

/** 移送 that the discipline body has not closed yet. */
export function referralOf(one: Accountability): Referral | undefined {
  return one.state === "CONFIRMED" ? one.referral : undefined;
}
