import type { Change } from "../../src/ports/records.js";

/** Every collection by its name in the database. */
export const COLLECTIONS = {
  matters: "matters",
  calls: "calls",
  conversations: "conversations",
  notices: "notices",
  scorecards: "scorecards",
  deliveries: "deliveries",
  deadLetters: "deadLetters",
  counters: "counters",
  registries: "registries",
  usedLinks: "usedLinks",
} as const;

/** Bucket of GridFS: `photos.files` and `photos.chunks`. */
export const PHOTO_BUCKET = "photos";

/** Where each kind lives. */
export const HOME = {
  matter: COLLECTIONS.matters,
  call: COLLECTIONS.calls,
  conversation: COLLECTIONS.conversations,
  notice: COLLECTIONS.notices,
  scorecard: COLLECTIONS.scorecards,
} as const satisfies Record<Change["kind"], string>;
