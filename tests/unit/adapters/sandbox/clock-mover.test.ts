import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClockMover } from "../../../../adapters/sandbox/clock-mover.js";
import { Journal } from "../../../../adapters/sandbox/store/journal.js";
import { keptLog } from "./silent-log.js";

const START = new Date("2026-11-23T08:00:00+08:00");
const LATER = new Date("2026-11-24T08:00:00+08:00");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((kept) => kept.flush()));
  rmSync(folder, { recursive: true });
});

/** A clock that stands still, and a log of what moved it. */
function parts() {
  let at = START;
  const steps: string[] = [];
  const set = (to: Date) => {
    at = to;
  };
  return {
    steps,
    clock: { now: () => at, set },
    runDue: async (until: Date) => void steps.push(`due ${until.toISOString()}`),
    settled: async () => void steps.push("settled"),
    realNow: () => START,
  };
}

const opened: Journal[] = [];

function journal(): Journal {
  const kept = new Journal(join(folder, "journal.jsonl"), keptLog());
  opened.push(kept);
  return kept;
}

test("a move runs what fell due, then waits until all was sent, then answers", async () => {
  const given = parts();
  const moved = await new ClockMover(given, journal()).move(async () => LATER);
  expect(given.steps).toEqual(["due 2026-11-24T00:00:00.000Z", "settled"]);
  expect(moved).toEqual(LATER);
});

test("a move back does at once what is due where it ends, so that nothing comes as an afterthought", async () => {
  const given = parts();
  const moved = await new ClockMover(given, journal()).move(async () => new Date(START.getTime() - 60_000));
  expect(given.steps).toEqual([`due ${new Date(START.getTime() - 60_000).toISOString()}`, "settled"]);
  expect(moved).toEqual(new Date(START.getTime() - 60_000));
});

test("the clock never goes back behind what the service reached while it ran", async () => {
  const given = parts();
  const reached = new Date(LATER.getTime() + 3_000);
  const mover = new ClockMover({ ...given, runDue: async () => given.clock.set(reached) }, journal());
  expect(await mover.move(async () => LATER)).toEqual(reached);
});

test("of two moves at once each starts where the other ended", async () => {
  const given = parts();
  const mover = new ClockMover(given, journal());
  const anHourOn = async (now: Date) => new Date(now.getTime() + 3_600_000);
  await Promise.all([mover.move(anHourOn), mover.move(anHourOn)]);
  expect(mover.now()).toEqual(new Date(START.getTime() + 7_200_000));
});

test("a move that fails does not block the next", async () => {
  const mover = new ClockMover(parts(), journal());
  await expect(mover.move(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await mover.move(async () => LATER)).toEqual(LATER);
});

test("after a restart the clock is as far from the machine's as before", async () => {
  const kept = journal();
  await new ClockMover(parts(), kept).move(async () => LATER);
  await kept.flush();
  const given = parts();
  new ClockMover({ ...given, realNow: () => new Date(START.getTime() + 5_500) }, journal());
  expect(given.clock.now()).toEqual(new Date(LATER.getTime() + 5_000));
});
