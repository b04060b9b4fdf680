import { type DueWork, nextMoment, runDueWork, runUntil } from "../../../src/jobs/runner.js";
import type { Log } from "../../../src/ports/log.js";

const at = (time: string) => new Date(`2026-03-10T${time}:00+08:00`);

function aClock(start: Date) {
  let now = start;
  return {
    now: () => now,
    set(to: Date) {
      now = to;
    },
  };
}

function aLog() {
  const errors: string[] = [];
  const log: Log = { info() {}, warn() {}, debug() {}, error: (_, message) => void errors.push(message) };
  return { log, errors };
}

/** Work that is due at the given moments and writes down when it was done. */
function appointments(name: string, moments: Date[], diary: string[]): DueWork {
  return {
    name,
    nextAt: async () => moments[0],
    async run(now) {
      let done = 0;
      while (moments[0] && moments[0] <= now) {
        diary.push(`${name} ${moments.shift()?.toISOString().slice(11, 16)} at ${now.toISOString().slice(11, 16)}`);
        done += 1;
      }
      return done;
    },
  };
}

test("a clock that already ran past the goal is not put back", async () => {
  const clock = aClock(at("12:30"));
  await runUntil([], clock, at("12:00"), aLog().log);
  expect(clock.now()).toEqual(at("12:30"));
});

test("a fault in one piece of work is told and does not keep the others from running", async () => {
  const diary: string[] = [];
  const broken: DueWork = { name: "broken", nextAt: async () => undefined, run: () => Promise.reject(new Error("no")) };
  const { log, errors } = aLog();
  expect(await runDueWork([broken, appointments("a", [at("09:00")], diary)], at("09:00"), log)).toBe(1);
  expect(errors).toHaveLength(1);
  expect(diary).toHaveLength(1);
});

test("the next moment is the earliest of all, or never", async () => {
  const idle: DueWork = { name: "idle", nextAt: async () => undefined, run: async () => 0 };
  expect(await nextMoment([idle])).toBeUndefined();
  expect(await nextMoment([idle, appointments("a", [at("10:00")], []), appointments("b", [at("09:00")], [])])).toEqual(
    at("09:00"),
  );
});
