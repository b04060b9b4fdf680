import type { Connection } from "mongoose";
import { AGGREGATE_KINDS } from "../../src/domain/aggregates.js";
import type { Due, DueList, Overdue } from "../../src/ports/records.js";
import { HOME } from "./collections.js";
import { type Look, oneLook } from "./one-look.js";
import { modelOf, modelsOf } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

type DueRow = { readonly _id: string; readonly kind: Due["kind"]; readonly at: Date };

const KINDS: readonly Due["kind"][] = [...AGGREGATE_KINDS, "conversation"];

/** The first of each kind, by index alone: the cost follows what is due, never what exists. */
function firsts(until: object, limit: number): Look[] {
  return KINDS.map((kind) => ({
    from: HOME[kind],
    stages: [
      { $match: { nextDueAt: { $exists: true, ...until } } },
      { $sort: { nextDueAt: 1, _id: 1 } },
      { $limit: limit },
      { $project: { at: "$nextDueAt", kind: { $literal: kind } } },
    ],
  }));
}

export function createDueList(connection: Connection): DueList {
  const models = modelsOf(connection);
  const earliest = (until: object, limit: number) => oneLook<DueRow>(connection, firsts(until, limit));

  async function due(now: Date, limit: number) {
    const all = (await earliest({ $lte: now }, limit)).sort((a, b) => a.at.getTime() - b.at.getTime());
    return all.slice(0, limit).map(({ kind, _id }) => ({ kind, id: _id }));
  }

  const count = (kind: Due["kind"], until: Date) =>
    orStoreFault(() => modelOf(models, kind).countDocuments({ nextDueAt: { $exists: true, $lte: until } }));

  return {
    due,
    async overdue(before, limit): Promise<Overdue> {
      const [oldest, ...counts] = await Promise.all([due(before, limit), ...KINDS.map((kind) => count(kind, before))]);
      return { count: counts.reduce((sum, one) => sum + one, 0), oldest };
    },
    async nextDue() {
      const moments = (await earliest({}, 1)).map(({ at }) => at.getTime());
      return moments.length === 0 ? undefined : new Date(Math.min(...moments));
    },
  };
}
