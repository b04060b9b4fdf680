import type { CallEvent } from "../call/events.js";
import type { RuleBook } from "../district/rule-book.js";
import type { Recorded } from "../shared/event.js";
import type { AccountabilityNo, CallNo } from "../shared/ids.js";

/** What the governance office confirmed against a department (domain 9.4): 推诿, 虚假办结, 督办单未回复. */
export type EventDeduction = {
  readonly kind: keyof RuleBook["month"]["eventDeductions"];
  readonly call: CallNo;
  /** The proposal that was confirmed; absent from cards that were closed before it was kept. */
  readonly accountability?: AccountabilityNo;
  readonly at: Date;
  readonly reason: string;
};

/** With the points that the month of `at` loses. */
export type CountedDeduction = EventDeduction & { readonly points: number };

type MonthRules = Pick<RuleBook, "month">;

/** What was confirmed about a call, from its events alone, in the order in which it was. It costs the month, never the call's own 100 points. */
export function eventDeductions(
  no: CallNo,
  events: readonly Recorded<CallEvent>[],
  { month }: MonthRules,
): readonly CountedDeduction[] {
  return events.flatMap((event): CountedDeduction[] => {
    if (event.type !== "AccountabilityClosed" || !event.data.confirmed) return [];
    const { ground, no: accountability, reason } = event.data;
    const kind = Object.keys(month.eventDeductions).find((one): one is EventDeduction["kind"] => one === ground);
    if (kind === undefined) return [];
    return [withPoints({ kind, call: no, accountability, at: event.at, reason }, { month })];
  });
}

export function withPoints(deduction: EventDeduction, { month }: MonthRules): CountedDeduction {
  return { ...deduction, points: -month.eventDeductions[deduction.kind] };
}
