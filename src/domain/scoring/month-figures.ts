import type { Stars } from "../call/call.js";
import { type Counts, countNames, countOf, medianBehind } from "../figures/counts.js";
import type { RatedFacts } from "./counted-call.js";
import { tenths } from "./tenths.js";

/** So many of so many. */
export type Share = { readonly count: number; readonly of: number };

/** Shown with a month, never deducted (domain 9.4). */
export type MonthFigures = {
  readonly sign: Share;
  readonly respond: Share;
  readonly finish: Share;
  /** Five stars among the ratings that streets gave; those given by default are left out. */
  readonly verySatisfied: Share;
  readonly rework: Share;
  readonly extended: Share;
  readonly held: Share;
  /** Calls by their stars. */
  readonly stars: Readonly<Record<Stars, number>>;
  readonly ratedByDefault: number;
  readonly medianHoursToResponse?: number;
  readonly medianWorkdaysToFinish?: number;
};

const SECONDS_PER_HOUR = 3_600;
/** Millionths: no fraction of a day that an office can mean is lost. */
const PER_WORKDAY = 1_000_000;

/** What a rated call adds to the figures of the day and month in which it was rated. */
export function ratedNames(call: RatedFacts): string[] {
  const { stars, byDefault, inTime, reworks, extensions, holds, hoursToResponse, workdaysToFinish } = call;
  return [
    "rated",
    ...(stars === undefined ? [] : [`rated:stars${stars}`, byDefault ? "rated:default" : "rated:given"]),
    ...(!byDefault && stars === 5 ? ["rated:verySatisfied"] : []),
    ...(inTime.sign ? ["rated:sign"] : []),
    ...(inTime.respond ? ["rated:respond"] : []),
    ...(inTime.finish ? ["rated:finish"] : []),
    ...(reworks > 0 ? ["rated:rework"] : []),
    ...(extensions > 0 ? ["rated:extended"] : []),
    ...(holds > 0 ? ["rated:held"] : []),
    ...(hoursToResponse === undefined ? [] : [`response=${Math.round(hoursToResponse * SECONDS_PER_HOUR)}`]),
    ...(workdaysToFinish === undefined ? [] : [`finish=${Math.round(workdaysToFinish * PER_WORKDAY)}`]),
  ];
}

/** The figures of some rated calls. */
export function monthFigures(calls: readonly RatedFacts[]): MonthFigures {
  return figuresOfRated(countNames(calls.flatMap(ratedNames)));
}

/** The same from what was counted of them, on whatever days. */
export function figuresOfRated(counts: Counts): MonthFigures {
  const all = countOf(counts, "rated");
  const share = (name: string): Share => ({ count: countOf(counts, `rated:${name}`), of: all });
  const stars = (n: Stars) => countOf(counts, `rated:stars${n}`);
  const hours = medianHours(counts, "response=");
  const workdays = medianBehind(counts, "finish=");
  return {
    sign: share("sign"),
    respond: share("respond"),
    finish: share("finish"),
    verySatisfied: verySatisfied(counts),
    rework: share("rework"),
    extended: share("extended"),
    held: share("held"),
    stars: { 1: stars(1), 2: stars(2), 3: stars(3), 4: stars(4), 5: stars(5) },
    ratedByDefault: countOf(counts, "rated:default"),
    ...(hours === undefined ? {} : { medianHoursToResponse: hours }),
    ...(workdays === undefined ? {} : { medianWorkdaysToFinish: tenths(workdays / PER_WORKDAY) }),
  };
}

/** 非常满意率 */
export function verySatisfied(counts: Counts): Share {
  return { count: countOf(counts, "rated:verySatisfied"), of: countOf(counts, "rated:given") };
}

/** The median of seconds behind a prefix, in hours with one decimal. */
export function medianHours(counts: Counts, prefix: string): number | undefined {
  const seconds = medianBehind(counts, prefix);
  return seconds === undefined ? undefined : tenths(seconds / SECONDS_PER_HOUR);
}
