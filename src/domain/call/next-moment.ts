import type { Rules } from "../district/rules.js";
import { earliest, nextLightTurn } from "../shared/light-turns.js";
import { archiveMoment } from "./archive-moment.js";
import type { Call } from "./call.js";
import { clocksOf } from "./facts.js";
import { nextSupervision } from "./propose-supervision.js";
import { recountMoment } from "./recount-limits.js";
import { redAfterOrderMoment } from "./red-after-order.js";
import { halfMoment, nextProgress } from "./reminders.js";
import { systemSignMoment } from "./sign-by-system.js";
import { nextStreetDelay } from "./street-delay.js";

/** The earliest instant at which `elapseCall` gives something; undefined when it never will without another act. */
export function nextCallMoment(call: Call, rules: Rules): Date | undefined {
  const recount = recountMoment(call, rules);
  if (recount) return recount;
  return earliest([
    archiveMoment(call),
    call.state === "ON_HOLD" ? call.hold.reviewAt : undefined,
    nextSupervision(call, rules),
    redAfterOrderMoment(call, rules),
    halfMoment(call, rules),
    nextProgress(call, rules),
    systemSignMoment(call, rules),
    nextStreetDelay(call, rules),
    ...clocksOf(call)
      .filter(({ name }) => name !== "appeal")
      .map((clock) => nextLightTurn(clock, rules)),
  ]);
}
