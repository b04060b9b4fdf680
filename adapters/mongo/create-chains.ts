import type { Connection } from "mongoose";
import { z } from "zod";
import type { Chains } from "../../src/ports/records.js";
import { modelOf, modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

const Hashes = z.object({ events: z.array(z.object({ hash: z.string() })) });

export function createChains(connection: Connection): Chains {
  const models = modelsOf(connection);
  return {
    async hashes(kind, no) {
      const found = modelOf(models, kind).findById(no, { "events.hash": 1 });
      const row = await orStoreFault(() => found.lean<Row | null>());
      return row ? Hashes.parse(row).events.map(({ hash }) => hash) : [];
    },
  };
}
