import type { Recorded } from "../shared/event.js";
import type { MatterHeld, MatterResumed } from "./events.js";
import { factsOf, handlerOf } from "./facts.js";
import type { Matter } from "./matter.js";

/** What 挂账 makes of a matter (domain M20, M21). Carried out, never judged. */

/** M20: no clock runs; whoever has it in hand keeps it. */
export function held(matter: Matter, event: Recorded<MatterHeld>): Matter {
  const { clock: stopped, ...hold } = event.data;
  const handler = handlerOf(matter);
  return {
    ...factsOf(matter),
    state: "ON_HOLD",
    hold: { ...hold, since: event.at },
    stopped,
    ...(handler === undefined ? {} : { handler }),
  };
}

/** M21: to whoever had it in hand; back to the street's judgement when nobody had. */
export function resumed(matter: Matter, event: Recorded<MatterResumed>): Matter {
  const { clock: name, deadline, heldDays } = event.data;
  const handler = handlerOf(matter);
  const kept = factsOf(matter);
  const facts = { ...kept, heldDays: kept.heldDays + heldDays };
  const clock = { name, deadline, light: "GREEN" } as const;
  if (handler !== undefined) return { ...facts, state: "HANDLING", handler, clock };
  return { ...facts, state: "RAISED", reason: facts.raiseReason ?? "", clock };
}
