import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { earliest, nextLightTurn } from "../shared/light-turns.js";
import type { Call } from "./call.js";
import { clocksOf } from "./facts.js";
import { halfMoment, supervisionMoment } from "./reminders.js";

/** The earliest instant at which `elapseCall` gives something; undefined when it never will without another act. */
export function nextCallMoment(call: Call, rules: Rules): Date | undefined {
  if (call.state === "RATED") return redAt(call.appeal.deadline);
  return earliest([
    halfMoment(call, rules),
    ...clocksOf(call).flatMap((clock) => [nextLightTurn(clock, rules), supervisionMoment(call, clock, rules)]),
  ]);
}
