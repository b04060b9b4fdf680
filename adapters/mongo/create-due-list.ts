import type { Connection } from "mongoose";
import { AGGREGATE_KINDS } from "../../src/domain/aggregates.js";
import type { Due, DueList, Overdue } from "../../src/ports/records.js";
import { modelOf, modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

type DueRow = Row & { nextDueAt: Date };

const KINDS: readonly Due["kind"][] = [...AGGREGATE_KINDS, "conversation"];

export function createDueList(connection: Connection): DueList {
  const models = modelsOf(connection);

  /** By index alone: the cost follows what is due, never what exists. */
  const earliest = (kind: Due["kind"], until: object, limit: number) =>
    orStoreFault(async () => {
      const rows = await modelOf(models, kind)
        .find({ nextDueAt: { $exists: true, ...until } }, { nextDueAt: 1 })
        .sort({ nextDueAt: 1, _id: 1 })
        .limit(limit)
        .lean<DueRow[]>();
      return rows.map(({ _id, nextDueAt }) => ({ kind, id: _id, at: nextDueAt.getTime() }));
    });

  async function due(now: Date, limit: number) {
    const lists = await Promise.all(KINDS.map((kind) => earliest(kind, { $lte: now }, limit)));
    const all = lists.flat().sort((a, b) => a.at - b.at);
    return all.slice(0, limit).map(({ kind, id }) => ({ kind, id }));
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
      const firsts = await Promise.all(KINDS.map((kind) => earliest(kind, {}, 1)));
      const moments = firsts.flat().map(({ at }) => at);
      return moments.length === 0 ? undefined : new Date(Math.min(...moments));
    },
  };
}
