import type { Clock } from "../../src/ports/clock.js";

const SECOND_MS = 1000;

/** A clock that runs on from wherever it was put; for the sandbox, rehearsals and tests. */
export type MovableClock = Clock & {
  /** Puts it at `at`; from there it goes on running. */
  set(at: Date): void;
  /** Moves it on by `ms`; negative moves it back. */
  advance(ms: number): void;
};

/** A {@link MovableClock} that starts `initialOffsetMs` away from `machineMs`, the machine's time in milliseconds. */
export function movableClock(initialOffsetMs = 0, machineMs: () => number = Date.now): MovableClock {
  let offsetMs = initialOffsetMs;
  return {
    now: () => new Date(Math.floor((machineMs() + offsetMs) / SECOND_MS) * SECOND_MS),
    set(at) {
      offsetMs = at.getTime() - machineMs();
    },
    advance(ms) {
      offsetMs += ms;
    },
  };
}
