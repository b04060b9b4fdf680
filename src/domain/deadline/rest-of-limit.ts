import { MINUTE_MS } from "../shared/local-time.js";
import type { Calendar } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { deadlineFrom } from "./deadline-from.js";
import { remainingWorkdays, resumeDeadline } from "./hold.js";
import { isDayLimit, type Limit } from "./limit.js";
import { workingMinutesBetween } from "./working-time.js";

/**
 * 挂账: what is left of a limit when its clock stops. Of a day limit its whole workdays (domain 8.1 R6); of an hour limit its
 * minutes, in its own time, begun ones whole. The count is 0 when it was over.
 */
export function restOfLimit(at: Date, { limit, due }: Deadline, calendar: Calendar): Limit {
  if (isDayLimit(limit)) return { unit: "workdays", count: remainingWorkdays(at, { due }, calendar) };
  const minutes =
    limit.unit === "workingMinutes"
      ? workingMinutesBetween(at, due, calendar)
      : (due.getTime() - at.getTime()) / MINUTE_MS;
  return { unit: limit.unit, count: Math.max(0, Math.ceil(minutes)) };
}

/** 恢复: the rest counted from `at`. With nothing left the limit is the end of that day, so that nothing resumes overdue. */
export function resumeRest(at: Date, rest: Limit, calendar: Calendar): Deadline {
  if (isDayLimit(rest) || rest.count === 0) return resumeDeadline(at, isDayLimit(rest) ? rest.count : 0, calendar);
  return deadlineFrom(at, rest, calendar);
}
