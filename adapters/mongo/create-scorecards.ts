import type { Connection } from "mongoose";
import type { Scorecards } from "../../src/ports/scorecards.js";
import { readAdjustment, readScorecard } from "./rows.js";
import { modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

export function createScorecards(connection: Connection): Scorecards {
  const { scorecards } = modelsOf(connection);
  return {
    async closed(month, unit) {
      const query = scorecards.findOne({ month, form: "card", unit });
      const row = await orStoreFault(() => query.lean<Row>());
      return row ? readScorecard(row) : undefined;
    },
    async adjustments(month, unit) {
      const query = { month, form: "adjustment", ...(unit === undefined ? {} : { unit }) };
      const rows = await orStoreFault(() => scorecards.find(query).sort({ at: 1, _id: 1 }).lean<Row[]>());
      return rows.map(readAdjustment);
    },
  };
}
