import type { Light } from "../deadline/deadline.js";
import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { scoreOfCall } from "../scoring/call-score.js";
import type { Recorded } from "../shared/event.js";
import { lightDue } from "../shared/light-turns.js";
import type { Call, ReminderClock } from "./call.js";
import type { CallEvent } from "./events.js";
import { clocksOf } from "./facts.js";
import { dueReminders } from "./reminders.js";

/**
 * What time alone brings to a call: lights, reminders (domain 7.3), a wider circle for an urgent approval, the archive
 * (C14). A late or doubled tick finds nothing to do. `history` is all that happened to it so far: the score is read from it.
 */
export function elapseCall(
  call: Call,
  now: Date,
  rules: Rules,
  history: readonly Recorded<CallEvent>[],
): readonly CallEvent[] {
  if (call.state === "RATED") return archived(call, now, rules, history);
  const turned = lightsTurned(call, now, rules);
  return [
    ...[...turned].map(([clock, light]): CallEvent => ({ type: "CallLightTurned", data: { clock, light } })),
    ...widened(call, now),
    ...dueReminders(call, turned, now, rules).map((data): CallEvent => ({ type: "CallReminded", data })),
  ];
}

/** C14: the appeal window is over; an appeal in its last instant would still have been in time. */
function archived(
  call: Extract<Call, { state: "RATED" }>,
  now: Date,
  { registry }: Rules,
  history: readonly Recorded<CallEvent>[],
): CallEvent[] {
  if (now < redAt(call.appeal.deadline)) return [];
  const { total } = scoreOfCall(history, "lead", registry.rules, registry.calendar);
  return [{ type: "CallArchived", data: { score: total } }];
}

function lightsTurned(call: Call, now: Date, rules: Rules): ReadonlyMap<ReminderClock, Light> {
  const turned = new Map<ReminderClock, Light>();
  for (const clock of clocksOf(call)) {
    const light = lightDue(clock, now, rules);
    if (clock.name !== "appeal" && light) turned.set(clock.name, light);
  }
  return turned;
}

/** Section 3: nobody approved the urgent call in time. */
function widened(call: Call, now: Date): CallEvent[] {
  const late = call.state === "IN_REVIEW" && call.urgency === "URGENT" && now >= redAt(call.approve.deadline);
  return late && !call.widened ? [{ type: "ApprovalWidened", data: {} }] : [];
}
