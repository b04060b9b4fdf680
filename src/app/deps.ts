import type { Absences } from "../ports/absences.js";
import type { Log } from "../ports/log.js";
import type { Lists, Numbers, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";
import type { Scorecards } from "../ports/scorecards.js";
import type { Warnings } from "../ports/warnings.js";

/** What every use case may reach. Time comes in with the act. */
export type AppDeps = {
  readonly records: Records;
  readonly numbers: Numbers;
  /**
   * Only to look for an earlier matter of the same thing, for a department's earlier objections and its month's calls and operations, and for what
   * waits for somebody who goes away or comes back.
   */
  readonly lists: Pick<Lists, "near" | "callsChanged" | "callsCounted" | "operationsCounted" | "waitingFor">;
  readonly absences: Absences;
  readonly warnings: Warnings;
  readonly scorecards: Pick<Scorecards, "closed">;
  readonly registries: Registries;
  readonly log: Log;
};
