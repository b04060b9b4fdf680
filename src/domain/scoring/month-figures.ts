import type { Stars } from "../call/call.js";
import type { CountedCall } from "./counted-call.js";
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

export function monthFigures(calls: readonly CountedCall[]): MonthFigures {
  const share = (among: readonly CountedCall[], is: (call: CountedCall) => boolean): Share => ({
    count: among.filter(is).length,
    of: among.length,
  });
  const rated = calls.filter(({ byDefault }) => !byDefault);
  const hours = median(calls.flatMap(({ hoursToResponse }) => hoursToResponse ?? []));
  const workdays = median(calls.flatMap(({ workdaysToFinish }) => workdaysToFinish ?? []));
  const withStars = (stars: Stars) => calls.filter((call) => call.stars === stars).length;
  return {
    sign: share(calls, ({ inTime }) => inTime.sign),
    respond: share(calls, ({ inTime }) => inTime.respond),
    finish: share(calls, ({ inTime }) => inTime.finish),
    verySatisfied: share(rated, ({ stars }) => stars === 5),
    rework: share(calls, ({ reworks }) => reworks > 0),
    extended: share(calls, ({ extensions }) => extensions > 0),
    held: share(calls, ({ holds }) => holds > 0),
    stars: { 1: withStars(1), 2: withStars(2), 3: withStars(3), 4: withStars(4), 5: withStars(5) },
    ratedByDefault: calls.length - rated.length,
    ...(hours === undefined ? {} : { medianHoursToResponse: hours }),
    ...(workdays === undefined ? {} : { medianWorkdaysToFinish: workdays }),
  };
}

/** One decimal; of an even number the mean of the two in the middle. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : tenths((low + high) / 2);
}
