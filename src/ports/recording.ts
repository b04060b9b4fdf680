import type { AggregateKind } from "../domain/aggregates.js";
import type { Tally } from "../domain/figures/counts.js";
import type { News } from "../domain/figures/news.js";
import type { MapMark } from "../domain/figures/shown.js";
import type { Recorded } from "../domain/shared/event.js";

/** An event as it was committed, with the hash that chains it to the one before. */
export type ChainedEvent = Recorded & { readonly hash: string };

/** Events of one aggregate, in their order. */
export type Committed = { readonly kind: AggregateKind; readonly id: string; readonly events: readonly ChainedEvent[] };

/** All events of one aggregate; the first `known` of them are counted already. */
export type History = Committed & { readonly known: number };

/** What the change stream gave since the last look. */
export type Delivered = {
  readonly commits: readonly Committed[];
  /** The highest mark that went by, if any did. */
  readonly mark?: number;
  /** Where to go on from. */
  readonly upTo: StreamToken;
};

/** A place in the change stream, which only the store can read; and when the last change before it was committed. */
export type StreamToken = { readonly token: unknown; readonly at?: Date };

/** New events of one aggregate, and what they change in the figures. */
export type NewlyRecorded = Committed & {
  readonly counts: Tally;
  /** Its mark on the map from now on. `untouched`: it never had one and gets none. */
  readonly mark: MapMark | "none" | "untouched";
  readonly news: readonly News[];
};

/** Everything of it is written, or nothing. */
export type RecordedBatch = {
  readonly entries: readonly NewlyRecorded[];
  readonly mark?: number;
  /** Absent while catching up: nothing is skipped when it ends early. */
  readonly upTo?: StreamToken;
};

/**
 * `known`: some of the events were recorded before; ask which, and write the others. `lost`: somebody else leads. `moved`: the
 * figures were rebuilt meanwhile; nothing was written, write it again.
 */
export type WriteOutcome = "written" | "known" | "lost" | "moved";

/** The one that records, as long as it keeps its lease. Everything it writes is fenced by it. */
export interface Lead {
  /** False when the place where the last leader stopped is unknown or no longer in the oplog. */
  resume(): Promise<boolean>;
  /**
   * Follows from now on, forgetting what was before; use {@link unrecorded} for that. Gives the last mark that was set
   * until then: it has gone by as soon as everything found there is written.
   */
  followFromNow(): Promise<number>;
  /** Waits at most so long for something new. */
  next(waitMs: number): Promise<Delivered>;
  /** What is recorded of these aggregates, oldest first; an aggregate without events is left out. */
  recorded(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ChainedEvent[]>>;
  /** Every event that an aggregate itself holds. */
  committed(kind: AggregateKind, id: string): Promise<readonly ChainedEvent[]>;
  /** Looks through every aggregate for events that were never recorded, page by page; a page may be empty. */
  unrecorded(pageSize: number): AsyncIterable<readonly Committed[]>;
  write(batch: RecordedBatch): Promise<WriteOutcome>;
  /** Keeps the lease, and the place in the stream while nothing happens; false when it is lost. */
  keep(upTo?: StreamToken): Promise<boolean>;
  /** Lets the next one lead at once. */
  leave(): Promise<void>;
}

export type RecorderStatus = {
  /** Events recorded so far: the number of the last. */
  readonly position: number;
  /** Everything committed before that is recorded, by how many milliseconds ago it was known. */
  readonly behindMs: number;
  /** The highest mark that went by. */
  readonly mark: number;
};

export interface RecorderStore {
  /** Takes the lead; undefined while somebody else has it. */
  lead(owner: string, leaseMs: number): Promise<Lead | undefined>;
  /** Puts a mark into the stream of changes: when it has gone by, everything committed before is recorded. */
  mark(): Promise<number>;
  /** Undefined before anybody ever recorded. */
  status(): Promise<RecorderStatus | undefined>;
}
