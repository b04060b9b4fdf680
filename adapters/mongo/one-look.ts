import type { Connection, mongo } from "mongoose";
import { orStoreFault } from "./store-fault.js";

/** What to look for in one collection: stages that find by index and name what they found. */
export type Look = { readonly from: string; readonly stages: readonly mongo.Document[] };

/**
 * Looks into several collections with one command: a look that mostly finds nothing is made for every message and every
 * tick, and by itself each would cost a round trip. Rows come look by look.
 */
export async function oneLook<T extends mongo.Document>(connection: Connection, looks: readonly Look[]): Promise<T[]> {
  const [first, ...others] = looks;
  if (!first) return [];
  const joined = others.map(({ from, stages }) => ({ $unionWith: { coll: from, pipeline: [...stages] } }));
  const rows = () => connection.collection(first.from).aggregate<T>([...first.stages, ...joined]);
  return orStoreFault(() => rows().toArray());
}
