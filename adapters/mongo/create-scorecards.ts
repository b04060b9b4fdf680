import type { Connection } from "mongoose";
import type { Scorecards } from "../../src/ports/scorecards.js";
import { readAdjustment, readScorecard } from "./rows.js";
import { modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

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
    async adjustments(month, unit) {
      const query = { month, form: "adjustment", ...(unit === undefined ? {} : { unit }) };
      const rows = await orStoreFault(() => scorecards.find(query).sort({ at: 1, _id: 1 }).lean<Row[]>());
      return rows.map(readAdjustment);
    },
  };
}
