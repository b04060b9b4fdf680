import { type DueWork, runUntil } from "../../../src/jobs/runner.js";
import { SILENT, stoppedClock } from "../../support/mongo.js";

const NINE = new Date("2026-03-10T09:00:00+08:00");
const later = (ms: number) => new Date(NINE.getTime() + ms);

/** Work that falls due at these moments and notes when it was done. */
function workAt(...moments: Date[]) {
  const left = [...moments];
  const doneAt: Date[] = [];
  const work: DueWork = {
    name: "test",
    nextAt: async () => left[0],
    async run(now) {
      const due = left.filter((at) => at <= now).length;
      left.splice(0, due);
      for (let i = 0; i < due; i += 1) doneAt.push(now);
      return due;
    },
  };
  return { work, doneAt };
}

test("a clock that is moved stops at every moment, in order, and ends where it was sent", async () => {
  const clock = stoppedClock(NINE);
  const { work, doneAt } = workAt(later(60_000), later(3_600_000));
  await runUntil([work], clock, later(7_200_000), SILENT);
  expect(doneAt).toEqual([later(60_000), later(3_600_000)]);
  expect(clock.now()).toEqual(later(7_200_000));
});

test("what falls due within a second is done at its end, not left to the end of the journey", async () => {
  const clock = stoppedClock(NINE);
  const { work, doneAt } = workAt(later(60_001), later(120_999));
  await runUntil([work], clock, later(7_200_000), SILENT);
  expect(doneAt).toEqual([later(61_000), later(121_000)]);
});

test("what is due after the journey is left alone", async () => {
  const clock = stoppedClock(NINE);
  const { work, doneAt } = workAt(later(60_001));
  await runUntil([work], clock, later(60_000), SILENT);
  expect(doneAt).toEqual([]);
});

test("work that is due for ever and never done does not keep the clock from arriving", async () => {
  const clock = stoppedClock(NINE);
  const stuck: DueWork = { name: "stuck", nextAt: async () => NINE, run: async () => 0 };
  await runUntil([stuck], clock, later(60_000), SILENT);
  expect(clock.now()).toEqual(later(60_000));
});
