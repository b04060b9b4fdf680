import type { Log } from "../ports/log.js";
import type { Numbers, Records } from "../ports/records.js";
import type { Registries } from "../ports/registries.js";

/** What every use case may reach. Time comes in with the act. */
export type AppDeps = {
  readonly records: Records;
  readonly numbers: Numbers;
  readonly registries: Registries;
  readonly log: Log;
};
