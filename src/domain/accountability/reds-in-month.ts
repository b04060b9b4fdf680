import type { CallEvent } from "../call/events.js";
import { DEPARTMENT_CLOCKS, type DepartmentClock } from "../call/supervision.js";
import { callDeadlines } from "../deadline/deadlines-of.js";
import type { Rules } from "../district/rules.js";
import { courseOf } from "../scoring/call-course.js";
import { type Month, monthOf } from "../scoring/month-dates.js";
import type { Recorded } from "../shared/event.js";
import type { CallNo } from "../shared/ids.js";

/** 红灯: a limit of the department that was over (domain 11, level 2). */
export type Red = {
  readonly call: CallNo;
  readonly clock: DepartmentClock;
  readonly due: Date;
  /** When the light turned. */
  readonly at: Date;
};

type Events = readonly Recorded<CallEvent>[];

/** Whether one of the department's own limits turned red. */
export function isRedTurn({ type, data }: CallEvent): boolean {
  return type === "CallLightTurned" && data.light === "RED" && DEPARTMENT_CLOCKS.some((clock) => clock === data.clock);
}

/**
 * The reds of a call in that month, from its events alone. None of a call that is not scored: a department answers for no limit of
 * what was not its own, or was taken back.
 */
export function redsInMonth(no: CallNo, events: Events, month: Month): readonly Red[] {
  if (!courseOf(events)) return [];
  return events.flatMap((event, i): Red[] => {
    if (event.type !== "CallLightTurned" || !isRedTurn(event) || monthOf(event.at) !== month) return [];
    const clock = DEPARTMENT_CLOCKS.find((one) => one === event.data.clock);
    const over = callDeadlines(events.slice(0, i + 1)).findLast((limit) => limit.clock === clock);
    return clock && over ? [{ call: no, clock, due: over.deadline.due, at: event.at }] : [];
  });
}

/** Whether so many reds of a department in a month are a reason to talk (约谈) with it. */
export function areReasonToTalk(reds: readonly Red[], { registry }: Rules): boolean {
  return reds.length >= registry.rules.supervision.redsForTalk;
}
