import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import { workingMinutesBetween } from "../deadline/working-time.js";
import type { Rules } from "../district/rules.js";
import { MINUTE_MS } from "../shared/local-time.js";

/** The earliest start of an operation that is invited at `at`; an emergency starts at once (domain 12). */
export function earliestStart(at: Date, { registry }: Rules): Date {
  return deadlineFrom(at, registry.rules.joint.inviteAhead, registry.calendar).due;
}

/**
 * 确认: half of the time that is left, at most so many working hours. An emergency runs by the clock, day and night, and leaves at least
 * the minutes of the rule book.
 */
export function confirmDeadline(at: Date, startsAt: Date, emergency: boolean, { registry }: Rules): Deadline {
  const { confirmAtMost, confirmAtLeastMinutes } = registry.rules.joint;
  const { calendar } = registry;
  const left = emergency
    ? (startsAt.getTime() - at.getTime()) / MINUTE_MS
    : workingMinutesBetween(at, startsAt, calendar);
  const count = Math.max(confirmAtLeastMinutes, Math.floor(Math.min(left / 2, confirmAtMost.count)));
  return deadlineFrom(at, { unit: emergency ? "clockMinutes" : "workingMinutes", count }, calendar);
}

/** 报到: so many minutes after the start, or after the invitation where that came later. */
export function checkinDeadline(at: Date, startsAt: Date, { registry }: Rules): Deadline {
  const from = startsAt > at ? startsAt : at;
  const limit = { unit: "clockMinutes", count: registry.rules.joint.checkinGraceMinutes } as const;
  return deadlineFrom(from, limit, registry.calendar);
}

/** 结果, counted from the end that was expected. */
export function resultDeadline(startsAt: Date, minutes: number, { registry }: Rules): Deadline {
  const end = new Date(startsAt.getTime() + minutes * MINUTE_MS);
  return deadlineFrom(end, registry.rules.joint.result, registry.calendar);
}
