import { z } from "zod";
import { Words } from "./fields.js";

const Count = z.number().int().positive();
const Points = z.number().nonnegative();
const Deduction = z.number().nonpositive();

const Bands = z
  .record(Words, Points)
  .refine((bands) => Object.values(bands).includes(0), "one band must begin at 0")
  .transform((bands) => Object.entries(bands).map(([name, from]) => ({ name, from })));

const Month = z
  .strictObject({
    eventDeductions: z.strictObject({ shirking: Deduction, falseFinish: Deduction, supervisionUnanswered: Deduction }),
    bands: Bands,
    minCalls: Count,
    draftWorkday: Count,
    appealWorkday: Count,
    finalWorkday: Count,
  })
  .refine((month) => month.draftWorkday <= month.appealWorkday && month.appealWorkday < month.finalWorkday, {
    message: "draft, end of appeals and final version must follow each other",
  });

const CallRate = z
  .strictObject({ farTimes: z.number().gt(1), nothingTimes: z.number().gt(1), freeCalls: Count })
  .refine(({ farTimes, nothingTimes }) => farTimes < nothingTimes, "farTimes must be less than nothingTimes");

const StreetScore = z.strictObject({
  accept: Points,
  solvedBelow: Points,
  callQuality: Points,
  ratingInTime: Points,
  pastMonths: Count,
  callRate: CallRate,
});

/** What registries stored before there were scorecards are read with: the handbook's own defaults (domain 20). */
const MONTH_BEFORE: z.input<typeof Month> = {
  eventDeductions: { shirking: -10, falseFinish: -10, supervisionUnanswered: -3 },
  bands: { 优秀: 95, 良好: 90, 合格: 80, 待改进: 0 },
  minCalls: 3,
  draftWorkday: 1,
  appealWorkday: 3,
  finalWorkday: 5,
};
const STREET_BEFORE: z.input<typeof StreetScore> = {
  accept: 25,
  solvedBelow: 35,
  callQuality: 25,
  ratingInTime: 15,
  pastMonths: 12,
  callRate: { farTimes: 2, nothingTimes: 4, freeCalls: 2 },
};

/** `month`, `yearShare` and `streetScore` of `rules.yaml` (domain 9.4–9.6, 16.2). */
export const Scorecards = {
  month: Month.prefault(MONTH_BEFORE),
  yearShare: Points.prefault(5),
  streetScore: StreetScore.prefault(STREET_BEFORE),
};
