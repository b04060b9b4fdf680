import { recounted } from "../deadline/recount.js";
import type { Rules } from "../district/rules.js";
import { earliest } from "../shared/light-turns.js";
import type { Call } from "./call.js";
import type { CallLimitsRecounted } from "./events.js";
import { clocksOf } from "./facts.js";

/** R7: every running limit whose calendar was unknown when it was set and is known now; nothing where there is none. */
export function limitsRecounted(call: Call, { registry }: Rules): CallLimitsRecounted[] {
  const limits = clocksOf(call).flatMap(({ name: clock, deadline: { due: was }, deadline: old }) => {
    const deadline = recounted(old, registry.calendar);
    return deadline ? [{ clock, deadline, was }] : [];
  });
  return limits.length === 0 ? [] : [{ type: "CallLimitsRecounted", data: { limits } }];
}

/** Since when {@link limitsRecounted} has something to give; undefined while it has nothing. */
export function recountMoment(call: Call, { registry }: Rules): Date | undefined {
  const due = clocksOf(call).filter(({ deadline }) => recounted(deadline, registry.calendar) !== undefined);
  return earliest(due.map(({ deadline }) => deadline.from));
}
