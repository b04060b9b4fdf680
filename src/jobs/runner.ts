import type { Clock } from "../ports/clock.js";
import type { Log } from "../ports/log.js";

/** Work that falls due: it knows its next moment, and doing it twice changes nothing. */
export type DueWork = {
  readonly name: string;
  /** The next moment at which there is something to do; undefined for never. */
  nextAt(): Promise<Date | undefined>;
  /** Does everything due at `now`; gives how much it did. */
  run(now: Date): Promise<number>;
};

/** Runs all due work in the order given. A fault in one does not keep the others from running. */
export async function runDueWork(work: readonly DueWork[], now: Date, log: Log): Promise<number> {
  let done = 0;
  for (const one of work) {
    try {
      done += await one.run(now);
    } catch (fault) {
      log.error({ work: one.name, fault }, "due work failed; it stays due");
    }
  }
  return done;
}

/** The earliest next moment of all. */
export async function nextMoment(work: readonly DueWork[]): Promise<Date | undefined> {
  const moments = await Promise.all(work.map((one) => one.nextAt()));
  const known = moments.filter((at) => at !== undefined).map((at) => at.getTime());
  return known.length === 0 ? undefined : new Date(Math.min(...known));
}

export type MovableClock = Clock & { set(at: Date): void };

/**
 * Moves a movable clock to `until`, stopping at every moment at which something falls due, so that everything happens
 * in order and at its own time. For the sandbox, rehearsals and tests.
 */
export async function runUntil(work: readonly DueWork[], clock: MovableClock, until: Date, log: Log): Promise<void> {
  for (let idle = 0; idle < 3; ) {
    const next = wholeSecond(await nextMoment(work));
    if (next === undefined || next > until) break;
    if (next > clock.now()) clock.set(next);
    const done = await runDueWork(work, clock.now(), log);
    idle = done === 0 ? idle + 1 : 0;
  }
  if (clock.now() < until) clock.set(until);
  await runDueWork(work, clock.now(), log);
}

/** The clock knows no finer time: what falls due within a second (red begins 1 ms after its limit) is due at its end. */
function wholeSecond(at: Date | undefined): Date | undefined {
  return at && new Date(Math.ceil(at.getTime() / 1_000) * 1_000);
}
