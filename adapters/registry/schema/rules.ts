import { z } from "zod";
import { MEASURES } from "../../../src/domain/accountability/grounds.js";
import type { RuleBook } from "../../../src/domain/district/rule-book.js";
import { REFUSAL_GROUNDS } from "../../../src/domain/matter/refusal-grounds.js";
import { MATTER_SOURCES } from "../../../src/domain/matter/sources.js";
import { asId, type CategoryCode } from "../../../src/domain/shared/ids.js";
import { Code, Keywords, LimitField, SomeKeywords, TimeOfDay, Words } from "./fields.js";
import { Scorecards } from "./scorecards.js";

const Count = z.number().int().positive();
const Points = z.number().nonnegative();
const Deduction = z.number().nonpositive();
const byStars = <Field extends z.ZodType>(field: Field) =>
  z.strictObject({ 1: field, 2: field, 3: field, 4: field, 5: field });

const CallLimitsField = z
  .strictObject({ sign: LimitField, respond: LimitField, finish: LimitField, progressEvery: LimitField.optional() })
  .transform(({ progressEvery, ...rest }) => ({ ...rest, ...(progressEvery === undefined ? {} : { progressEvery }) }));

const Limits = z.strictObject({
  call: z.strictObject({
    NORMAL: CallLimitsField,
    EXPEDITED: CallLimitsField,
    URGENT: CallLimitsField,
    COMPLEX: CallLimitsField,
  }),
  respondUnit: z.enum(["WORKDAY", "NATURAL_DAY"]),
  accept: LimitField,
  acceptUrgent: LimitField,
  streetJudgement: LimitField,
  approve: LimitField,
  approveUrgent: LimitField,
  verify: LimitField,
  rate: LimitField,
  appeal: LimitField,
  appealDecision: LimitField.prefault("3wd"),
  objection: LimitField,
  // Districts imported before these limits existed get those of the handbook.
  ruling: LimitField.prefault("1wd"),
  naming: LimitField.prefault("1wd"),
  infoFromStreet: LimitField.prefault("4wh"),
  supervisionReply: LimitField.prefault("1wd"),
  raisedAnswer: LimitField.prefault("1wd"),
  raisedRespond: LimitField.prefault("1wd"),
  rework: LimitField,
  /** Rule books written before M5 was there. */
  notAcceptedAppeal: LimitField.prefault("3wd"),
  handleUrgent: LimitField,
  handleAgainMin: LimitField,
  correctedMin: LimitField,
});

const Score = z.strictObject({
  sign: z.strictObject({ full: Points, late: Points, auto: Points, lateUntilLimits: z.number().min(1) }),
  respond: z.strictObject({ full: Points, perUnitLate: Deduction }),
  finish: z.strictObject({ full: Points, perUnitLate: Deduction, rework: Deduction, secondExtension: Deduction }),
  urgentLateHours: z.strictObject({ respond: z.number().positive(), finish: z.number().positive() }),
  stars: byStars(Points),
  words: byStars(Words),
  weights: z.strictObject({ lead: Points, urgentOrComplex: Points, assist: Points }),
});

const Extensions = z.array(z.strictObject({ maxWorkdays: Count, by: z.enum(["STREET_LEADER", "DISTRICT_CENTER"]) }));

const Absence = z.strictObject({ maxDays: Count, aheadDays: Count, maxCards: z.number().int().nonnegative() });

const Warnings = z.strictObject({ kinds: z.array(Words).min(1), hours: Count, maxHours: Count });
/** Registries imported before there were warnings get these. */
const WARNINGS_BEFORE = { kinds: ["暴雨", "台风", "雷电", "高温", "大风", "寒冷", "其他"], hours: 24, maxHours: 168 };

const Hold = z.strictObject({
  reviewDays: Count,
  maxDays: Count,
  longDays: Count.prefault(90),
  grounds: z.array(z.strictObject({ code: Code, name: Words, words: SomeKeywords })).min(1),
});

/** 督办 (domain 11); registries stored before it existed get the handbook's numbers. */
const Supervision = z
  .strictObject({
    recurrence: z.strictObject({ times: Count, days: Count }).prefault({ times: 2, days: 30 }),
    escalateAfterOrder: LimitField.prefault("3wd"),
    redsForTalk: Count.prefault(3),
  })
  .prefault({});

const Measures = z.array(z.enum(MEASURES));
/** 问责建议 (domain 11, level 4); as above. */
const Accountability = z
  .strictObject({
    statement: LimitField.prefault("1wd"),
    measures: z
      .strictObject({
        shirking: Measures.prefault(["TALK", "REPORT", "REFERRAL"]),
        falseFinish: Measures.prefault(["TALK", "REPORT", "REFERRAL"]),
        supervisionUnanswered: Measures.prefault(["TALK", "REPORT", "REFERRAL"]),
        redAfterOrder: Measures.prefault(["TALK", "REPORT", "REFERRAL"]),
        redsInMonth: Measures.prefault(["TALK"]),
      })
      .prefault({}),
  })
  .prefault({});

