import type { Connection } from "mongoose";
import type { UsedLinks } from "../../src/ports/used-links.js";
import { COLLECTIONS } from "./collections.js";
import { isDuplicateKey, orStoreFault } from "./store-fault.js";

type Row = { _id: string; until: Date };

export function createUsedLinks(connection: Connection): UsedLinks {
  const links = () => connection.collection<Row>(COLLECTIONS.usedLinks);
  return {
    use: (id, until) =>
      orStoreFault(async () => {
        try {
          await links().insertOne({ _id: id, until });
          return "used";
        } catch (fault) {
          if (isDuplicateKey(fault)) return "used_before";
          throw fault;
        }
      }),
  };
}
