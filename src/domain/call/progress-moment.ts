import { deadlineFrom } from "../deadline/deadline-from.js";
import { yellowAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import type { Call } from "./call.js";

/**
 * When the department must be reminded of its next progress note: the morning of the day on which one is due, counted from the last
 * note, or from when work began or was resumed (domain 7.2, COMPLEX). Whoever was reminded of the call that day, or later, has
 * heard, and the next one is counted from there. `sameDay` says whether people hear of two instants on one day. Undefined for
 * calls without such a rule, while nobody works, and when the finish limit ends first: being overdue is told otherwise.
 */
export function progressMoment(
  call: Call,
  { registry }: Rules,
  sameDay: (one: Date, other: Date) => boolean,
): Date | undefined {
  const every = registry.rules.limits.call[call.urgency].progressEvery;
  if (call.state !== "RESPONDED" || every === undefined) return undefined;
  const heard = call.reminders.filter(({ to }) => to.includes("DEPT_LIAISON")).map(({ at }) => at);
  let from = latest(call.last.at, call.acts.ProgressNoted?.at);
  for (;;) {
    const moment = yellowAt(deadlineFrom(from, every, registry.calendar), registry.calendar, registry.rules);
    const told = heard.find((at) => at > from && (at >= moment || sameDay(at, moment)));
    if (told === undefined) return moment <= call.finish.deadline.due ? moment : undefined;
    from = told;
  }
}

function latest(one: Date, other: Date | undefined): Date {
  return other !== undefined && other > one ? other : one;
}
