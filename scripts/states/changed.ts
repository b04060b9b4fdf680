import type { Change } from "../../src/ports/records.js";

export type MatterChange = Extract<Change, { kind: "matter" }>;
export type CallChange = Extract<Change, { kind: "call" }>;

/** What the tables are about; conversations, notices and scorecards are not. */
export function isOfRecord(change: Change): change is MatterChange | CallChange {
  return change.kind === "matter" || change.kind === "call";
}
