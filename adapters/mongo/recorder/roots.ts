import { createHash } from "node:crypto";
import type { ChainedEvent } from "../../../src/ports/recording.js";

/** Root before the first event. */
export const FIRST_ROOT = "";

/**
 * 总校验值: one value for everything recorded so far. SHA-256, hex, over the root before it, the aggregate's number, the
 * event's number in it and the event's own hash, each on a line of its own. Whoever changes, drops or moves an event
 * anywhere changes every root after it; one that was told to somebody can be checked at any later time (docs/audit.md).
 */
export function nextRoot(root: string, no: string, { seq, hash }: Pick<ChainedEvent, "seq" | "hash">): string {
  return createHash("sha256").update(`${root}\n${no}\n${seq}\n${hash}`).digest("hex");
}
