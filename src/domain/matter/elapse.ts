import { recounted } from "../deadline/recount.js";
import type { Rules } from "../district/rules.js";
import { lightDue } from "../shared/light-turns.js";
import type { MatterEvent } from "./events.js";
import { clockOf } from "./facts.js";
import type { Matter, RunningClock } from "./matter.js";
import { resumed } from "./resume-matter.js";

/**
 * What time alone brings to a matter: its limit when the calendar is known, the light of its clock, and the end of a hold at its review (M21). A late or doubled tick
 * finds nothing to do; one that comes late resumes as if it had come in time.
 */
export function elapseMatter(matter: Matter, now: Date, rules: Rules): readonly MatterEvent[] {
  if (matter.state !== "ON_HOLD") return running(clockOf(matter), now, rules);
  if (now < matter.hold.reviewAt) return [];
  const resumption = resumed(matter, "", matter.hold.reviewAt, rules);
  const { clock: name, deadline } = resumption.data;
  return [resumption, ...lightTurned({ name, deadline, light: "GREEN" }, now, rules)];
}

/** A limit whose calendar was unknown is put right first (R7), then shows what it has to show. */
function running(clock: RunningClock | undefined, now: Date, rules: Rules): MatterEvent[] {
  const deadline = clock && recounted(clock.deadline, rules.registry.calendar);
  if (!clock || !deadline) return lightTurned(clock, now, rules);
  const was = clock.deadline.due;
  const light = deadline.due > was ? "GREEN" : clock.light;
  return [
    { type: "MatterLimitRecounted", data: { clock: clock.name, deadline, was } },
    ...lightTurned({ ...clock, deadline, light }, now, rules),
  ];
}

function lightTurned(clock: RunningClock | undefined, now: Date, rules: Rules): MatterEvent[] {
  const light = clock && lightDue(clock, now, rules);
  return clock && light ? [{ type: "MatterLightTurned", data: { clock: clock.name, light } }] : [];
}
