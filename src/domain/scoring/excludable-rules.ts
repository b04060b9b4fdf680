/**
 * Deductions that an appeal can take away (C27): what was late, missing, done again or put off. What the street's stars cost is none of them,
 * because no ruling raises stars.
 */
export const EXCLUDABLE_RULES = [
  "sign_late",
  "sign_very_late",
  "sign_by_system",
  "respond_late",
  "respond_missing",
  "finish_late",
  "rework",
  "second_extension",
] as const;

export type ExcludableRule = (typeof EXCLUDABLE_RULES)[number];

/** Whether an appeal can take a deduction of that rule away. */
export function isExcludable(rule: string): rule is ExcludableRule {
  return (EXCLUDABLE_RULES as readonly string[]).includes(rule);
}
