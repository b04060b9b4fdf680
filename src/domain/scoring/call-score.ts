import type { CallEvent } from "../call/events.js";
import type { Calendar } from "../deadline/calendar.js";
import type { RuleBook } from "../district/rule-book.js";
import type { Recorded } from "../shared/event.js";
import { type CallCourse, courseOf } from "./call-course.js";
import { finishPart } from "./finish-part.js";
import { respondPart } from "./respond-part.js";
import { satisfactionPart } from "./satisfaction-part.js";
import type { CallScore, ScoreMark } from "./score.js";
import { signPart } from "./sign-part.js";

type ScoreRules = Pick<RuleBook, "score">;

const NOTHING_TO_SCORE: CallScore = { total: 0, weight: 0, parts: [], scored: false, marks: [] };

/** 得分 of a call from its events, oldest first, and nothing else (domain 9.2): the same events give the same score for every reader at any time. */
export function scoreOfCall(events: readonly Recorded<CallEvent>[], rules: ScoreRules, calendar: Calendar): CallScore {
  const course = courseOf(events);
  if (!course) return NOTHING_TO_SCORE;
  const parts = [
    signPart(course, rules, calendar),
    respondPart(course, rules, calendar),
    finishPart(course, rules, calendar),
    satisfactionPart(course, rules),
  ].filter((part) => part !== undefined);
  return {
    total: parts.reduce((sum, { points }) => sum + points, 0),
    weight: weightOf(course, rules),
    parts,
    scored: course.rating !== undefined,
    marks: marksOf(course),
  };
}

/** Weight in the department's month (domain 9.4). */
function weightOf({ role, urgency }: CallCourse, { score: { weights } }: ScoreRules): number {
  if (role === "assist") return weights.assist;
  return urgency === "URGENT" || urgency === "COMPLEX" ? weights.urgentOrComplex : weights.lead;
}

function marksOf({ rating, directFinish, appeal }: CallCourse): ScoreMark[] {
  return [
    ...(rating?.byDefault ? ["default_rating" as const] : []),
    ...(directFinish ? ["direct_finish" as const] : []),
    ...(appeal ? [`appeal_${appeal}` as const] : []),
  ];
}
