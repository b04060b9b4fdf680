import type { ClockName, Deadline, Light } from "../deadline/deadline.js";
import type { LngLat, Urgency } from "../district/registry.js";
import type { Actor, DoneBy, StaffActor } from "../shared/event.js";
import type { Hold } from "../shared/hold.js";
import type {
  CallNo,
  CategoryCode,
  GridCode,
  ListItemCode,
  MatterNo,
  OperationNo,
  PhotoId,
  RegistryVersion,
  StaffId,
  UnitCode,
} from "../shared/ids.js";
import type { RefusalGround } from "./refusal-grounds.js";
import type { MatterSource } from "./sources.js";

/** States of domain 4.1. */
export const MATTER_STATES = [
  "REPORTED",
  "NOT_ACCEPTED",
  "REGISTERED",
  "ASSIGNED",
  "HANDLING",
  "RAISED",
  "CALLING",
  "HANDLED",
  "CLOSED",
  "ON_HOLD",
  "MERGED",
  "WITHDRAWN",
] as const;
export type MatterState = (typeof MATTER_STATES)[number];

/** Where it is: words, and a point with the datum already converted to WGS-84. */
export type MatterPlace = {
  readonly text: string;
  readonly point?: LngLat;
  readonly grid?: GridCode;
  /** How the grid was found: by point, near a grid (proposal), by a place name, or the reporter's own grid. */
  readonly by: "point" | "near" | "name" | "reporter" | "person" | "none";
};

/** 同类事项: an earlier matter of the same class at the same place; one that is open to merge into, a closed one to reopen. */
export type Alike = { readonly no: MatterNo; readonly open: boolean };

/** A limit that is running, and what it has shown so far. */
export type RunningClock = { readonly name: ClockName; readonly deadline: Deadline; readonly light: Light };

/** What is true of a matter in every state. */
export type MatterFacts = {
  readonly no: MatterNo;
  readonly registry: RegistryVersion;
  readonly source: MatterSource;
  readonly text: string;
  readonly additions: readonly { readonly at: Date; readonly by: Actor; readonly text: string }[];
  readonly photos: readonly PhotoId[];
  readonly place: MatterPlace;
  readonly street: UnitCode;
  /** Absent while nobody knows the grid (未落格). */
  readonly community?: UnitCode;
  readonly category?: CategoryCode;
  readonly listItem?: ListItemCode;
  readonly urgency: Urgency;
  readonly reporter: StaffActor;
  /** Reporters of what was merged into it; they follow it as the first reporter does (M3). */
  readonly followers: readonly StaffActor[];
  /** What was merged into it. */
  readonly merged: readonly MatterNo[];
  /** An earlier matter that may be the same, while nobody decided. */
  readonly alike?: Alike;
  readonly reportedAt: Date;
  /** When the reporter was asked for what nobody could find (M4). */
  readonly askedAt?: Date;
  /** M5: only once; the street decides then. */
  readonly appeal?: { readonly at: Date; readonly by: Actor; readonly reason: string };
  readonly calls: readonly CallNo[];
  /** 联合行动 that it was made part of. */
  readonly operations?: readonly OperationNo[];
  /** Departments that were called for it; they may see it. */
  readonly departments: readonly UnitCode[];
  /** When the handling limit began, and whether it is the halved one after a failed verification (M6, M12, M19). */
  readonly handling?: { readonly since: Date; readonly again: boolean };
  /** The handling limit as it stood when the matter went up, for what is left of it (M13). */
  readonly handleStopped?: { readonly at: Date; readonly deadline: Deadline };
  /** M13 happens once. */
  readonly sentBack?: true;
  /** Who last had it in hand in the street: the handler, or who called a department for it. */
  readonly inCharge?: StaffId;
  /** 指定主办: whom the district centre named for it, and why. */
  readonly namedLead?: { readonly department: UnitCode; readonly ground: string };
  /** Why the community passed it on (M11). */
  readonly raiseReason?: string;
  /** Where it was solved: M7, M12/M17, call. */
  readonly handledBy?: Actor;
  readonly reworkCount: number;
  /** How often it came back after it was closed (M22). */
  readonly recurrenceCount: number;
  /** When it came back, each time; absent while it never did. */
  readonly reopenedAt?: readonly Date[];
  /** Days it was on hold altogether, the present hold not counted (M20). */
  readonly heldDays: number;
  /** Number of events so far; the version a decision was made on. */
  readonly events: number;
  /** Who did what last, by type of event: "already done" names him. */
  readonly acts: Readonly<Record<string, DoneBy>>;
  /** Last change of state: who and when, quoted to whoever comes second. */
  readonly last: { readonly type: string; readonly actor: Actor; readonly at: Date };
};

/** One variant a state: a clock exists exactly where the table of domain 4.2 sets it. */
export type MatterStage =
  | { readonly state: "REPORTED"; readonly clock: RunningClock }
  | { readonly state: "REGISTERED"; readonly clock: RunningClock }
  | { readonly state: "ASSIGNED"; readonly clock: RunningClock; readonly handler: StaffId }
  | { readonly state: "HANDLING"; readonly clock: RunningClock; readonly handler: StaffId }
  | { readonly state: "RAISED"; readonly clock: RunningClock; readonly reason: string }
  /** The matter clock pauses while a call is open. */
  | { readonly state: "CALLING"; readonly openCalls: readonly CallNo[] }
  | {
      readonly state: "HANDLED";
      readonly clock: RunningClock;
      readonly result: string;
      readonly proof: readonly PhotoId[];
      /** The call whose department reported it done. */
      readonly byCall?: CallNo;
      /** The joint operation whose commander reported it done. */
      readonly byOperation?: OperationNo;
      /** 核查不通过 while that call may still be done again (C15): the street's leader decides. */
      readonly disputed?: { readonly reason: string; readonly photos: readonly PhotoId[] };
    }
  /** No clock runs; `hold` keeps what is left of `clock`. The handler is whoever had it in hand; absent when the street still judged. */
  | { readonly state: "ON_HOLD"; readonly hold: Hold; readonly stopped: ClockName; readonly handler?: StaffId }
  | { readonly state: "CLOSED"; readonly closedAt: Date; readonly result: string }
  /** Without `appealUntil` it is final. */
  | {
      readonly state: "NOT_ACCEPTED";
      readonly ground: RefusalGround;
      readonly note: string;
      readonly appealUntil?: Deadline;
    }
  | { readonly state: "MERGED"; readonly into: MatterNo }
  | { readonly state: "WITHDRAWN" };

/** 事项 */
export type Matter = MatterFacts & MatterStage;
