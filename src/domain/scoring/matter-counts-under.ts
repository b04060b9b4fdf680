import { deadlineFrom } from "../deadline/deadline-from.js";
import type { Rules } from "../district/rules.js";
import type { Urgency } from "../district/urgency.js";
import { acceptLimit } from "../matter/accept-limit.js";
import type { MatterEvent } from "../matter/events.js";
import { correctedDeadline } from "../matter/handle-deadline.js";
import type { Recorded } from "../shared/event.js";
import { type MatterCounts, matterCounts } from "./matter-counts.js";

type Event = Recorded<MatterEvent>;

/** 试算: what a street's month counts of a matter if another rule book had set its limit for accepting; `until` ends the reckoning. */
export function matterCountsUnder(events: readonly Event[], until: Date, rules: Rules): MatterCounts {
  const [reported] = events;
  if (reported?.type !== "MatterReported") return {};
  const changed = underLimit(reported, events, rules);
  const counts = matterCounts(changed);
  const due = lastDue(changed);
  const dropped = events.some(({ type }) => type === "MatterWithdrawn" || type === "MatterMerged");
  if (counts.accept || dropped || !due || due >= until) return counts;
  return { ...counts, accept: { at: due, inTime: false } };
}

/** Lights are left out: they turned at the limits of their time. */
function underLimit(reported: Extract<Event, { type: "MatterReported" }>, events: readonly Event[], rules: Rules) {
  let urgency: Urgency = reported.data.urgency;
  return events.flatMap((event): Event[] => {
    if (event.type === "MatterLightTurned" || event.type === "MatterLimitRecounted") return [];
    if (event.type === "MatterReported")
      return [{ ...event, data: { ...event.data, accept: from(event.at, urgency) } }];
    if (event.type !== "MatterCorrected" || !event.data.clock) return [event];
    urgency = event.data.urgency ?? urgency;
    const limit = acceptLimit(urgency, rules);
    const clock = correctedDeadline(from(reported.at, urgency), limit, event.at, rules);
    return [{ ...event, data: { ...event.data, clock } }];
  });

  function from(at: Date, now: Urgency) {
    return deadlineFrom(at, acceptLimit(now, rules), rules.registry.calendar);
  }
}

function lastDue(events: readonly Event[]): Date | undefined {
  return events.reduce<Date | undefined>((due, { type, data }) => {
    if (type === "MatterReported") return data.accept.due;
    return type === "MatterCorrected" && data.clock ? data.clock.due : due;
  }, undefined);
}
