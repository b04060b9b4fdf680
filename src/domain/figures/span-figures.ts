import type { Share } from "../scoring/month-figures.js";
import { verySatisfied } from "../scoring/month-figures.js";
import type { Closed } from "../scoring/street.js";
import { type Counts, countOf } from "./counts.js";

/** What happened in a unit in some days: what a digest and a week tell, from the same counts as the screen. */
export type SpanFigures = {
  readonly matters: {
    readonly reported: number;
    readonly closed: number;
    /** Of the closed ones, those that needed no department. */
    readonly below: Share;
    /** First limits for accepting that were decided, and those kept. */
    readonly accepted: Share;
  };
  readonly calls: { readonly sent: number; readonly responded: number; readonly finished: number };
  /** Of the departments' limits that ended, those that were kept. */
  readonly kept: Readonly<Record<DepartmentClock, Share>>;
  readonly rated: number;
  readonly verySatisfied: Share;
};

export const DEPARTMENT_CLOCKS = ["sign", "respond", "finish"] as const;
export type DepartmentClock = (typeof DEPARTMENT_CLOCKS)[number];

export function spanFigures(counts: Counts): SpanFigures {
  const of = (name: string) => countOf(counts, name);
  const share = (name: string, within: string): Share => ({ count: of(name), of: of(within) });
  const below = of("solved:grid") + of("solved:community") + of("solved:street");
  return {
    matters: {
      ...{ reported: of("reported"), closed: of("closed") },
      below: { count: below, of: below + of("solved:district") },
      accepted: share("accept:inTime", "accept"),
    },
    calls: { sent: of("sent"), responded: of("answered"), finished: of("finished") },
    kept: {
      sign: share("limit:sign:kept", "limit:sign"),
      respond: share("limit:respond:kept", "limit:respond"),
      finish: share("limit:finish:kept", "limit:finish"),
    },
    rated: of("rated"),
    verySatisfied: verySatisfied(counts),
  };
}

/** A street's matters that were closed for the first time in some time, and how many needed a department (domain 9.6). */
export function firstClosings(counts: Counts): Closed {
  return { closed: countOf(counts, "firstClosed"), called: countOf(counts, "firstClosed:called") };
}

/** A limit that is over and waits has ended badly, whenever the answer comes. */
export function withOver(kept: Share, now: Counts, clock: DepartmentClock): Share {
  return { count: kept.count, of: kept.of + countOf(now, `over:${clock}`) };
}

/** Nothing happened. */
export function isQuiet({ matters, calls, kept, rated }: SpanFigures): boolean {
  const limits = Object.values(kept).reduce((sum, { of }) => sum + of, 0);
  const { reported, closed, accepted } = matters;
  return reported + closed + accepted.of + calls.sent + calls.responded + calls.finished + limits + rated === 0;
}
