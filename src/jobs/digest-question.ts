import type { DigestSection } from "../cards/digest.js";
import type { ListEntry, OpenFilter } from "../ports/records.js";

/** One heading of a digest, and which open ones fall under it. */
export type DigestQuestion = Pick<DigestSection, "title" | "words" | "clock" | "zero" | "short" | "starts"> & {
  readonly ask: readonly OpenFilter[];
  /** What no index knows. */
  readonly keep?: (entry: ListEntry) => boolean;
  /** Tells the lights of those under the heading. */
  readonly lights?: true;
};
