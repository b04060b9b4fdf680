import { localDate } from "../shared/local-time.js";
import type { Calendar } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { deadlineFrom } from "./deadline-from.js";
import { dayEnd, isWorkday, nextWorkday } from "./workday.js";

/** 挂账 (R6): whole workdays left when the clock stops, the day of the limit counted; 0 on that day and when overdue. */
export function remainingWorkdays(at: Date, deadline: Pick<Deadline, "due">, calendar: Calendar): number {
  const last = localDate(deadline.due);
  let days = 0;
  for (let date = nextWorkday(localDate(at), calendar); date <= last; date = nextWorkday(date, calendar)) days += 1;
  return days;
}

/**
 * 恢复 (R6): the day of resuming plus the workdays that were left. With none left the limit is that day itself, or the next
 * workday when it is a day off or already over, so that nothing is overdue in the moment it resumes.
 */
export function resumeDeadline(at: Date, workdays: number, calendar: Calendar): Deadline {
  if (workdays > 0) return deadlineFrom(at, { unit: "workdays", count: workdays }, calendar);
  const today = localDate(at);
  const usable = isWorkday(today, calendar) && at <= dayEnd(today, calendar);
  if (!usable) return deadlineFrom(at, { unit: "workdays", count: 1 }, calendar);
  const due = dayEnd(today, calendar);
  const unconfirmed = !calendar.officialYears.has(Number(today.slice(0, 4)));
  return { from: at, limit: { unit: "workdays", count: 0 }, due, counted: [], skipped: [], unconfirmed };
}
