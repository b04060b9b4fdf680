import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";
import type { DueList, Outbox, Overdue } from "../ports/records.js";

export type AuditorDeps = {
  readonly due: Pick<DueList, "overdue">;
  readonly outbox: Pick<Outbox, "overdue">;
  readonly clock: Clock;
  readonly log: Log;
  /** How late sweep and sender may be before somebody has to look. */
  readonly graceMs: number;
  /** How often it says that all is well. */
  readonly heartbeatMs: number;
};

export type Auditor = {
  /** One look: an error with numbers when something is overdue, a heartbeat now and then when nothing is. */
  audit(): Promise<void>;
  /** How many the sweep should have done long ago. */
  sweepOverdue(): Promise<number>;
  /** How many should have sent something long ago. */
  outboxOverdue(): Promise<number>;
};

/** Numbers named in one line of the log. */
const NAMED = 10;

/**
 * 巡检: apart from sweep and sender, looks whether they do their work. Silence is the alarm: when all is well it says so, so
 * that a watcher notices when nothing is said any more.
 */
export function createAuditor({ due, outbox, clock, log, graceMs, heartbeatMs }: AuditorDeps): Auditor {
  let lastBeat = Number.NEGATIVE_INFINITY;
  const long = () => new Date(clock.now().getTime() - graceMs);

  function beat(): void {
    const now = clock.now().getTime();
    // A clock that was put back must not silence the heartbeat.
    if (now >= lastBeat && now - lastBeat < heartbeatMs) return;
    lastBeat = now;
    log.info({ sweepOverdue: 0, outboxOverdue: 0 }, "all is well: nothing is overdue");
  }

  return {
    async audit() {
      const [sweep, owed] = await Promise.all([due.overdue(long(), NAMED), outbox.overdue(long(), NAMED)]);
      if (sweep.count > 0) log.error(fieldsOf(sweep), "the sweep is behind: limits passed and nobody was told");
      if (owed.count > 0) log.error(fieldsOf(owed), "the sender is behind: messages wait that should be out");
      if (sweep.count === 0 && owed.count === 0) beat();
    },
    sweepOverdue: async () => (await due.overdue(long(), 1)).count,
    outboxOverdue: async () => (await outbox.overdue(long(), 1)).count,
  };
}

function fieldsOf({ count, oldest }: Overdue) {
  return { count, oldest: oldest.map(({ kind, id }) => `${kind}:${id}`) };
}
