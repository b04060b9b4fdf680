import type { Connection } from "mongoose";
import { foldEvents } from "../../src/domain/aggregates.js";
import type { Absences } from "../../src/ports/absences.js";
import { FACET } from "./facets.js";
import { readRecord } from "./rows.js";
import { modelsOf, type Row } from "./schemas.js";
import { orStoreFault } from "./store-fault.js";

export function createAbsences(connection: Connection): Absences {
  const { absences } = modelsOf(connection);
  return {
    async open() {
      const rows = await orStoreFault(() =>
        absences.find({ facets: FACET.open }, { v: 1, events: 1 }).sort({ "summary.startedAt": 1 }).lean<Row[]>(),
      );
      const open = rows.map((row) => foldEvents("absence", readRecord<"absence">(row).events));
      return open.sort((a, b) => a.from.getTime() - b.from.getTime());
    },
  };
}
