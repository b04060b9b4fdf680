/** Why the governance office is asked to look (domain 11, level 4). The first three cost the month points once confirmed (9.4). */
export const ACCOUNTABILITY_GROUNDS = [
  "shirking",
  "falseFinish",
  "supervisionUnanswered",
  "redAfterOrder",
  "redsInMonth",
] as const;
export type AccountabilityGround = (typeof ACCOUNTABILITY_GROUNDS)[number];

/** What may be decided besides the deduction: 约谈, 报告区领导, 问题线索移送. */
export const MEASURES = ["TALK", "REPORT", "REFERRAL"] as const;
export type Measure = (typeof MEASURES)[number];
