import type { Deadline, Light } from "../deadline/deadline.js";
import type { Urgency } from "../district/registry.js";
import type { Role } from "../district/roles.js";
import type { MatterPlace } from "../matter/matter.js";
import type { Actor, DoneBy, StaffActor } from "../shared/event.js";
import type { CallNo, ListItemCode, MatterNo, PhotoId, RegistryVersion, UnitCode } from "../shared/ids.js";

/** States of domain 5.1. */
export const CALL_STATES = [
  "DRAFT",
  "IN_REVIEW",
  "SENT",
  "SIGNED",
  "RESPONDED",
  "FINISHED",
  "RATED",
  "ARCHIVED",
  "ON_HOLD",
  "CANCELLED",
  "REDISPATCHED",
] as const;
export type CallState = (typeof CALL_STATES)[number];

export type Stars = 1 | 2 | 3 | 4 | 5;

/** A department's answer: who comes, when, what will be done (C7). All three are demanded. */
export type ResponsePlan = {
  readonly person: string;
  readonly phone?: string;
  readonly plan: string;
  readonly visit: string;
};

/** What the call says of its matter, copied when it was drafted so that its record stands alone. */
export type CallSubject = {
  readonly matter: MatterNo;
  readonly text: string;
  readonly place: MatterPlace;
  readonly community?: UnitCode;
  readonly reporter: StaffActor;
  readonly photos: readonly PhotoId[];
};

/** Clocks whose light and whose reminders people see; the appeal window only ends. */
export type ReminderClock = "approve" | "sign" | "respond" | "finish" | "rate";

/** A reminder of domain 7.3: half of the sign limit gone, yellow, red, one workday after red. */
export type Reminder = {
  readonly clock: ReminderClock;
  readonly kind: "half" | "yellow" | "red" | "supervision";
  /** Who gets it, by role: those of the table who were not reminded of this call today. */
  readonly to: readonly Role[];
};

/** A limit of a call and the light it shows. */
export type CallClock<Name extends string = string> = {
  readonly name: Name;
  readonly deadline: Deadline;
  readonly light: Light;
};

export type CallFacts = {
  readonly no: CallNo;
  readonly registry: RegistryVersion;
  readonly subject: CallSubject;
  readonly street: UnitCode;
  readonly lead: UnitCode;
  readonly assist: readonly UnitCode[];
  /** Absent: "not on the list", with `offListReason`. */
  readonly listItem?: ListItemCode;
  readonly offListReason?: string;
  readonly urgency: Urgency;
  /** One line of what is the case, what was tried, what is asked (domain 10.6). */
  readonly ask: string;
  readonly tried: string;
  readonly photos: readonly PhotoId[];
  readonly drafter: StaffActor;
  readonly draftedAt: Date;
  /** 经办人 of the department, when one was named. */
  readonly handler?: Actor;
  /** T0: the moment the call reached the department. */
  readonly sentAt?: Date;
  readonly signedAt?: Date;
  readonly respondedAt?: Date;
  readonly response?: ResponsePlan;
  readonly finishedAt?: Date;
  readonly result?: string;
  readonly proof: readonly PhotoId[];
  readonly stars?: Stars;
  readonly ratingReason?: string;
  /** Photos the department uploaded with progress or a proposal, offered as proof. */
  readonly departmentPhotos: readonly PhotoId[];
  readonly events: number;
  /** Reminders given: one per person, call and day (domain 7.3) is computed from these. */
  readonly reminders: readonly (Reminder & { readonly at: Date })[];
  /** What the leader was told is missing when he was last asked (C2). */
  readonly gaps: readonly string[];
  /** A handler's or liaison's words for the finish, offered to the deputy head. */
  readonly proposedFinish?: { readonly result: string; readonly by: Actor };
  /** Who did what last, by type of event: "already done" names him. */
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: { readonly type: string; readonly actor: Actor; readonly at: Date };
};

type Running = {
  readonly sign?: CallClock<"sign">;
  readonly respond?: CallClock<"respond">;
  readonly finish?: CallClock<"finish">;
};

/** One variant a state; running clocks exist only where domain 5.1 says so. */
export type CallStage =
  | { readonly state: "DRAFT" }
  /** `widened`: no leader approved an urgent call in time, every other member of the leadership was asked. */
  | { readonly state: "IN_REVIEW"; readonly approve: CallClock<"approve">; readonly widened: boolean }
  | ({ readonly state: "SENT" } & Required<Running>)
  | ({ readonly state: "SIGNED" } & Required<Omit<Running, "sign">>)
  | ({ readonly state: "RESPONDED" } & Required<Omit<Running, "sign" | "respond">>)
  | {
      readonly state: "FINISHED";
      readonly rate: CallClock<"rate">;
      /** A clerk's 1–2 stars waiting for the leader (C12). */
      readonly proposedRating?: { readonly stars: Stars; readonly reason: string; readonly by: StaffActor };
    }
  | { readonly state: "RATED"; readonly appeal: CallClock<"appeal"> }
  | { readonly state: "ARCHIVED"; readonly archivedAt: Date }
  | { readonly state: "CANCELLED" };

/** 呼叫: request of a street to one lead department to act. */
export type Call = CallFacts & CallStage;
