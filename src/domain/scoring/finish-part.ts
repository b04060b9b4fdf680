import type { Calendar } from "../deadline/calendar.js";
import type { RuleBook } from "../district/rule-book.js";
import type { CallCourse } from "./call-course.js";
import { lateDeductions } from "./late-deduction.js";
import { type Deduction, deduct, type ScorePart } from "./score.js";

/**
 * 及时办结 (domain 9.2): every report of being done is measured against the limit it had. Undefined while the department
 * has not reported. What else costs points of this dimension (rework, a second extension) joins the list of deductions.
 */
export function finishPart(
  course: CallCourse,
  rules: Pick<RuleBook, "score">,
  calendar: Calendar,
): ScorePart | undefined {
  const last = course.finishes.at(-1);
  if (!last) return undefined;
  const late = course.finishes.flatMap((finish) => lateDeductions("finish", finish, course, rules, calendar));
  const again = course.reworks.map((at): Deduction => ({ rule: "rework", points: -rules.score.finish.rework, at }));
  const [, ...beyondFirst] = course.extensions;
  const extended = beyondFirst.map(
    (at): Deduction => ({ rule: "second_extension", points: -rules.score.finish.secondExtension, at }),
  );
  const points = deduct(rules.score.finish.full, [...late, ...again, ...extended], course.excluded);
  return { dimension: "finish", due: last.deadline.due, at: last.at, ...points };
}
