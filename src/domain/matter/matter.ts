import type { ClockName, Deadline, Light } from "../deadline/deadline.js";
import type { LngLat, Urgency } from "../district/registry.js";
import type { Actor, DoneBy, StaffActor } from "../shared/event.js";
import type {
  CallNo,
  CategoryCode,
  GridCode,
  ListItemCode,
  MatterNo,
  PhotoId,
  RegistryVersion,
  StaffId,
  UnitCode,
} from "../shared/ids.js";

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

export type MatterSource =
  | "GRID"
  | "RESIDENT"
  | "HOTLINE"
  | "ENTERPRISE"
  | "COMMUNITY_HEAD"
  | "SENSOR"
  | "MEDIA"
  | "SUPERIOR";

/** Where it is: words, and a point with the datum already converted to WGS-84. */
export type MatterPlace = {
  readonly text: string;
  readonly point?: LngLat;
  readonly grid?: GridCode;
  /** How the grid was found: by point, near a grid (proposal), by a place name, or the reporter's own grid. */
  readonly by: "point" | "near" | "name" | "reporter" | "person" | "none";
};

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
  readonly reportedAt: Date;
  readonly calls: readonly CallNo[];
  /** Departments that were called for it; they may see it. */
  readonly departments: readonly UnitCode[];
  /** When the handling limit began, and whether it is the halved one after a failed verification (M6, M12, M19). */
  readonly handling?: { readonly since: Date; readonly again: boolean };
  /** Who last had it in hand in the street: the handler, or who called a department for it. */
  readonly inCharge?: StaffId;
  /** Why the community passed it on (M11). */
  readonly raiseReason?: string;
  /** Where it was solved: M7, M12/M17, call. */
  readonly handledBy?: Actor;
  readonly reworkCount: number;
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
    }
  | { readonly state: "CLOSED"; readonly closedAt: Date; readonly result: string }
  | { readonly state: "WITHDRAWN" };

/** 事项 */
export type Matter = MatterFacts & MatterStage;
