import { randomUUID } from "node:crypto";
import type { MongoStore } from "../../adapters/mongo/index.js";
import { createRecorder, type Recorder } from "../jobs/recorder.js";
import type { Log } from "../ports/log.js";
import type { Registries } from "../ports/registries.js";
import { sleep } from "./sleep.js";

/** The next one leads after six seconds without a sign of life. Recording may take a third of the time, filing comes first. */
const RECORDER = { leaseMs: 6_000, waitMs: 1_000, standByMs: 1_000, restShare: 2, longestRestMs: 500, pageSize: 500 };

/** A recorder of this process; it records once it is started and nobody else does. */
export function recorderOf(store: MongoStore, registries: Registries, log: Log): Recorder {
  const elapsed = () => performance.now();
  return createRecorder({ store: store.recorder, registries, log, sleep, elapsed, owner: randomUUID(), ...RECORDER });
}
