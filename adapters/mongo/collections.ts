import type { Change } from "../../src/ports/records.js";

/** Every collection by its name in the database. */
export const COLLECTIONS = {
  matters: "matters",
  calls: "calls",
  absences: "absences",
  orders: "orders",
  operations: "operations",
  accountabilities: "accountabilities",
  warnings: "warnings",
  conversations: "conversations",
  notices: "notices",
  scorecards: "scorecards",
  deliveries: "deliveries",
  deadLetters: "deadLetters",
  counters: "counters",
  registries: "registries",
  usedLinks: "usedLinks",
  /** Every event of every aggregate, copied by the recorder; insert only. */
  events: "events",
  /** Where the recorder stands, who leads, and the marks that go through the stream of changes. */
  recorder: "recorder",
  figures: "figures",
  mapMarks: "mapMarks",
  tickers: "tickers",
} as const;

/** Bucket of GridFS: `photos.files` and `photos.chunks`. */
export const PHOTO_BUCKET = "photos";

/** Where each kind lives. */
export const HOME = {
  matter: COLLECTIONS.matters,
  call: COLLECTIONS.calls,
  absence: COLLECTIONS.absences,
  order: COLLECTIONS.orders,
  operation: COLLECTIONS.operations,
  accountability: COLLECTIONS.accountabilities,
  warning: COLLECTIONS.warnings,
  conversation: COLLECTIONS.conversations,
  notice: COLLECTIONS.notices,
  scorecard: COLLECTIONS.scorecards,
} as const satisfies Record<Change["kind"], string>;
