import { sentNow } from "../call/approve-call.js";
import type { CallEvent } from "../call/events.js";
import { delayedBy } from "../call/street-delay.js";
import type { Deadline } from "../deadline/deadline.js";
import { deadlineFrom } from "../deadline/deadline-from.js";
import { extendDeadline } from "../deadline/extend-deadline.js";
import type { Limit } from "../deadline/limit.js";
import { restOfLimit, resumeRest } from "../deadline/rest-of-limit.js";
import type { Rules } from "../district/rules.js";
import type { Urgency } from "../district/urgency.js";
import type { Recorded } from "../shared/event.js";
import { courseOf } from "./call-course.js";

type Event = Recorded<CallEvent>;
/** What of a call's limits runs on from one event to the next. */
type Running = { readonly finish?: Deadline; readonly rest?: Limit; readonly delay: number };

/**
 * 试算: a call's events with the limits that another rule book would have set. What people did, and when, stays as it was; so does
 * what the system did in their place. Events of a call that is not scored stay as they are.
 */
export function underRuleBook(events: readonly Event[], rules: Rules): readonly Event[] {
  const urgency = courseOf(events)?.urgency;
  if (urgency === undefined) return events;
  let running: Running = { delay: 0 };
  // The calendar that is known now is counted with from the beginning (R7).
  return events
    .filter(({ type }) => type !== "CallLimitsRecounted")
    .map((event) => {
      const [changed, now] = under(event, running, urgency, rules);
      running = now;
      return changed;
    });
}

function under(event: Event, was: Running, urgency: Urgency, rules: Rules): readonly [Event, Running] {
  const { calendar, rules: book } = rules.registry;
  switch (event.type) {
    case "CallSent": {
      const { data } = sentNow(urgency, event.at, rules);
      return [
        { ...event, data },
        { ...was, finish: data.finish },
      ];
    }
    case "CallFinished":
      return [{ ...event, data: { ...event.data, rate: deadlineFrom(event.at, book.limits.rate, calendar) } }, was];
    case "CallHeld": {
      const rest = was.finish && restOfLimit(event.at, was.finish, calendar);
      return rest
        ? [
            { ...event, data: { ...event.data, rest } },
            { ...was, rest },
          ]
        : [event, was];
    }
    case "ReworkOrdered":
    case "ExtensionGranted":
    case "StreetDelayed":
    case "CallResumed": {
      const finish = finishAfter(event, was, urgency, rules);
      const delay = event.type === "StreetDelayed" ? event.data.units : was.delay;
      return finish ? [withFinish(event, finish), { ...was, finish, delay }] : [event, was];
    }
    default:
      return [event, was];
  }
}

type Moved = Extract<Event, { type: "ReworkOrdered" | "ExtensionGranted" | "StreetDelayed" | "CallResumed" }>;

/** The finish limit as this event would have moved it; undefined where nothing ran. */
function finishAfter(event: Moved, { finish, rest, delay }: Running, urgency: Urgency, rules: Rules) {
  const { calendar, rules: book } = rules.registry;
  if (event.type === "ReworkOrdered") return deadlineFrom(event.at, book.limits.rework, calendar);
  if (event.type === "CallResumed") return rest && resumeRest(event.data.finish.from, rest, calendar);
  if (!finish) return undefined;
  if (event.type === "StreetDelayed") return delayedBy(event.data.units - delay, finish, urgency, rules);
  return extendDeadline(finish, { unit: "workdays", count: event.data.workdays }, calendar);
}

function withFinish(event: Moved, finish: Deadline): Event {
  return { ...event, data: { ...event.data, finish } } as Event;
}
