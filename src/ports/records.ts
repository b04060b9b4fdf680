import type { AggregateKind, HistoryOf, NoOf, StateOf } from "../domain/aggregates.js";
import type { Conversation } from "../domain/conversation/conversation.js";
import type { DigestWish } from "../domain/conversation/digest-wish.js";
import type { ClockName, Light } from "../domain/deadline/deadline.js";
import type { LngLat } from "../domain/district/registry.js";
import type { Month } from "../domain/scoring/month-dates.js";
import type {
  CallNo,
  CategoryCode,
  GridCode,
  MatterNo,
  OperationNo,
  PhotoId,
  StaffId,
  SupervisionNo,
  UnitCode,
} from "../domain/shared/ids.js";
import type { NumberLetters } from "../domain/shared/number-forms.js";
import type { OutboxMessage } from "./message.js";
import type { ScorecardChange } from "./scorecards.js";

/** What lists and sweeps look for; written with every commit, computed from the state, never read back as truth. */
export type Summary = {
  readonly state: string;
  readonly open: boolean;
  readonly title: string;
  /** None of an order that the district issued. */
  readonly street?: UnitCode;
  readonly community?: UnitCode;
  readonly department?: UnitCode;
  readonly category?: string;
  /** A matter's grid, for "already reported". */
  readonly grid?: GridCode;
  /** Where a matter is, for what may be merged into it: words, and the point if it has one. */
  readonly place?: string;
  readonly point?: LngLat;
  readonly urgency: string;
  readonly light: Light;
  readonly reporter?: StaffId;
  /** When it began: report of a matter, draft of a call. */
  readonly startedAt: Date;
  /** When a joint operation begins. */
  readonly startsAt?: Date;
  /** Whose move it is: `staff:<id>` or `<ROLE>@<unit>`. */
  readonly waitsFor: readonly string[];
  /** Who else may see and ask: same notation, units as `unit:<code>`. */
  readonly concerns: readonly string[];
  /** A matter that the street gave back to its community (M13) and that waits there again. */
  readonly cameBack?: true;
  /** The limit that ends first; on hold, when it is looked at again. */
  readonly dueAt?: Date;
  /** 日历待确认 (R7): a limit that runs was counted without its year's official list. */
  readonly unconfirmed?: true;
  /** Steps that wait beside the state's own, each with the limit of whoever it waits for: a ruling (C17), an answer (C30), a reply (C28),
   * a district leader's word (C29). */
  readonly besides?: readonly {
    readonly clock: "ruling" | "info" | "reply" | "comment";
    readonly party: string;
    readonly light: Light;
    readonly dueAt: Date;
  }[];
  /** 提级呼叫 (C29). */
  readonly raised?: true;
  /** What waits for somebody's decision and has no limit: a proposal to supervise, the department's reply to an order (C28), a raise (C29). */
  readonly asks?: readonly { readonly what: "supervise" | "judgeReply" | "raise"; readonly party: string }[];
  /** 督办单 about a call: each finds it. */
  readonly supervisions?: readonly SupervisionNo[];
  /** Units beside street, community and department in whose lists it stands: receivers of an order. */
  readonly units?: readonly UnitCode[];
  /** Lines of an order in which something is to be done: by whom, what, and until when. */
  readonly lines?: readonly OpenLine[];
  /** Months in which something of a call counts (domain 9.4, 9.6). */
  readonly months?: readonly Month[];
};

/** One of the parties, in the notation of `waitsFor`, has this to do; without a clock he decides when he likes. */
export type OpenLine = {
  readonly parties: readonly string[];
  readonly state: string;
  readonly light: Light;
  readonly clock?: ClockName;
  readonly dueAt?: Date;
};

type Common = {
  readonly outbox: readonly OutboxMessage[];
  /** Next moment at which the sweep must look, or never. */
  readonly nextDueAt?: Date;
};

/** What an act adds to an aggregate. `expected` 0 creates it. */
export type RecordChange<K extends AggregateKind = AggregateKind> = {
  readonly [P in K]: Common & {
    readonly kind: P;
    readonly id: NoOf<P>;
    readonly expected: number;
    readonly events: HistoryOf<P>;
    readonly summary: Summary;
  };
}[K];

/** One document's part of a commit. */
export type Change =
  | RecordChange
  | (Common & {
      readonly kind: "conversation";
      readonly id: StaffId;
      readonly expected: number;
      readonly state: Conversation;
    })
  | NoticeChange
  | ScorecardChange;

/**
 * 通知: words that belong to no matter and no call, and the mark that they were owed: a morning digest, word of somebody
 * who cannot be reached. Its id is its key (`digest:2026-03-12:d04.liaison01`); it is written once and never changed.
 */
