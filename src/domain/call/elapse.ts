import type { Light } from "../deadline/deadline.js";
import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { scoreOfCall } from "../scoring/call-score.js";
import { type Recorded, record, SYSTEM } from "../shared/event.js";
import { lightDue } from "../shared/light-turns.js";
import { archiveMoment } from "./archive-moment.js";
import type { Call, ReminderClock } from "./call.js";
import type { CallEvent } from "./events.js";
import { evolveCall } from "./evolve.js";
import { clocksOf } from "./facts.js";
import { dueSupervision, unanswered } from "./propose-supervision.js";
import { ratedByDefault } from "./rate-by-default.js";
import { limitsRecounted } from "./recount-limits.js";
import { redAfterOrder } from "./red-after-order.js";
import { dueReminders } from "./reminders.js";
import { resumed } from "./resume-call.js";
import { signedBySystem } from "./sign-by-system.js";
import { streetDelay } from "./street-delay.js";

/**
 * What time alone brings to a call: lights, reminders (domain 7.3), a wider circle for an urgent approval, the signature
 * nobody gave (C6), the rating nobody gave (C13), the reply nobody gave and what the district centre should look at (C28), the
 * archive (C14). A late or doubled tick finds nothing to do. `history` is
 * all that happened to it so far: the score is read from it.
 */
export function elapseCall(
  call: Call,
  now: Date,
  rules: Rules,
  history: readonly Recorded<CallEvent>[],
): readonly CallEvent[] {
  const recounted = limitsRecounted(call, rules);
  const next = bySystem(call, recounted, now).reduce<Call>(evolveCall, call);
  return [...recounted, ...elapsed(next, now, rules, history)];
}

function elapsed(call: Call, now: Date, rules: Rules, history: readonly Recorded<CallEvent>[]): readonly CallEvent[] {
  const moved = [
    ...resumedAtReview(call, now, rules),
    ...signedBySystem(call, now, rules),
    ...streetDelay(call, now, rules),
    ...ratedByDefault(call, now, rules),
    ...unanswered(call, now),
    ...redAfterOrder(call, now, rules),
  ];
  const past = bySystem(call, moved, now);
  const next = past.reduce<Call>(evolveCall, call);
  const archive = archived(next, now, rules, [...history, ...past]);
  return [...moved, ...(archive.length > 0 ? archive : noticed(next, now, rules))];
}

/** C24: at the review the system resumes it, also when it comes late to that. Until then only what others owe runs on. */
function resumedAtReview(call: Call, now: Date, rules: Rules): CallEvent[] {
  const due = call.state === "ON_HOLD" && now >= call.hold.reviewAt;
  return due ? [resumed(call, "", call.hold.reviewAt, rules)] : [];
}

/** What time has just done to the call: its lights and reminders are those of the state it is in then. */
function bySystem(call: Call, events: readonly CallEvent[], now: Date): Recorded<CallEvent>[] {
  return record(events, { at: now, actor: SYSTEM, channel: "system", cause: "time" }, call.events);
}

/** What people see of running clocks. */
function noticed(call: Call, now: Date, rules: Rules): CallEvent[] {
  const turned = lightsTurned(call, now, rules);
  const proposed = dueSupervision(call, now, rules);
  const next = bySystem(call, proposed, now).reduce<Call>(evolveCall, call);
  return [
    ...[...turned].map(([clock, light]): CallEvent => ({ type: "CallLightTurned", data: { clock, light } })),
    ...widened(call, now),
    ...proposed,
    ...dueReminders(next, turned, now, rules).map((data): CallEvent => ({ type: "CallReminded", data })),
  ];
}

/** C14 */
function archived(call: Call, now: Date, { registry }: Rules, history: readonly Recorded<CallEvent>[]): CallEvent[] {
  const moment = archiveMoment(call);
  if (!moment || now < moment) return [];
  const { total } = scoreOfCall(history, registry.rules, registry.calendar);
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
