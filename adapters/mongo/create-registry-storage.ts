import type { Connection } from "mongoose";
import { asId, type RegistryVersion } from "../../src/domain/shared/ids.js";
import type { Clock } from "../../src/ports/clock.js";
import { COLLECTIONS } from "./collections.js";
import { orStoreFault } from "./store-fault.js";

/** A district as it was imported: plain JSON, kept as text so that it comes back as it went in. */
export type StoredRegistry = { readonly version: RegistryVersion; readonly source: unknown; readonly savedAt: Date };

export type RegistryStorage = {
  /** The one in force: saved last; undefined before the first import. */
  latest(): Promise<StoredRegistry | undefined>;
  /** Undefined when that version was never saved. */
  at(version: RegistryVersion): Promise<StoredRegistry | undefined>;
  /** Puts it in force. An earlier version saved again is in force again. */
  save(version: RegistryVersion, source: unknown): Promise<void>;
};

type RegistryRow = { _id: string; source: string; order: number; savedAt: Date };

export function createRegistryStorage(connection: Connection, clock: Clock): RegistryStorage {
  const registries = () => connection.collection<RegistryRow>(COLLECTIONS.registries);
  return {
    latest: () => orStoreFault(async () => opened(await registries().findOne({}, { sort: { order: -1 } }))),
    at: (version) => orStoreFault(async () => opened(await registries().findOne({ _id: version }))),
    save: (version, source) =>
      orStoreFault(async () => {
        const row = { source: JSON.stringify(source), order: await nextOrder(connection), savedAt: clock.now() };
        await registries().replaceOne({ _id: version }, row, { upsert: true });
      }),
  };
}

function opened(row: RegistryRow | null): StoredRegistry | undefined {
  if (!row) return undefined;
  return { version: asId<RegistryVersion>(row._id), source: JSON.parse(row.source), savedAt: row.savedAt };
}

/** Two imports within one second still have an order. */
async function nextOrder(connection: Connection): Promise<number> {
  const counters = connection.collection<{ _id: string; n: number }>(COLLECTIONS.counters);
  const options = { upsert: true, returnDocument: "after" } as const;
  const counter = await counters.findOneAndUpdate({ _id: "registry" }, { $inc: { n: 1 } }, options);
  return counter?.n ?? 1;
}
