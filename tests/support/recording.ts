import { randomUUID } from "node:crypto";
import type { MongoStore } from "../../adapters/mongo/create-mongo-store.js";
import { sleep } from "../../src/assembly/sleep.js";
import type { Registry } from "../../src/domain/district/registry.js";
import { createRecorder, type Recorder, type RecorderDeps } from "../../src/jobs/recorder.js";
import { SILENT } from "./mongo.js";

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

/** Records everything that is committed, and stops. */
export async function recordAll(store: Pick<MongoStore, "recorder">, registry: Registry): Promise<void> {
  const recorder = recorderOn(store, registry);
  recorder.start();
  const done = await recorder.caughtUp(20_000);
  await recorder.stop();
  if (!done) throw new Error("the recorder did not catch up");
}
