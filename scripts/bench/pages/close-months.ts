import { createLog } from "../../../adapters/system/create-log.js";
import { systemClock } from "../../../adapters/system/system-clock.js";
import { openStore } from "../../../src/assembly/open-store.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { createMonthClose } from "../../../src/jobs/month-close.js";
import type { Change, Records } from "../../../src/ports/records.js";

const silent = () => undefined;
const SILENT = { info: silent, warn: silent, error: silent, debug: silent };
const DAY_MS = 86_400_000;

/** Closes every month that is over, as the service would have done month by month; nobody is told. */
export async function closeMonths(mongodbUri: string, registry: Registry, months: number, now: Date): Promise<void> {
  const { store, close } = await openStore({ mongodbUri, dataDir: "" }, systemClock(), createLog({ level: "error" }));
  const closing = createMonthClose({
    ...{ lists: store.lists, figures: store.figures, records: untold(store.records) },
    registries: { current: () => registry, at: async () => registry },
    ...{ clock: { now: () => now }, log: SILENT, latestMs: months * 31 * DAY_MS, addressOf: () => undefined },
  });
  await closing.run(now);
  await close();
}

function untold(records: Records): Records {
  return { ...records, commit: (changes) => records.commit(changes.map((one) => ({ ...one, outbox: [] }) as Change)) };
}
