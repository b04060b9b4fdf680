import type { Rules } from "../district/rules.js";
import { lightDue } from "../shared/light-turns.js";
import type { MatterEvent } from "./events.js";
import { clockOf } from "./facts.js";
import type { Matter, RunningClock } from "./matter.js";
import { resumed } from "./resume-matter.js";

/**
 * What time alone brings to a matter: the light of its clock, and the end of a hold at its review (M21). A late or doubled tick
 * finds nothing to do; one that comes late resumes as if it had come in time.
 */
export function elapseMatter(matter: Matter, now: Date, rules: Rules): readonly MatterEvent[] {
  if (matter.state !== "ON_HOLD") return lightTurned(clockOf(matter), now, rules);
  if (now < matter.hold.reviewAt) return [];
  const resumption = resumed(matter, "", matter.hold.reviewAt, rules);
  const { clock: name, deadline } = resumption.data;
  return [resumption, ...lightTurned({ name, deadline, light: "GREEN" }, now, rules)];
}

function lightTurned(clock: RunningClock | undefined, now: Date, rules: Rules): MatterEvent[] {
  const light = clock && lightDue(clock, now, rules);
  return clock && light ? [{ type: "MatterLightTurned", data: { clock: clock.name, light } }] : [];
}