export type NoticeChange = Pick<Common, "outbox"> & {
  readonly kind: "notice";
  readonly id: string;
  readonly at: Date;
};

/**
 * `conflict`: somebody wrote after `expected`; load again. `duplicate`: a matter was already filed by this cause
 * (only for new matters); its number is given. `told`: a notice or scorecard of that key was written before. Nothing was written in
 * any of these cases.
 */
export type CommitOutcome =
  | { readonly kind: "committed" }
  | { readonly kind: "conflict" }
  | { readonly kind: "told" }
  | { readonly kind: "duplicate"; readonly no: MatterNo };

export type Loaded<K extends AggregateKind> = { readonly state: StateOf<K>; readonly events: HistoryOf<K> };
export type LoadedMatter = Loaded<"matter">;
export type LoadedCall = Loaded<"call">;

/** One reader for each kind: `matter(no)`, `call(no)`. Undefined when there is no such number. */
export type Readers = { readonly [K in AggregateKind]: (no: NoOf<K>) => Promise<Loaded<K> | undefined> };

/** The record. A commit of one change is one command to the database; of several, one transaction. */
export type Records = Readers & {
  /** The person's conversation, or the empty one with version 0. Reads that wait together travel together. */
  conversation(id: StaffId): Promise<{ readonly state: Conversation; readonly version: number }>;
  /** Whether a notice of that key was written before. */
  noticed(id: string): Promise<boolean>;
  commit(changes: readonly Change[]): Promise<CommitOutcome>;
};

/** One line of a list. */
export type ListEntry = { readonly kind: AggregateKind; readonly no: string; readonly summary: Summary };

export type ListFilter = {
  readonly state?: readonly string[];
  readonly open?: boolean;
  /** Street, community or department. */
  readonly unit?: UnitCode;
  readonly light?: readonly Light[];
  readonly from?: Date;
  readonly until?: Date;
};

/** Which open ones are meant; every part that is given must hold. */
export type OpenFilter = {
  readonly kind: AggregateKind;
  readonly state?: readonly string[];
  /** Street, community or department. */
  readonly unit?: UnitCode;
  /** In one of these grids. */
  readonly grids?: readonly GridCode[];
  /** In which it is one of these parties' move. */
  readonly waitsFor?: readonly string[];
  readonly light?: "YELLOW" | "RED";
  /** The earliest limit that runs ends at or after `dueFrom`, before `dueBefore`. */
  readonly dueFrom?: Date;
  readonly dueBefore?: Date;
  /** Matters of which nobody knows the community (未落格). */
  readonly unplaced?: true;
  /** Raised calls (C29). */
  readonly raised?: true;
  /** With a limit that is to be counted again once its year's official list is there (R7). */
  readonly unconfirmed?: true;
};

/** Matters of a class at most so many metres from a point, or at the very same words in a grid; open, or closed since. */
export type NearQuery = {
  readonly category: CategoryCode;
  readonly text: string;
  readonly grid?: GridCode;
  readonly point?: LngLat;
  readonly meters: number;
  readonly since: Date;
};

/** A stretch of time, from `from` on and before `until`. */
export type Span = { readonly from: Date; readonly until: Date };

/** An aggregate, and how many events it has. */
export type Version<No> = { readonly no: No; readonly v: number };

/** Questions over many aggregates. */
export interface Lists {
  /** Newest first; `after` is the cursor the last page gave. */
  page(
    kind: AggregateKind,
    filter: ListFilter,
    limit: number,
    after?: string,
  ): Promise<{ entries: readonly ListEntry[]; next?: string }>;
  /** Open ones in which it is one of these parties' move, most pressing first. */
  waitingFor(parties: readonly string[], limit: number): Promise<readonly ListEntry[]>;
  /** Numbers that end in these digits, newest first, of every kind or one; a call also by a 督办单 about it, as `supervisionShorts` writes it. */
  byShort(short: string, kind: AggregateKind | undefined, limit: number): Promise<readonly ListEntry[]>;
  /** The reporter's matters, newest first. */
  reportedBy(reporter: StaffId, limit: number): Promise<readonly ListEntry[]>;
  /** Matters that may be the same thing; the latest reports first. A few may lie a little farther away. */
  near(query: NearQuery, limit: number): Promise<readonly ListEntry[]>;
  /** Open or recently closed matters of a grid and class, for "already reported". */
  inGrid(grid: string, since: Date, limit: number): Promise<readonly ListEntry[]>;
  /** Open ones, most pressing first, at most `limit`, and how many there are altogether. */
  open(filter: OpenFilter, limit: number): Promise<{ entries: readonly ListEntry[]; total: number }>;
  /** Calls of which something counts in that month, by number, and how many events each has; of one unit or of all. */
  callsCounted(month: Month, limit: number, unit?: UnitCode): Promise<readonly Version<CallNo>[]>;
  /** The same for joint operations in which the unit's part counts in the month. */
  operationsCounted(month: Month, limit: number, unit: UnitCode): Promise<readonly Version<OperationNo>[]>;
  /** What people asked for about their morning digest; who asked for nothing is not among them. */
  digestWishes(): Promise<ReadonlyMap<StaffId, DigestWish>>;
  /** Calls in which anything happened since; of one department or of all, latest first. */
  callsChanged(since: Date, limit: number, department?: UnitCode): Promise<readonly CallNo[]>;
}

