import type { RuleBook } from "../district/rule-book.js";
import type { CallNo } from "../shared/ids.js";
import type { Share } from "./month-figures.js";
import type { CallFault, StreetCall } from "./street-call.js";
import { tenths } from "./tenths.js";

/** Matters that were closed, and how many of them needed a department. */
export type Closed = { readonly closed: number; readonly called: number };

/** What a street's month is reckoned from (domain 9.6). */
export type StreetFacts = {
  /** Limits for accepting that were decided in the month, and those kept. */
  readonly accept: Share;
  readonly solved: Closed;
  /** The same of its own months before. */
  readonly past: Closed;
  readonly calls: readonly StreetCall[];
};

export type StreetDimension = "accept" | "solved_below" | "call_quality" | "rating_in_time";

export type StreetPart = {
  readonly dimension: StreetDimension;
  readonly points: number;
  readonly full: number;
} & Share;

/** 月度评分 of a street: 100 points, shown beside the departments' because evaluation is two-way. */
export type StreetMonth = {
  readonly total: number;
  readonly parts: readonly StreetPart[];
  /** Calls that cost points, each with the reason. */
  readonly faults: readonly { readonly call: CallNo; readonly why: CallFault | "not_rated_in_time" }[];
  readonly callRate: CallRate;
};

/** How the number of calls stands to the street's own past: `expected` calls would have been usual. */
export type CallRate = {
  readonly calls: number;
  readonly expected?: number;
  /** Far from its own past: the mechanism sleeps, or the everyday machinery is broken. */
  readonly warning?: "low" | "high";
};

type StreetRules = Pick<RuleBook, "streetScore">;

export function monthOfStreet(facts: StreetFacts, { streetScore: rules }: StreetRules): StreetMonth {
  const { accept, solved, calls } = facts;
  const counted = calls.filter(({ sent, faults }) => sent || faults.length > 0);
  const good = { count: counted.filter(({ faults }) => faults.length === 0).length, of: counted.length };
  const given = calls.flatMap(({ ratings }) => ratings);
  const inTime = { count: given.filter(Boolean).length, of: given.length };
  const { rate, share } = compared(facts, rules.callRate);
  const below = { count: solved.closed - solved.called, of: solved.closed };
  const parts: StreetPart[] = [
    part("accept", rules.accept, accept, shareOf(accept)),
    part("solved_below", rules.solvedBelow, below, share),
    part("call_quality", rules.callQuality, good, shareOf(good)),
    part("rating_in_time", rules.ratingInTime, inTime, shareOf(inTime)),
  ];
  return {
    total: tenths(parts.reduce((sum, { points }) => sum + points, 0)),
    parts,
    faults: calls.flatMap(faultsOf),
    callRate: rate,
  };
}

function part(dimension: StreetDimension, full: number, counts: Share, share: number): StreetPart {
  return { dimension, points: tenths(full * share), full, ...counts };
}

/** Nothing to do is nothing done badly. */
function shareOf({ count, of }: Share): number {
  return of === 0 ? 1 : count / of;
}

/**
 * Calls against the street's own past, both ways: neither many nor few are good in themselves. Up to `farTimes` as many or
 * as few nothing is lost, at `nothingTimes` everything; small numbers are never far. Without a past there is no comparison.
 */
function compared(
  { solved, past }: StreetFacts,
  { farTimes, nothingTimes, freeCalls }: StreetRules["streetScore"]["callRate"],
): { readonly rate: CallRate; readonly share: number } {
  const calls = solved.called;
  if (past.closed === 0) return { rate: { calls }, share: 1 };
  const expected = (past.called / past.closed) * solved.closed;
  const [now, usual] = [Math.max(calls, freeCalls), Math.max(expected, freeCalls)];
  const times = Math.max(now / usual, usual / now);
  const share = Math.min(1, Math.max(0, (nothingTimes - times) / (nothingTimes - farTimes)));
  const warning = times <= farTimes ? {} : { warning: now > usual ? ("high" as const) : ("low" as const) };
  return { rate: { calls, expected: tenths(expected), ...warning }, share };
}

function faultsOf({ no, faults, ratings }: StreetCall): StreetMonth["faults"] {
  const missed = ratings.filter((inTime) => !inTime).map(() => "not_rated_in_time" as const);
  return [...faults, ...missed].map((why) => ({ call: no, why }));
}
