import type { Connection } from "mongoose";
import type { Absences } from "../../src/ports/absences.js";
import type { Audit } from "../../src/ports/audit.js";
import type { Clock } from "../../src/ports/clock.js";
import type { Figures } from "../../src/ports/figures.js";
import type { Projections } from "../../src/ports/projections.js";
import type { RecorderStore } from "../../src/ports/recording.js";
import type { Chains, DeadLetters, DueList, Lists, Numbers, Outbox, Photos, Records } from "../../src/ports/records.js";
import type { Scorecards } from "../../src/ports/scorecards.js";
import type { UsedLinks } from "../../src/ports/used-links.js";
import type { Warnings } from "../../src/ports/warnings.js";
import { createAudit } from "./audit/create-audit.js";
import { createAbsences } from "./create-absences.js";
import { createChains } from "./create-chains.js";
import { createDueList } from "./create-due-list.js";
import { createLists } from "./create-lists.js";
import { createNumbers } from "./create-numbers.js";
import { createPhotos } from "./create-photos.js";
import { createRegistryStorage, type RegistryStorage } from "./create-registry-storage.js";
import { createScorecards } from "./create-scorecards.js";
import { createUsedLinks } from "./create-used-links.js";
import { createWarnings } from "./create-warnings.js";
import { createGroupWriter, type GroupStyle } from "./group-writer.js";
import { createDeadLetters } from "./outbox/create-dead-letters.js";
import { createOutbox } from "./outbox/create-outbox.js";
import { createFigures } from "./recorder/create-figures.js";
import { createProjections } from "./recorder/create-projections.js";
import { createRecorderStore } from "./recorder/create-recorder-store.js";
import { createRecords } from "./records/create-records.js";
import { orStoreFault } from "./store-fault.js";

export type MongoStore = {
  readonly records: Records;
  readonly lists: Lists;
  readonly absences: Absences;
  readonly warnings: Warnings;
  readonly chains: Chains;
  readonly due: DueList;
  readonly numbers: Numbers;
  readonly outbox: Outbox;
  readonly deadLetters: DeadLetters;
  readonly photos: Photos;
  readonly scorecards: Scorecards;
  readonly registries: RegistryStorage;
  readonly audit: Audit;
  readonly usedLinks: UsedLinks;
  readonly recorder: RecorderStore;
  readonly figures: Figures;
  readonly projections: Projections;
  /** Resolves when the database takes commands; else throws `store_unavailable`. */
  ping(): Promise<void>;
};

export type MongoStoreOptions = {
  readonly clock: Clock;
  /** How grouped writes travel; default what the server understands. */
  readonly groupStyle?: GroupStyle;
};

/** Every port that keeps something, on one connection. Commits and sending have a group each, neither waits for the other. */
export function createMongoStore(connection: Connection, options: MongoStoreOptions): MongoStore {
  const { clock, groupStyle } = options;
  return {
    records: createRecords(connection, createGroupWriter(connection, groupStyle)),
    lists: createLists(connection),
    absences: createAbsences(connection),
    warnings: createWarnings(connection),
    chains: createChains(connection),
    due: createDueList(connection),
    numbers: createNumbers(connection),
    outbox: createOutbox(connection, createGroupWriter(connection, groupStyle), clock),
    deadLetters: createDeadLetters(connection),
    photos: createPhotos(connection),
    scorecards: createScorecards(connection),
    audit: createAudit(connection),
    registries: createRegistryStorage(connection, clock),
    usedLinks: createUsedLinks(connection),
    recorder: createRecorderStore(connection),
    figures: createFigures(connection),
    projections: createProjections(connection),
    ping: () =>
      orStoreFault(async () => {
        await connection.getClient().db("admin").command({ ping: 1 });
      }),
  };
}
