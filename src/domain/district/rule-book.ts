import type { AccountabilityGround, Measure } from "../accountability/grounds.js";
import type { Limit } from "../deadline/limit.js";
import type { RefusalGround } from "../matter/refusal-grounds.js";
import type { MatterSource } from "../matter/sources.js";
import type { CategoryCode } from "../shared/ids.js";
import type { Urgency } from "./urgency.js";

/** Limits of a call by urgency (domain 7.2). */
export type CallLimits = {
  readonly sign: Limit;
  readonly respond: Limit;
  readonly finish: Limit;
  readonly progressEvery?: Limit;
};

/** 挂账事由, with the words by which people name it. */
export type HoldGround = { readonly code: string; readonly name: string; readonly words: readonly string[] };

/** Every number of domain section 20 that the rules read. Loaded from `config/district/rules.yaml`; no constants in code. */
export type RuleBook = {
  readonly limits: {
    readonly call: Readonly<Record<Urgency, CallLimits>>;
    /** Reading of "two days" (domain 7.1): workdays, or natural days moved by R2. */
    readonly respondUnit: "WORKDAY" | "NATURAL_DAY";
    readonly accept: Limit;
    readonly acceptUrgent: Limit;
    readonly streetJudgement: Limit;
    /** The district centre names the lead department of a matter that is nobody's (HY-13-001). */
    readonly naming: Limit;
    readonly approve: Limit;
    readonly approveUrgent: Limit;
    readonly verify: Limit;
    readonly rate: Limit;
    readonly appeal: Limit;
    /** The governance office decides an appeal against a score (C27). */
    readonly appealDecision: Limit;
    readonly objection: Limit;
    /** The district centre rules on an objection (C18, C19). */
    readonly ruling: Limit;
    /** The department's deputy head replies to a supervision order in writing (C28). */
    readonly supervisionReply: Limit;
    /** A raised call (C29): the district leader answers it, the department responds to it. */
    readonly raisedAnswer: Limit;
    readonly raisedRespond: Limit;
    /** The street answers a department's question (C30). */
    readonly infoFromStreet: Limit;
    readonly rework: Limit;
    /** M5: how long a reporter may appeal against a refusal. */
    readonly notAcceptedAppeal: Limit;
    /** Handling limit of a matter whose category says URGENT. */
    readonly handleUrgent: Limit;
    /** M19: half the handling limit after a failed verification, but at least this (`4wh`). */
    readonly handleAgainMin: Limit;
    /** M23: a corrected matter's clock ends no sooner than this from now (`1wh`; clock time where the limit itself is). */
    readonly correctedMin: Limit;
  };
  readonly autoSignAfterSignLimits: number;
  /** A second objection on the same list item within so many months is groundless when dismissed (domain 10.4). */
  readonly objection: { readonly repeatMonths: number };
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
  /** 延期 in order, first and second: how many workdays it may add at most, and who decides it (domain C20, C21). */
  readonly extensions: readonly { readonly maxWorkdays: number; readonly by: "STREET_LEADER" | "DISTRICT_CENTER" }[];
  /** 挂账 (domain C23, M20): natural days until the review at most, natural days altogether, and the fixed list of grounds. */
  readonly hold: {
    readonly reviewDays: number;
    readonly maxDays: number;
    /** On hold for longer than this it is named on the district's scorecard (domain 16.2). */
    readonly longDays: number;
    readonly grounds: readonly HoldGround[];
  };
  /** 号令 (domain 6): how long the district centre has for a release, how long a report sent back may take at least, what 立即 is. */
  readonly orders: {
    readonly release: Limit;
    readonly releaseUrgent: Limit;
    readonly reportAgain: Limit;
    readonly atOnce: Limit;
  };
  /** 联合行动 (domain 12). */
  readonly joint: {
    /** How long before the start it must be sent out; an emergency at once. */
    readonly inviteAhead: Limit;
    /** 确认 takes half of the time that is left, at most this (working minutes, clock minutes in an emergency), at least so many minutes. */
    readonly confirmAtMost: Limit;
    readonly confirmAtLeastMinutes: number;
    readonly checkinGraceMinutes: number;
    readonly checkinRadiusMeters: number;
    readonly checkinEarlyMinutes: number;
    readonly expectedMinutes: number;
    readonly result: Limit;
  };
  /** `defaultStars`: what a street that does not rate in time has given (C13). */
  /** The month of a department and its calendar (domain 9.4, 16.2). */
  readonly month: {
    /** After confirmation by the governance office; negative, as in domain 20. */
    readonly eventDeductions: Readonly<Record<"shirking" | "falseFinish" | "supervisionUnanswered", number>>;
    /** Each band with the points from which it is given; one of them begins at 0. */
    readonly bands: readonly { readonly name: string; readonly from: number }[];
    /** Fewer calls are 样本不足, without band. */
    readonly minCalls: number;
    /** Workdays of the next month: the draft, the end of appeals, the final version. */
    readonly draftWorkday: number;
    readonly appealWorkday: number;
    readonly finalWorkday: number;
  };
  /** Points of the yearly performance that this indicator is worth (domain 9.5). */
  readonly yearShare: number;
  /** The streets' side (domain 9.6), 100 points. */
  readonly streetScore: {
    readonly accept: number;
    readonly solvedBelow: number;
    readonly callQuality: number;
    readonly ratingInTime: number;
    /** How many of the street's own months before are the comparison. */
    readonly pastMonths: number;
    /**
     * So many times more or fewer calls than its own past is far: warned of, and costing points up to `nothingTimes`, where
     * none are left. Counts up to `freeCalls` are never far.
     */
    readonly callRate: { readonly farTimes: number; readonly nothingTimes: number; readonly freeCalls: number };
  };
  /** 离岗 (domain 3): natural days it lasts at most, how far ahead it may begin, and how many open cards the deputy is given with it. */
  readonly absence: { readonly maxDays: number; readonly aheadDays: number; readonly maxCards: number };
  /** 预警: the kinds there are, and hours for which one holds that says no end, and at most. */
  readonly warnings: { readonly kinds: readonly string[]; readonly hours: number; readonly maxHours: number };
  readonly rating: {
    readonly reasonUpTo: number;
    readonly leaderUpTo: number;
    readonly defaultStars: 1 | 2 | 3 | 4 | 5;
  };
  readonly lights: { readonly yellowHourShare: number; readonly yellowHourMinMinutes: number };
  /** 问责建议 (domain 11, level 4): the department's time for its side, and what may be decided besides the deduction. */
  readonly accountability: {
    readonly statement: Limit;
    readonly measures: Readonly<Record<AccountabilityGround, readonly Measure[]>>;
  };
  /** 督办 (domain 11). */
  readonly supervision: {
    /** A call for a place that came back so many times within so many natural days is proposed for supervision. */
    readonly recurrence: { readonly times: number; readonly days: number };
    /** Red for so long after a supervision order is proposed as 问责. */
    readonly escalateAfterOrder: Limit;
    /** So many reds of a department in a month are a reason to propose a talk. */
    readonly redsForTalk: number;
  };
  readonly reminders: {
    readonly quietFrom: string; // "22:00"
    readonly quietUntil: string; // "07:30"
    readonly supervisionAfterRed: Limit;
    readonly digestAt: string; // "08:30"
    /** Between these a person may choose another time for his digest. */
    readonly digestFrom: string; // "07:30"
    readonly digestUntil: string; // "10:00"
  };
  /** M1: where a report came from, and the words it then begins with. */
  readonly sources: readonly { readonly source: MatterSource; readonly words: readonly string[] }[];
  /** Grounds for not accepting a report that are in use (M4). */
  readonly notAcceptGrounds: readonly RefusalGround[];
  readonly recurrenceDays: number;
  /** So many reports of a class in one grid within a span make a recurring place (domain 16.1, 16.2). */
  readonly recurringFrom: number;
  readonly gridSnapMeters: number;
  readonly mergeRadiusMeters: number;
  readonly draftMinutes: number;
  readonly photoAfterReportMinutes: number;
  /** Longest sentence taken in one message, characters. */
  readonly maxTextLength: number;
  /** Photos that are shown with one notice; 0 shows none. */
  readonly cards: { readonly maxPhotos: number };
  /** 大屏 (domain 16.3). */
  readonly bigscreen: {
    /** How often the figures are looked at again while nothing happens: a day begins without an event. */
    readonly refreshSeconds: number;
    /** Counts of lights by department; off, because nobody is to chase rankings. */
    readonly showDepartmentLights: boolean;
  };
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
