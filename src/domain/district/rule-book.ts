import type { Limit } from "../deadline/limit.js";
import type { CategoryCode } from "../shared/ids.js";
import type { Urgency } from "./urgency.js";

/** Limits of a call by urgency (domain 7.2). */
export type CallLimits = {
  readonly sign: Limit;
  readonly respond: Limit;
  readonly finish: Limit;
  readonly progressEvery?: Limit;
};

/** Every number of domain section 20 that the rules read. Loaded from `config/district/rules.yaml`; no constants in code. */
export type RuleBook = {
  readonly limits: {
    readonly call: Readonly<Record<Urgency, CallLimits>>;
    /** Reading of "two days" (domain 7.1): workdays, or natural days moved by R2. */
    readonly respondUnit: "WORKDAY" | "NATURAL_DAY";
    readonly accept: Limit;
    readonly acceptUrgent: Limit;
    readonly streetJudgement: Limit;
    readonly approve: Limit;
    readonly approveUrgent: Limit;
    readonly verify: Limit;
    readonly rate: Limit;
    readonly appeal: Limit;
    readonly objection: Limit;
    readonly rework: Limit;
    /** Handling limit of a matter whose category says URGENT. */
    readonly handleUrgent: Limit;
    /** M19: half the handling limit after a failed verification, but at least this (`4wh`). */
    readonly handleAgainMin: Limit;
    /** M23: a corrected matter's clock ends no sooner than this from now (`1wh`; clock time where the limit itself is). */
    readonly correctedMin: Limit;
  };
  readonly autoSignAfterSignLimits: number;
  readonly score: {
    readonly sign: {
      readonly full: number;
      readonly late: number;
      readonly auto: number;
      readonly lateUntilLimits: number;
    };
    /** Deductions are negative, as in domain 20. */
    readonly respond: { readonly full: number; readonly perUnitLate: number };
    readonly finish: {
      readonly full: number;
      readonly perUnitLate: number;
      readonly rework: number;
      readonly secondExtension: number;
    };
    /** Urgent calls count lateness in clock hours instead of workdays. */
    readonly urgentLateHours: { readonly respond: number; readonly finish: number };
    /** Points by stars, index 1–5. */
    readonly stars: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>;
    /** 非常满意 / 基本满意 / 不满意 by stars. */
    readonly words: Readonly<Record<1 | 2 | 3 | 4 | 5, string>>;
    readonly weights: { readonly lead: number; readonly urgentOrComplex: number; readonly assist: number };
  };
  readonly rating: { readonly reasonUpTo: number; readonly leaderUpTo: number };
  readonly lights: { readonly yellowHourShare: number; readonly yellowHourMinMinutes: number };
  readonly reminders: {
    readonly quietFrom: string; // "22:00"
    readonly quietUntil: string; // "07:30"
    readonly supervisionAfterRed: Limit;
    readonly digestAt: string; // "08:30"
  };
  readonly recurrenceDays: number;
  readonly gridSnapMeters: number;
  readonly mergeRadiusMeters: number;
  readonly draftMinutes: number;
  readonly photoAfterReportMinutes: number;
  /** Longest sentence taken in one message, characters. */
  readonly maxTextLength: number;
  /** Photos that are shown with one notice; 0 shows none. */
  readonly cards: { readonly maxPhotos: number };
  readonly proof: { readonly verifyPhoto: boolean; readonly finishPhoto: boolean; readonly callPhoto: boolean };
  /** Words that raise urgency, and those among them that mean danger to life (domain 17.2). */
  readonly dangerWords: readonly string[];
  readonly lifeDangerWords: readonly string[];
  /** Phrases inside which a danger word is none (倒垃圾, 油炸). */
  readonly harmlessWords: readonly string[];
  /** Words by which people say that it was there before (又, 报过). */
  readonly recurrenceWords: readonly string[];
  /** Classes offered when a report's words name none, at most three. */
  readonly usualCategories: readonly CategoryCode[];
  /** The same when a word of danger stands in it. */
  readonly usualUrgentCategories: readonly CategoryCode[];
};
