import type { Deadline, Light } from "../deadline/deadline.js";
import type { Urgency } from "../district/registry.js";
import type { Role } from "../district/roles.js";
import type { MatterPlace } from "../matter/matter.js";
import type { ExcludableRule } from "../scoring/excludable-rules.js";
import type { Actor, DoneBy, StaffActor } from "../shared/event.js";
import type { Hold, HoldTerms } from "../shared/hold.js";
import type { CallNo, ListItemCode, MatterNo, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { Accounted } from "./accountable.js";
import type { Comment, Raise } from "./raise.js";
import type { Supervision } from "./supervision.js";

/** States of domain 5.1, and that of a 协办单 which its lead released. */
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
  "RELEASED",
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
  /** Reporters of what was merged into the matter (M3). */
  readonly followers?: readonly StaffActor[];
  readonly photos: readonly PhotoId[];
  /** When the matter was re-opened (M22), for a place that keeps coming back. */
  readonly reopenedAt?: readonly Date[];
};

/** Why the street had it done again, with the photos that show it. */
export type Rework = {
  readonly reason: string;
  readonly photos: readonly PhotoId[];
  readonly by: Actor;
  readonly at: Date;
};

/** Clocks whose light and whose reminders people see; the appeal window only ends. */
export type ReminderClock =
  | "approve"
  | "sign"
  | "respond"
  | "finish"
  | "rate"
  | "ruling"
  | "info"
  | "decision"
  | "reply"
  | "comment";

/** A reminder of domain 7.3: half of the sign limit gone, yellow, red; a progress note due (7.2). */
export type Reminder = {
  readonly clock: ReminderClock;
  readonly kind: "half" | "yellow" | "red" | "progress";
  /** Who gets it, by role: those of the table who were not reminded of this call today. */
  readonly to: readonly Role[];
  /** Of these roles whoever was not reminded of it today in another one; absent in what was recorded before. */
  readonly people?: readonly StaffId[];
};

/** 申诉 against the score (C26), and what the governance office decided (C27). */
export type ScoreAppeal = {
  readonly reason: string;
  readonly by: Actor;
  readonly at: Date;
  readonly decided?: { readonly excluded: readonly ExcludableRule[]; readonly ground: string };
};

/** A limit of a call and the light it shows. */
export type CallClock<Name extends string = string> = {
  readonly name: Name;
  readonly deadline: Deadline;
  readonly light: Light;
};

/** 职责异议 and what became of it (C17–C19); `lapsed`: the call was over before anybody ruled. */
export type Objection = {
  readonly outcome: "pending" | "upheld" | "dismissed" | "lapsed";
  readonly ground: string;
  readonly proposed: UnitCode;
  readonly by: Actor;
  readonly at: Date;
  /** The district centre's written ground. */
  readonly ruled?: string;
};

/** 请镇街补充情况 (C30). `delay` counts what the street's lateness has added to the finish limit so far. */
export type StreetQuestion = {
  readonly text: string;
  readonly by: Actor;
  readonly at: Date;
  readonly delay: number;
  readonly answer?: string;
};

/** 延期申请 that waits for whoever decides it (C20). */
export type ExtensionRequest = {
  readonly nth: number;
  readonly workdays: number;
  readonly reason: string;
  readonly plan: string;
  readonly by: Actor;
  readonly at: Date;
};

/** 挂账申请 that waits for the district centre. */
export type HoldRequest = HoldTerms & { readonly by: Actor; readonly at: Date };

/** Of which call a 协办单 is a part: its number, whose department leads, and the how-manyth it is. */
export type PartOf = {
  readonly of: CallNo;
  readonly department: UnitCode;
  readonly nth: number;
  /** The part of a redispatched call from which this one goes on (C18). */
  readonly after?: CallNo;
};

/** How a part ended for the call it belongs to; what is rated or archived was finished before. */
export type PartEnd = "finished" | "released" | "cancelled" | "redispatched";

/** 协办单 as its lead call knows it: enough to say whether the lead may finish. */
export type CallPart = { readonly no: CallNo; readonly department: UnitCode; readonly ended?: PartEnd };

