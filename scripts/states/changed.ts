import { AGGREGATE_KINDS, type AggregateKind } from "../../src/domain/aggregates.js";
import type { Change, RecordChange } from "../../src/ports/records.js";

const RECORDED: ReadonlySet<string> = new Set<AggregateKind>(AGGREGATE_KINDS);

/** What the tables are about; conversations, notices and scorecards are not. */
export function isOfRecord(change: Change): change is RecordChange {
  return RECORDED.has(change.kind);
}
