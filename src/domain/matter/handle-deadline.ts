import type { Calendar } from "../deadline/calendar.js";
import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import { remainingWorkdays, resumeDeadline } from "../deadline/hold.js";
import { isDayLimit, type Limit, parseLimit } from "../deadline/limit.js";
import { minutesPerWorkday, workingMinutesBetween } from "../deadline/working-time.js";
import type { Category, Urgency } from "../district/registry.js";
import type { Rules } from "../district/rules.js";
import { MINUTE_MS } from "../shared/local-time.js";

/** Handling limit at community and street level (domain 14): the category's, or the urgent one where danger does not wait. */
export function handleLimit(category: Category, urgency: Urgency, { registry }: Rules): Limit {
  const urgent = urgency === "URGENT" || category.limit === "URGENT";
  const limit = urgent ? registry.rules.limits.handleUrgent : parseLimit(category.limit);
  if (!limit) throw new Error(`category ${category.code} has the limit "${category.limit}", which is none`);
  return limit;
}

/** M6, M12: the whole limit. */
export function handleDeadline(category: Category, urgency: Urgency, from: Date, rules: Rules): Deadline {
  return deadlineFrom(from, handleLimit(category, urgency, rules), rules.registry.calendar);
}

/** M19: half the limit, at least four working hours; a limit in clock time has a least in clock time. */
export function handleAgainDeadline(category: Category, urgency: Urgency, from: Date, rules: Rules): Deadline {
  const { calendar, rules: book } = rules.registry;
  const limit = handleLimit(category, urgency, rules);
  const half = deadlineFrom(from, halfOf(limit, calendar), calendar);
  return later(half, deadlineFrom(from, inTimeOf(limit, book.limits.handleAgainMin), calendar));
}

/**
 * M23: a limit counted again from its old start, never shorter than one working hour from now, or than itself if that
 * is less.
 */
export function correctedDeadline(fromStart: Deadline, limit: Limit, now: Date, { registry }: Rules): Deadline {
  const { calendar, rules } = registry;
  const least = deadlineFrom(now, inTimeOf(limit, rules.limits.correctedMin), calendar);
  return later(fromStart, earlier(least, deadlineFrom(now, limit, calendar)));
}

/**
 * M13: what was left of a stopped limit, from now. Day limits keep their whole workdays (R6); others their working or clock
 * minutes, and at least the hour that a corrected matter keeps, so that nothing is overdue in the moment it comes back.
 */
export function restOfHandling(
  { at, deadline }: { readonly at: Date; readonly deadline: Deadline },
  now: Date,
  { registry }: Rules,
): Deadline {
  const { calendar, rules } = registry;
  const { limit, due } = deadline;
  if (isDayLimit(limit)) return resumeDeadline(now, remainingWorkdays(at, deadline, calendar), calendar);
  const clockTime = limit.unit === "clockMinutes";
  const left = clockTime ? (due.getTime() - at.getTime()) / MINUTE_MS : workingMinutesBetween(at, due, calendar);
  const rest = { unit: limit.unit, count: Math.max(1, Math.floor(left)) };
  return later(
    deadlineFrom(now, rest, calendar),
    deadlineFrom(now, inTimeOf(limit, rules.limits.correctedMin), calendar),
  );
}

/** Half a limit in its own time; half of an odd number of workdays is counted in office minutes. */
function halfOf(limit: Limit, calendar: Calendar): Limit {
  const { unit, count } = limit;
  if (unit !== "workdays" || count % 2 === 0) return { unit, count: Math.ceil(count / 2) };
  return { unit: "workingMinutes", count: (count * minutesPerWorkday(calendar)) / 2 };
}

/** A least number of working minutes, as clock minutes where the limit runs day and night. */
function inTimeOf(limit: Limit, least: Limit): Limit {
  const clockTime = limit.unit === "clockMinutes" && least.unit === "workingMinutes";
  return clockTime ? { unit: "clockMinutes", count: least.count } : least;
}

function later(one: Deadline, other: Deadline): Deadline {
  return other.due > one.due ? other : one;
}

function earlier(one: Deadline, other: Deadline): Deadline {
  return other.due < one.due ? other : one;
}
