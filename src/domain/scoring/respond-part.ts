import type { Calendar } from "../deadline/calendar.js";
import type { RuleBook } from "../district/rule-book.js";
import type { CallCourse } from "./call-course.js";
import { lateDeductions } from "./late-deduction.js";
import { type Deduction, deduct, type ScorePart } from "./score.js";

/** 及时响应 (domain 9.2). Undefined while neither a response nor the end of the work decides it. */
export function respondPart(
  course: CallCourse,
  rules: Pick<RuleBook, "score">,
  calendar: Calendar,
): ScorePart | undefined {
  const { respond: deadline, respondedAt: at, finishes, excluded } = course;
  const { full } = rules.score.respond;
  const common = { dimension: "respond", due: deadline.due } as const;
  if (at) {
    const late = lateDeductions("respond", { deadline, at }, course, rules, calendar);
    return { ...common, at, ...deduct(full, late, excluded) };
  }
  const [finish] = finishes;
  if (!finish) return undefined;
  const missing: Deduction = { rule: "respond_missing", points: full, due: deadline.due, at: finish.at };
  return { ...common, ...deduct(full, [missing], excluded) };
}
