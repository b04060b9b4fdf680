import type { Clock } from "../../src/ports/clock.js";
import { movableClock } from "./movable-clock.js";

/** The machine's time, in whole seconds. */
export function systemClock(): Clock {
  const { now } = movableClock();
  return { now };
}
