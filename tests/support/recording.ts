import { randomUUID } from "node:crypto";
import type { MongoStore } from "../../adapters/mongo/create-mongo-store.js";
import { sleep } from "../../src/assembly/sleep.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { type FiguresUpToDate, figuresUpToDate } from "../../src/jobs/figures-up-to-date.js";
import { createRecorder, type Recorder, type RecorderDeps } from "../../src/jobs/recorder.js";
import { type FreshStore, SILENT } from "./mongo.js";

/** A recorder as the service runs it, in a hurry. */
export function recorderOn(
  { recorder: store }: Pick<MongoStore, "recorder">,
  registry: Registry,
  overrides: Partial<RecorderDeps> = {},
): Recorder {
  const registries = { current: () => registry, at: async () => registry };
  return createRecorder({
    ...{ store, registries, log: SILENT, sleep, elapsed: () => performance.now(), owner: randomUUID() },
    ...{ leaseMs: 2_000, waitMs: 200, standByMs: 50, restShare: 0, longestRestMs: 0, pageSize: 50 },
    ...overrides,
  });
}

/** Figures that hold everything committed before they are asked for, as a service that records would have them. */
export function figuresOn(fresh: FreshStore, registry: () => Registry): FiguresUpToDate {
  let recorder: Recorder | undefined;
  const caughtUp = (withinMs: number) => {
    if (!recorder) {
      recorder = recorderOn(fresh.store, registry());
      fresh.beforeClose(recorder.stop);
      recorder.start();
    }
    return recorder.caughtUp(withinMs);
  };
  return figuresUpToDate(fresh.store.figures, { caughtUp }, 20_000);
}

/** Records everything that is committed, and stops. */
export async function recordAll(store: Pick<MongoStore, "recorder">, registry: Registry): Promise<void> {
  const recorder = recorderOn(store, registry);
  recorder.start();
  const done = await recorder.caughtUp(20_000);
  await recorder.stop();
  if (!done) throw new Error("the recorder did not catch up");
}