/** The hashes that chain an aggregate's events, as they are stored; by them a file can be checked against the record. */
export interface Chains {
  /** In the order of the events; empty when there is no such number. */
  hashes(kind: AggregateKind, no: string): Promise<readonly string[]>;
}

/** What should long have happened: how many, and the first of them. */
export type Overdue = { readonly count: number; readonly oldest: readonly { kind: Leased["kind"]; id: string }[] };

/** Something whose moment has come. */
export type Due = { readonly kind: AggregateKind | "conversation"; readonly id: string };

/** What fell due, for the sweep; at most `limit`, oldest first. */
export interface DueList {
  due(now: Date, limit: number): Promise<readonly Due[]>;
  /** The next moment at which anything falls due, after `after`; undefined when nothing ever will. */
  nextDue(): Promise<Date | undefined>;
  /** What fell due before that moment and still waits; at most `limit` are named, oldest first. */
  overdue(before: Date, limit: number): Promise<Overdue>;
}

/** Running numbers: `next("SX", "2026-03-10")` is never given twice. */
export interface Numbers {
  next(letters: NumberLetters, date: string): Promise<number>;
}

/** A message taken for sending. */
export type Leased = {
  readonly kind: AggregateKind | "conversation" | "notice";
  readonly id: string;
  readonly message: OutboxMessage;
  readonly tries: number;
};

/** The sender's side of the outbox. */
export interface Outbox {
  /** Takes up to `limit` aggregates' first owed messages (order per aggregate is kept), leased for `leaseMs`. */
  take(now: Date, limit: number, leaseMs: number): Promise<readonly Leased[]>;
  /** Sent: keeps the delivery, removes the message. */
  done(leased: Leased, delivery: import("./message.js").Delivery | undefined, at: Date): Promise<void>;
  /** Not its turn yet: back into the outbox until `until`; not counted as a try. */
  defer(leased: Leased, until: Date): Promise<void>;
  /** Not sent: tries again at `at`; or, when `dead`, moves it to the dead letters. */
  failed(leased: Leased, again: Date | "dead", why: { code: string; message: string }, at: Date): Promise<void>;
  /** Whether this photo is still to be fetched. Once it is not, it is in {@link Photos} or never will be. */
  owesFetch(photo: PhotoId): Promise<boolean>;
  /**
   * The response code by which a sent card, or a copy of it, can still be replaced, newest first; used up by the call. Never that of
   * the copy `pressed`.
   */
  takeResponseCode(cardId: string, pressed?: string): Promise<string | undefined>;
  counts(): Promise<{ owed: number; dead: number }>;
  /** The next moment at which a message may go, if any is owed. */
  nextAt(): Promise<Date | undefined>;
  /** Who owes a message that might have gone before that moment; at most `limit` are named, oldest first. */
  overdue(before: Date, limit: number): Promise<Overdue>;
}

/** A message that was given up. */
export type DeadLetter = {
  readonly id: string;
  readonly kind: Leased["kind"];
  /** Number of the aggregate, person of the conversation, key of the notice. */
  readonly no: string;
  readonly message: OutboxMessage["message"];
  readonly at: Date;
  readonly tries: number;
  readonly why: { readonly code: string; readonly message: string };
};

/** What was given up, for the operator. */
export interface DeadLetters {
  /** Those nobody sent again since, latest first. */
  list(limit: number): Promise<readonly DeadLetter[]>;
  /** Puts it back into the outbox it came from; `gone`: no such letter, or it was sent again before. */
  resend(id: string, at: Date): Promise<"owed" | "gone">;
}

/** Pictures, kept for good (GridFS). */
export interface Photos {
  save(id: PhotoId, picture: { bytes: Buffer; contentType: string }): Promise<void>;
  open(id: PhotoId): Promise<{ bytes: Buffer; contentType: string } | undefined>;
}
