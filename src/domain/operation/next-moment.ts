import { redAt } from "../deadline/lights.js";
import type { Rules } from "../district/rules.js";
import { earliest, nextLightTurn } from "../shared/light-turns.js";
import { ownClock } from "./elapse.js";
import { clocksOfBody, isOpenOperation } from "./facts.js";
import type { Operation } from "./operation.js";

/** The earliest instant at which `elapseOperation` gives something; undefined when it never will without another act. */
export function nextOperationMoment(operation: Operation, rules: Rules): Date | undefined {
  const own = ownClock(operation);
  const bodies = isOpenOperation(operation) ? operation.bodies.flatMap(clocksOfBody) : [];
  const start = isOpenOperation(operation) && !operation.begunAt ? operation.startsAt : undefined;
  const byDefault = operation.state === "DONE" ? redAt(operation.rate.deadline) : undefined;
  return earliest([
    start,
    byDefault,
    ...[...(own ? [own] : []), ...bodies].map((clock) => nextLightTurn(clock, rules)),
  ]);
}
