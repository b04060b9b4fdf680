import type { Connection } from "mongoose";
import type { Scorecards } from "../../src/ports/scorecards.js";
import { readAdjustment, readScorecard } from "./rows.js";
import { modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

const TOTALS = { month: 1, "content.result.total": 1, "content.total.now": 1 };
type TotalRow = {
  readonly month: string;
  readonly content: { readonly result?: { readonly total?: number }; readonly total?: { readonly now: number } };
};

export function createScorecards(connection: Connection): Scorecards {
  const { scorecards } = modelsOf(connection);
  const cardOf = (month: string, unit: string) =>
    orStoreFault(() => scorecards.findOne({ month, form: "card", unit }).lean<Row & { readonly at: Date }>());
  return {
    async closed(month, unit) {
      const row = await cardOf(month, unit);
      return row ? readScorecard(row) : undefined;
    },
    closedAt: async (month, unit) => (await cardOf(month, unit))?.at,
    async totals(months, unit) {
      const of = { month: { $in: months }, form: { $in: ["card", "adjustment"] }, unit };
      const query = scorecards.find(of, TOTALS).sort({ form: -1, at: 1, _id: 1 });
      const rows = await orStoreFault(() => query.lean<TotalRow[]>());
      const totals = new Map<string, number | undefined>();
      // Cards first, then what changed in them, the last ruling last.
      for (const { month, content } of rows) totals.set(month, content.total?.now ?? content.result?.total);
      return totals;
    },
    async adjustments(month, unit) {
      const query = { month, form: "adjustment", ...(unit === undefined ? {} : { unit }) };
      const rows = await orStoreFault(() => scorecards.find(query).sort({ at: 1, _id: 1 }).lean<Row[]>());
      return rows.map(readAdjustment);
    },
  };
}