export type CallFacts = {
  readonly no: CallNo;
  readonly registry: RegistryVersion;
  readonly subject: CallSubject;
  readonly street: UnitCode;
  readonly lead: UnitCode;
  readonly assist: readonly UnitCode[];
  /** Its 协办单, in the order in which they were opened. */
  readonly parts: readonly CallPart[];
  /** Present when this call is itself a 协办单; `lead` is then the assisting department. */
  readonly part?: PartOf;
  /** Why the lead let its 协办单 go. */
  readonly released?: { readonly reason: string; readonly by: Actor; readonly at: Date };
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
  readonly scoreAppeal?: ScoreAppeal;
  /** 系统默认 (C13): the street did not rate in time. */
  readonly ratedByDefault?: true;
  /** 退回重办 (C15), once a call at most. */
  readonly rework?: Rework;
  /** The street wants to take a signed call back; the deputy head has not agreed yet (C25). */
  readonly cancellation?: { readonly reason: string; readonly by: Actor };
  /** Photos the department uploaded with progress or a proposal, offered as proof. */
  readonly departmentPhotos: readonly PhotoId[];
  readonly events: number;
  /** Reminders given: one per person, call and day (domain 7.3) is computed from these. */
  readonly reminders: readonly (Reminder & { readonly at: Date })[];
  /** What the leader was told is missing when he was last asked (C2). */
  readonly gaps: readonly string[];
  /** A handler's or liaison's words for the finish, offered to the deputy head. */
  readonly proposedFinish?: { readonly result: string; readonly by: Actor };
  /** The call the district centre redispatched, from which this one goes on: a ruling is final, nobody objects again. */
  readonly redispatchOf?: CallNo;
  /** Where the call goes on, once it was redispatched. */
  readonly redispatchedTo?: { readonly call: CallNo; readonly department: UnitCode };
  readonly objection?: Objection;
  /** Runs while an objection waits, beside the clocks of the state. */
  readonly ruling?: CallClock<"ruling">;
  readonly question?: StreetQuestion;
  /** Runs while a question waits for the street, beside the clocks of the state. */
  readonly info?: CallClock<"info">;
  /** 督办, once it was proposed or ordered (C28). */
  readonly supervision?: Supervision;
  /** Runs while a supervision order waits for its reply, beside the clocks of the state. */
  readonly reply?: CallClock<"reply">;
  /** 问责建议 about it, once there was one. */
  readonly accounted?: Accounted;
  /** 提级, asked for or done (C29). */
  readonly raise?: Raise;
  /** 批示 of district leaders, in order. */
  readonly comments?: readonly Comment[];
  /** Runs while a raised call waits for the district leader, beside the clocks of the state. */
  readonly comment?: CallClock<"comment">;
  /** Extensions granted so far (C21). */
  readonly extensions: number;
  /** Days it was on hold altogether, the present hold not counted (C23). */
  readonly heldDays: number;
  /** Who did what last, by type of event: "already done" names him. */
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: { readonly type: string; readonly actor: Actor; readonly at: Date };
};

type Running = {
  readonly sign?: CallClock<"sign">;
  readonly respond?: CallClock<"respond">;
  readonly finish?: CallClock<"finish">;
};

/** What the department asked for and nobody has decided yet; it ends with the state in which it was asked. */
type Asked = { readonly extensionAsked?: ExtensionRequest; readonly holdAsked?: HoldRequest };

/** One variant a state; running clocks exist only where domain 5.1 says so. */
export type CallStage =
  | { readonly state: "DRAFT" }
  /** `widened`: no leader approved an urgent call in time, every other member of the leadership was asked. */
  | { readonly state: "IN_REVIEW"; readonly approve: CallClock<"approve">; readonly widened: boolean }
  | ({ readonly state: "SENT" } & Required<Running>)
  | ({ readonly state: "SIGNED" } & Required<Omit<Running, "sign">> & Asked)
  | ({ readonly state: "RESPONDED" } & Required<Omit<Running, "sign" | "respond">> & Asked)
  /** No clock runs; `hold` keeps what is left of the finish limit. */
  | { readonly state: "ON_HOLD"; readonly hold: Hold }
  | {
      readonly state: "FINISHED";
      readonly rate: CallClock<"rate">;
      /** A clerk's 1–2 stars waiting for the leader (C12). */
      readonly proposedRating?: { readonly stars: Stars; readonly reason: string; readonly by: StaffActor };
      /** Somebody went to look and it was not done; the leader decides on rework (M19, C15). */
      readonly disputed?: { readonly reason: string; readonly photos: readonly PhotoId[]; readonly by: Actor };
    }
  | {
      readonly state: "RATED";
      readonly appeal: CallClock<"appeal">;
      /** While an appeal waits for the governance office; it stops the archiving. */
      readonly decision?: CallClock<"decision">;
    }
  | { readonly state: "ARCHIVED"; readonly archivedAt: Date }
  | { readonly state: "CANCELLED" }
  | { readonly state: "REDISPATCHED" }
  | { readonly state: "RELEASED" };

/** 呼叫: request of a street to one lead department to act. */
export type Call = CallFacts & CallStage;
