import { deadlineFrom } from "../deadline/deadline-from.js";
import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { earliest } from "../shared/light-turns.js";
import { addDays, localDate } from "../shared/local-time.js";
import type { Call, CallClock, CallSubject } from "./call.js";
import type { DepartmentClock } from "./supervision.js";
import type { SupervisionProposed, SupervisionUnanswered } from "./supervision-events.js";
import { departmentClocks, orderInForce } from "./supervision-of.js";

/**
 * What the system proposes to the district centre when time alone brings it (domain 7.3, 11): a limit of the department over
 * for a workday, an urgent call that nobody responded to. Several limits are one proposal, about the oldest.
 */
export function dueSupervision(call: Call, now: Date, rules: Rules): readonly SupervisionProposed[] {
  const over = departmentClocks(call).find((clock) => {
    const moment = proposalMoment(call, clock, rules);
    return moment !== undefined && now >= moment;
  });
  if (!over) return [];
  const ground = isUrgentResponse(call, over) ? "urgent_unanswered" : "red";
  return [{ type: "SupervisionProposed", data: { ground, level: 3, clock: over.name } }];
}

/** The next instant at which {@link dueSupervision} or {@link unanswered} gives something. */
export function nextSupervision(call: Call, rules: Rules): Date | undefined {
  const proposals = departmentClocks(call).map((clock) => proposalMoment(call, clock, rules));
  return earliest([...proposals, call.reply && redAt(call.reply.deadline)]);
}

/** 督办逾期未复: nobody replied in time. */
export function unanswered(call: Call, now: Date): readonly SupervisionUnanswered[] {
  const order = orderInForce(call);
  if (!order || !call.reply || now < redAt(call.reply.deadline)) return [];
  return [{ type: "SupervisionUnanswered", data: { no: order.no } }];
}

/** A call for a place that was re-opened so often lately is proposed for supervision as it is sent (domain 11). */
export function recurringPlace(
  { reopenedAt = [] }: CallSubject,
  now: Date,
  { registry }: Rules,
): SupervisionProposed[] {
  const { times, days } = registry.rules.supervision.recurrence;
  const since = addDays(localDate(now), -days);
  const lately = reopenedAt.filter((at) => localDate(at) >= since);
  return lately.length < times ? [] : [{ type: "SupervisionProposed", data: { ground: "recurring_place", level: 3 } }];
}

/** Undefined while an order is in somebody's hands, and for what was proposed or decided about since. */
function proposalMoment(call: Call, clock: CallClock<DepartmentClock>, { registry }: Rules): Date | undefined {
  if (orderInForce(call)) return undefined;
  const { due } = clock.deadline;
  const { supervisionAfterRed } = registry.rules.reminders;
  const moment = isUrgentResponse(call, clock)
    ? redAt(clock.deadline)
    : deadlineFrom(due, supervisionAfterRed, registry.calendar).due;
  const { lookedAt } = call.supervision ?? {};
  return lookedAt && lookedAt >= moment ? undefined : moment;
}

function isUrgentResponse({ urgency }: Call, { name }: CallClock): boolean {
  return urgency === "URGENT" && name === "respond";
}
