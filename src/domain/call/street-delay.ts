import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import { extendDeadline } from "../deadline/extend-deadline.js";
import { clockUnitsLate, workdaysLate } from "../deadline/lateness.js";
import { redAt } from "../deadline/lights.js";
import { minutesPerWorkday, workAhead } from "../deadline/working-time.js";
import type { Urgency } from "../district/registry.js";
import type { Rules } from "../district/rules.js";
import { MINUTE_MS } from "../shared/local-time.js";
import type { Call } from "./call.js";
import type { StreetDelayed } from "./events.js";

/**
 * C30: what the street is late with its answer is given back. It is counted exactly as a department's own lateness is (domain
 * 9.2): begun workdays, begun spans of hours for an urgent call, so that the street's delay never costs the department a point.
 * Nothing while the answer is in time, nor when all was given back before.
 */
export function streetDelay(call: Call, now: Date, rules: Rules): readonly StreetDelayed[] {
  const { question, info } = call;
  const finish = "finish" in call ? call.finish : undefined;
  if (!question || !info || !finish) return [];
  const { calendar, rules: book } = rules.registry;
  const urgent = call.urgency === "URGENT";
  const hours = book.score.urgentLateHours.finish;
  const { due } = info.deadline;
  const units = urgent ? clockUnitsLate(due, now, hours) : workdaysLate(due, now, calendar);
  const more = units - question.delay;
  if (more <= 0) return [];
  return [{ type: "StreetDelayed", data: { finish: delayedBy(more, finish.deadline, call.urgency, rules), units } }];
}

/** The finish limit so many units later: workdays, or the spans by which an urgent call is late (domain 9.2). */
export function delayedBy(units: number, finish: Deadline, urgency: Urgency, { registry }: Rules): Deadline {
  const { calendar, rules } = registry;
  if (urgency !== "URGENT") return extendDeadline(finish, { unit: "workdays", count: units }, calendar);
  const count = units * rules.score.urgentLateHours.finish * 60;
  return deadlineFrom(finish.due, { unit: "clockMinutes", count }, calendar);
}

/** The next instant at which {@link streetDelay} gives something; undefined while nothing waits for the street. */
export function nextStreetDelay(call: Call, { registry }: Rules): Date | undefined {
  const { question, info } = call;
  if (!question || !info || !("finish" in call) || !call.finish) return undefined;
  const { calendar, rules } = registry;
  if (question.delay === 0) return redAt(info.deadline);
  const { due } = info.deadline;
  if (call.urgency === "URGENT") {
    const minutes = question.delay * rules.score.urgentLateHours.finish * 60;
    return new Date(due.getTime() + minutes * MINUTE_MS + 1);
  }
  // A further workday is begun with its first millisecond of office hours.
  return workAhead(due, question.delay * minutesPerWorkday(calendar) + 1 / MINUTE_MS, calendar).end;
}
