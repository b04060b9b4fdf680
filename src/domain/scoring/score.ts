import type { Stars } from "../call/call.js";
import type { LocalDate } from "../deadline/calendar.js";
import { type ExcludableRule, isExcludable } from "./excludable-rules.js";

/** The three published dimensions (domain 9.1), with 及时响应办理 split into its two limits. */
export type Dimension = "sign" | "respond" | "finish" | "satisfaction";

/** In what lateness was counted: begun workdays, or begun spans of so many clock hours for an urgent call. */
export type LateUnit = { readonly unit: "workday" } | { readonly unit: "hours"; readonly hours: number };

/**
 * Points lost, and all that is needed to say why. `points` is what was really lost, never more than there was to lose, and
 * nothing where an appeal took the deduction away (`excluded`, C27).
 */
export type Deduction = { readonly points: number; readonly excluded?: true } & (
  | {
      /** Signed after its limit; `sign_very_late` after the last moment (`until`) at which signing still earned points. */
      readonly rule: "sign_late" | "sign_very_late";
      readonly due: Date;
      readonly at: Date;
      /** `until` is the end of a limit so many times as long. */
      readonly limits: number;
      readonly until: Date;
    }
  | { readonly rule: "sign_by_system"; readonly due: Date; readonly at: Date }
  | {
      readonly rule: "respond_late" | "finish_late";
      readonly due: Date;
      readonly at: Date;
      readonly lateUnits: number;
      readonly lateUnit: LateUnit;
      /** Workdays on which office hours passed while it was late; empty when counted in hours or before the next opening. */
      readonly days: readonly LocalDate[];
    }
  /** Reported as done without ever having been responded to; `at` is when. */
  | { readonly rule: "respond_missing"; readonly due: Date; readonly at: Date }
  /** A body that was invited to a joint operation never confirmed, or never came (domain 12). */
  | { readonly rule: "sign_missing" | "finish_missing"; readonly due: Date; readonly at: Date }
  /** Sent back by the street to be done again (C15). */
  | { readonly rule: "rework"; readonly at: Date }
  /** The limit was moved a second time; the first extension costs nothing (domain 10.7). */
  | { readonly rule: "second_extension"; readonly at: Date }
  | { readonly rule: "stars"; readonly stars: Stars; readonly word: string }
);

/** Points of one dimension: `full` less its deductions. */
export type ScorePart = {
  readonly points: number;
  readonly full: number;
  readonly deductions: readonly Deduction[];
} & (
  | {
      readonly dimension: "sign" | "respond" | "finish";
      readonly due: Date;
      /** Absent when it was never done. */
      readonly at?: Date;
    }
  /** `byDefault`: 系统默认, nobody's own rating (C13). */
  | { readonly dimension: "satisfaction"; readonly stars: Stars; readonly word: string; readonly byDefault?: true }
);

/**
 * `default_rating`: the street did not rate in time (系统默认); `direct_finish`: signed and responded to by finishing (C11);
 * `absent`: never came to a joint operation, so that there are no stars; the others say how an appeal against the score stands (C26, C27).
 */
export type ScoreMark =
  | "default_rating"
  | "direct_finish"
  | "absent"
  | "appeal_open"
  | "appeal_upheld"
  | "appeal_dismissed";

/** 得分 of one call: up to 100 points and the weight it has in the department's month. */
export type CallScore = {
  readonly total: number;
  readonly weight: number;
  /** Dimensions that are decided so far, in order. */
  readonly parts: readonly ScorePart[];
  /** False until the street has rated: `total` is then what is certain so far. */
  readonly scored: boolean;
  readonly marks: readonly ScoreMark[];
};

/** `full` less the deductions, each cut to what the ones before it left; those an appeal took away stand there and cost nothing. */
export function deduct(
  full: number,
  deductions: readonly Deduction[],
  excluded: ReadonlySet<ExcludableRule>,
): Pick<ScorePart, "points" | "full" | "deductions"> {
  let points = full;
  const taken = deductions.map((deduction): Deduction => {
    if (isExcludable(deduction.rule) && excluded.has(deduction.rule))
      return { ...deduction, points: 0, excluded: true };
    const lost = Math.min(points, deduction.points);
    points -= lost;
    return { ...deduction, points: lost };
  });
  return { points, full, deductions: taken };
}
