import { movableClock } from "../../../../adapters/system/movable-clock.js";
import { systemClock } from "../../../../adapters/system/system-clock.js";

const MACHINE = Date.parse("2026-03-10T01:00:00.900Z");

test("the system's clock is the machine's, in whole seconds", () => {
  const before = Math.floor(Date.now() / 1000) * 1000;
  const now = systemClock().now().getTime();
  expect(now % 1000).toBe(0);
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test("a second that is not over is the second it began in", () => {
  expect(movableClock(0, () => MACHINE).now()).toEqual(new Date("2026-03-10T01:00:00Z"));
});

test("a clock that was put somewhere shows that instant and runs on with the machine", () => {
  let machine = MACHINE;
  const clock = movableClock(0, () => machine);
  const opening = new Date("2026-03-11T00:30:00Z");
  clock.set(opening);
  expect(clock.now()).toEqual(opening);
  machine += 61_000;
  expect(clock.now()).toEqual(new Date("2026-03-11T00:31:01Z"));
});

test("it moves on by what it is told, from an offset or from where it was put", () => {
  const clock = movableClock(-3_600_000, () => MACHINE);
  expect(clock.now()).toEqual(new Date("2026-03-10T00:00:00Z"));
  clock.advance(3 * 3_600_000);
  expect(clock.now()).toEqual(new Date("2026-03-10T03:00:00Z"));
  clock.set(new Date("2026-03-10T08:00:00Z"));
  clock.advance(1_000);
  expect(clock.now()).toEqual(new Date("2026-03-10T08:00:01Z"));
});
