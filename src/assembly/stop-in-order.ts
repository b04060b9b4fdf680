import type { Log } from "../ports/log.js";

/** Carries out each step after the one before; a step that fails is logged and does not keep the rest from ending. */
export async function stopInOrder(steps: readonly (() => Promise<void>)[], log: Log): Promise<void> {
  for (const step of steps) {
    try {
      await step();
    } catch (fault) {
      log.error({ fault }, "a part did not stop cleanly");
    }
  }
}
