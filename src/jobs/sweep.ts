import type { Due } from "../ports/records.js";
import { ELAPSE, elapseConversation, type SweepDeps } from "./elapse.js";
import type { DueWork } from "./runner.js";

/**
 * Deadline sweep: whatever fell due is loaded, decided and committed, a page at a time. It costs what is due, never
 * what exists (design 5). A late or doubled tick finds nothing to do.
 */
export function createSweep(deps: SweepDeps): DueWork {
  return {
    name: "sweep",
    nextAt: () => deps.due.nextDue(),
    async run(now) {
      let done = 0;
      for (;;) {
        const page = await deps.due.due(now, deps.pageSize);
        const outcomes = await Promise.all(page.map((entry) => elapseOne(deps, entry, now)));
        const changed = outcomes.filter(Boolean).length;
        done += changed;
        if (page.length < deps.pageSize || changed === 0) return done;
      }
    },
  };
}

async function elapseOne(deps: SweepDeps, { kind, id }: Due, now: Date): Promise<boolean> {
  try {
    return await (kind === "conversation" ? elapseConversation : ELAPSE[kind])(deps, id, now);
  } catch (fault) {
    deps.log.error({ no: id, fault }, "could not let time pass for it; it stays due");
    return false;
  }
}
