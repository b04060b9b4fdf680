import { z } from "zod";
import type { RuleBook } from "../../../src/domain/district/rule-book.js";
import { asId, type CategoryCode } from "../../../src/domain/shared/ids.js";
import { Code, Keywords, LimitField, SomeKeywords, TimeOfDay, Words } from "./fields.js";

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
  objection: LimitField,
  rework: LimitField,
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

const UsualCategories = z
  .array(Code.transform((code) => asId<CategoryCode>(code)))
  .min(1)
  .max(3);

/** `rules.yaml` */
export const RulesFile = z.strictObject({
  limits: Limits,
  autoSignAfterSignLimits: z.number().min(1),
  score: Score,
  rating: z.strictObject({ reasonUpTo: Count.max(5), leaderUpTo: Count.max(5) }),
  lights: z.strictObject({ yellowHourShare: z.number().gt(0).lt(1), yellowHourMinMinutes: Count }),
  reminders: z.strictObject({
    quietFrom: TimeOfDay,
    quietUntil: TimeOfDay,
    supervisionAfterRed: LimitField,
    digestAt: TimeOfDay,
  }),
  recurrenceDays: Count,
  gridSnapMeters: z.number().nonnegative(),
  mergeRadiusMeters: z.number().nonnegative(),
  draftMinutes: Count,
  photoAfterReportMinutes: Count,
  maxTextLength: Count,
  cards: z.strictObject({ maxPhotos: z.number().int().nonnegative() }),
  proof: z.strictObject({ verifyPhoto: z.boolean(), finishPhoto: z.boolean(), callPhoto: z.boolean() }),
  dangerWords: SomeKeywords,
  lifeDangerWords: SomeKeywords,
  harmlessWords: Keywords,
  recurrenceWords: Keywords,
  usualCategories: UsualCategories,
  usualUrgentCategories: UsualCategories,
}) satisfies z.ZodType<RuleBook>;
