import type { Connection } from "mongoose";
import { type Write, type Written, writeAlone } from "./group-writer.js";
import { orStoreFault } from "./store-fault.js";

/** The first write that did not fit; because of it none was done. */
export type Unfit = { readonly index: number; readonly written: Exclude<Written, "written"> };

/** Ends a transaction without being a fault. */
class Abandoned extends Error {
  readonly unfit: Unfit;

  constructor(unfit: Unfit) {
    super(`write ${unfit.index}: ${unfit.written}`);
    this.unfit = unfit;
  }
}

/** One transaction; undefined when all was written. What the server calls transient is repeated. */
export async function writeAllOrNone(connection: Connection, writes: readonly Write[]): Promise<Unfit | undefined> {
  return orStoreFault(async () => {
    const session = connection.getClient().startSession();
    try {
      await session.withTransaction(async () => {
        for (const [index, write] of writes.entries()) {
          const written = await writeAlone(connection, write, session);
          if (written !== "written") throw new Abandoned({ index, written });
        }
      });
      return undefined;
    } catch (fault) {
      if (fault instanceof Abandoned) return fault.unfit;
      throw fault;
    } finally {
      await session.endSession();
    }
  });
}