/** What registries stored before these settings existed are read with: the handbook's own defaults (domain 20). */
const BEFORE: z.input<typeof Extensions> = [
  { maxWorkdays: 3, by: "STREET_LEADER" },
  { maxWorkdays: 5, by: "DISTRICT_CENTER" },
];
const HOLD_BEFORE: z.input<typeof Hold> = {
  reviewDays: 30,
  maxDays: 180,
  grounds: [
    { code: "SEASON", name: "季节气候", words: "季节" },
    { code: "CONSTRUCTION", name: "施工工期", words: "施工" },
    { code: "COURT", name: "司法程序", words: "司法" },
  ],
};

const UsualCategories = z
  .array(Code.transform((code) => asId<CategoryCode>(code)))
  .min(1)
  .max(3);

const Joint = z
  .strictObject({
    inviteAhead: LimitField,
    confirmAtMost: LimitField,
    confirmAtLeastMinutes: Count,
    checkinGraceMinutes: Count,
    checkinRadiusMeters: Count,
    checkinEarlyMinutes: Count,
    expectedMinutes: Count,
    result: LimitField,
  })
  .prefault({
    ...{ inviteAhead: "7wh", confirmAtMost: "4wh", confirmAtLeastMinutes: 10, checkinGraceMinutes: 15 },
    ...{ checkinRadiusMeters: 500, checkinEarlyMinutes: 120, expectedMinutes: 120, result: "1wd" },
  });

/** `rules.yaml` */
export const RulesFile = z.strictObject({
  limits: Limits,
  autoSignAfterSignLimits: z.number().min(1),
  objection: z.strictObject({ repeatMonths: Count }).prefault({ repeatMonths: 3 }),
  score: Score,
  ...Scorecards,
  extensions: Extensions.prefault(BEFORE),
  hold: Hold.prefault(HOLD_BEFORE),
  absence: Absence.prefault({ maxDays: 90, aheadDays: 180, maxCards: 5 }),
  warnings: Warnings.prefault(WARNINGS_BEFORE),
  // Registries imported before there were orders get these.
  orders: z
    .strictObject({ release: LimitField, releaseUrgent: LimitField, reportAgain: LimitField, atOnce: LimitField })
    .prefault({ release: "4wh", releaseUrgent: "30min", reportAgain: "4wh", atOnce: "30min" }),
  // Registries imported before there were joint operations get these.
  joint: Joint,
  rating: z.strictObject({
    reasonUpTo: Count.max(5),
    leaderUpTo: Count.max(5),
    // Registries imported before the setting existed had its default.
    defaultStars: z.literal([1, 2, 3, 4, 5]).default(5),
  }),
  supervision: Supervision,
  accountability: Accountability,
  lights: z.strictObject({ yellowHourShare: z.number().gt(0).lt(1), yellowHourMinMinutes: Count }),
  reminders: z.strictObject({
    quietFrom: TimeOfDay,
    quietUntil: TimeOfDay,
    supervisionAfterRed: LimitField,
    digestAt: TimeOfDay,
    // Rule books written before people could choose.
    digestFrom: TimeOfDay.prefault("07:30"),
    digestUntil: TimeOfDay.prefault("10:00"),
  }),
  // Registries imported before the setting existed know no such words.
  sources: z.array(z.strictObject({ source: z.enum(MATTER_SOURCES), words: SomeKeywords })).default([]),
  notAcceptGrounds: z
    .array(z.enum(REFUSAL_GROUNDS))
    .min(1)
    .default([...REFUSAL_GROUNDS]),
  recurrenceDays: Count,
  // Rule books written before recurring places were told of.
  recurringFrom: Count.prefault(3),
  gridSnapMeters: z.number().nonnegative(),
  mergeRadiusMeters: z.number().nonnegative(),
  draftMinutes: Count,
  photoAfterReportMinutes: Count,
  maxTextLength: Count,
  cards: z.strictObject({ maxPhotos: z.number().int().nonnegative() }),
  // Registries imported before the screen existed had none.
  bigscreen: z
    .strictObject({ refreshSeconds: Count.max(60), showDepartmentLights: z.boolean() })
    .prefault({ refreshSeconds: 5, showDepartmentLights: false }),
  proof: z.strictObject({ verifyPhoto: z.boolean(), finishPhoto: z.boolean(), callPhoto: z.boolean() }),
  dangerWords: SomeKeywords,
  lifeDangerWords: SomeKeywords,
  harmlessWords: Keywords,
  recurrenceWords: Keywords,
  usualCategories: UsualCategories,
  usualUrgentCategories: UsualCategories,
}) satisfies z.ZodType<RuleBook>;
