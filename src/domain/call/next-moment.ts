import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { earliest, nextLightTurn } from "../shared/light-turns.js";
import type { Call } from "./call.js";
import { clocksOf } from "./facts.js";
import { recountMoment } from "./recount-limits.js";
import { halfMoment, nextProgress, supervisionMoment } from "./reminders.js";
import { systemSignMoment } from "./sign-by-system.js";
import { nextStreetDelay } from "./street-delay.js";

/** The earliest instant at which `elapseCall` gives something; undefined when it never will without another act. */
export function nextCallMoment(call: Call, rules: Rules): Date | undefined {
  const recount = recountMoment(call, rules);
  if (recount) return recount;
  if (call.state === "RATED" && !call.decision) return redAt(call.appeal.deadline);
  if (call.state === "ON_HOLD") return call.hold.reviewAt;
  return earliest([
    halfMoment(call, rules),
    nextProgress(call, rules),
    systemSignMoment(call, rules),
    nextStreetDelay(call, rules),
    ...clocksOf(call)
      .filter(({ name }) => name !== "appeal")
      .flatMap((clock) => [nextLightTurn(clock, rules), supervisionMoment(call, clock, rules)]),
  ]);
}
