import type { Calendar } from "../deadline/calendar.js";
import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import { multiplyLimit } from "../deadline/limit.js";
import type { RuleBook } from "../district/rule-book.js";
import type { CallCourse } from "./call-course.js";
import { type Deduction, deduct, type ScorePart } from "./score.js";

type SignRules = RuleBook["score"]["sign"];

/** 按时签收 (domain 9.2). Undefined while nobody has signed. */
export function signPart(
  { sign, signed, excluded }: CallCourse,
  { score }: Pick<RuleBook, "score">,
  calendar: Calendar,
): ScorePart | undefined {
  if (!signed) return undefined;
  const { at, bySystem } = signed;
  const lost = bySystem ? [signedBySystem(sign, at, score.sign)] : signedLate(sign, at, score.sign, calendar);
  return { dimension: "sign", due: sign.due, at, ...deduct(score.sign.full, lost, excluded) };
}

/** C6: the system signs when nobody did. */
function signedBySystem({ due }: Deadline, at: Date, rules: SignRules): Deduction {
  return { rule: "sign_by_system", points: rules.full - rules.auto, due, at };
}

/** Twice the limit is a limit twice as long from T0 in the same calendar, and like any limit includes its last instant. */
function signedLate({ from, limit, due }: Deadline, at: Date, rules: SignRules, calendar: Calendar): Deduction[] {
  if (at <= due) return [];
  const limits = rules.lateUntilLimits;
  const until = deadlineFrom(from, multiplyLimit(limit, limits), calendar).due;
  const late = { due, at, limits, until };
  if (at <= until) return [{ rule: "sign_late", points: rules.full - rules.late, ...late }];
  return [{ rule: "sign_very_late", points: rules.full, ...late }];
}
