import type { Connection } from "mongoose";
import { foldEvents } from "../../src/domain/aggregates.js";
import { asId, type WarningNo } from "../../src/domain/shared/ids.js";
import type { Warnings } from "../../src/ports/warnings.js";
import { FACET } from "./facets.js";
import { readRecord } from "./rows.js";
import { modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

export function createWarnings(connection: Connection): Warnings {
  const { warnings } = modelsOf(connection);
  return {
    async open() {
      const rows = await orStoreFault(() =>
        warnings.find({ facets: FACET.open }, { v: 1, events: 1 }).sort({ "summary.startedAt": -1 }).lean<Row[]>(),
      );
      return rows.map((row) => foldEvents("warning", readRecord<"warning">(row).events));
    },
    async issuedBy(cause) {
      const row = await orStoreFault(() => warnings.findOne({ filedBy: cause }, { _id: 1 }).lean<Pick<Row, "_id">>());
      return row ? asId<WarningNo>(String(row._id)) : undefined;
    },
  };
}
