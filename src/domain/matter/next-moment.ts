import { recounted } from "../deadline/recount.js";
import type { Rules } from "../district/rules.js";
import { nextLightTurn } from "../shared/light-turns.js";
import { clockOf } from "./facts.js";
import type { Matter } from "./matter.js";

/** The earliest instant at which `elapseMatter` gives something; undefined when it never will without another act. */
export function nextMatterMoment(matter: Matter, rules: Rules): Date | undefined {
  if (matter.state === "ON_HOLD") return matter.hold.reviewAt;
  const clock = clockOf(matter);
  if (clock && recounted(clock.deadline, rules.registry.calendar)) return clock.deadline.from;
  return clock && nextLightTurn(clock, rules);
}
