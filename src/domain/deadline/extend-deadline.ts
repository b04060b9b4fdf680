import type { Calendar } from "./calendar.js";
import type { Deadline } from "./deadline.js";
import { deadlineFrom } from "./deadline-from.js";
import type { Limit } from "./limit.js";

/**
 * 延期 (R5): workdays are added to the old limit, not to today. The new deadline starts where the old one ended and explains
 * the days that were added; the old one stays in the record beside it.
 */
export function extendDeadline(
  deadline: Deadline,
  extension: Extract<Limit, { unit: "workdays" }>,
  calendar: Calendar,
): Deadline {
  const extended = deadlineFrom(deadline.due, extension, calendar);
  return { ...extended, unconfirmed: extended.unconfirmed || deadline.unconfirmed };
}
