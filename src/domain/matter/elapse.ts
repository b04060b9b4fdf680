import type { Rules } from "../district/rules.js";
import { lightDue } from "../shared/light-turns.js";
import type { MatterEvent } from "./events.js";
import { clockOf } from "./facts.js";
import type { Matter } from "./matter.js";

/** What time alone brings to a matter: the light of its clock. A late or doubled tick finds nothing to do. */
export function elapseMatter(matter: Matter, now: Date, rules: Rules): readonly MatterEvent[] {
  const clock = clockOf(matter);
  const light = clock && lightDue(clock, now, rules);
  return clock && light ? [{ type: "MatterLightTurned", data: { clock: clock.name, light } }] : [];
}
