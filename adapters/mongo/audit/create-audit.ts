import type { Connection } from "mongoose";
import type { Audit, AuditFinding } from "../../../src/ports/audit.js";
import { stateOf } from "../recorder/state.js";
import { orStoreFault } from "../store-fault.js";
import { checkAggregates } from "./check-aggregates.js";
import { checkCopies } from "./check-copies.js";

/** Most findings that are named: whoever finds so many looks at the database, not at a list. */
const MOST_NAMED = 1_000;

export function createAudit(connection: Connection): Audit {
  return {
    async run({ root, progress }) {
      // Where the recorder stands before anything is read: what comes later may be seen in one place and not yet in the other.
      const state = await orStoreFault(() => stateOf(connection).findOne({ _id: "state" }));
      const position = state?.position ?? 0;
      const findings: AuditFinding[] = [];
      const found = (finding: AuditFinding) => {
        if (findings.length < MOST_NAMED) findings.push(finding);
      };
      const copies = await checkCopies(connection, { position, root: state?.root ?? "", asked: root }, found, (share) =>
        progress(share / 2),
      );
      const held = await checkAggregates(connection, position, found, (share) => progress(0.5 + share / 2));
      return {
        ...{ aggregates: held.aggregates, events: held.events, pending: held.pending },
        ...{ position, root: copies.root, findings },
        ...(copies.asked ? { asked: copies.asked } : {}),
      };
    },
  };
}
