import type { Stars } from "../call/call.js";
import type { Deadline, Light } from "../deadline/deadline.js";
import type { LngLat } from "../district/registry.js";
import type { Actor, DoneBy, StaffActor } from "../shared/event.js";
import type { MatterNo, OperationNo, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";

/** States of domain 12; before them 待部署, while a street leader has not decided. */
export const OPERATION_STATES = ["DRAFT", "PLANNED", "CONFIRMED", "ON_SITE", "DONE", "REVIEWED", "CANCELLED"] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** 集合地点. Without a point nobody can be measured there: the commander ticks. */
export type MeetingPlace = { readonly text: string; readonly point?: LngLat };

/** 参加单位 as it is invited: a department, or a body stationed in the street. */
export type Invitation = { readonly body: UnitCode; readonly people: number };

export type BodyClockName = "confirm" | "checkin";
export type BodyClock<Name extends BodyClockName = BodyClockName> = {
  readonly name: Name;
  readonly deadline: Deadline;
  readonly light: Light;
};

/** 报到: how somebody knows that the body is there. */
export type CheckIn =
  | { readonly by: "location"; readonly point: LngLat; readonly metres: number }
  | { readonly by: "commander" };

export type BodyRating = { readonly stars: Stars; readonly byDefault: boolean; readonly reason?: string };

/** What is true of a body's part in every state. */
export type BodyFacts = Invitation & {
  /** The limits as they were set, also after they were met. */
  readonly confirmBy: Deadline;
  readonly checkinBy: Deadline;
  /** 替补: the body in whose place it was named; that one stays bound until this one confirms. */
  readonly insteadOf?: UnitCode;
  /** 联系人 as the body said him. */
  readonly contact?: string;
  readonly confirmed?: DoneBy & { readonly people: number };
  readonly arrived?: DoneBy & { readonly how: CheckIn };
  /** 提前撤离, each time. */
  readonly left: readonly (DoneBy & { readonly reason: string })[];
  readonly released?: DoneBy;
  readonly rating?: BodyRating;
};

/** One body's part. Limits run exactly while it still has to confirm or to come. */
export type OpenBody = BodyFacts &
  (
    | { readonly state: "INVITED"; readonly confirm: BodyClock<"confirm">; readonly checkin: BodyClock<"checkin"> }
    | { readonly state: "CONFIRMED"; readonly checkin: BodyClock<"checkin"> }
    | { readonly state: "ON_SITE" }
    /** 提前撤离: gone before the commander let it go; it may come back. */
    | { readonly state: "LEFT" }
    | { readonly state: "RELEASED" }
    /** 已由替补单位参加. */
    | { readonly state: "SUBSTITUTED" }
    /** Named as a substitute and never bound: it did not confirm. */
    | { readonly state: "LAPSED" }
  );

/** A body's part once the operation is over: 未到场 is known only then, and so is who still had time to come when it ended. */
export type EndedBody = BodyFacts & { readonly state: OpenBody["state"] | "ABSENT" | "SPARED" };
export type BodyState = EndedBody["state"];

export type OperationClockName = "approve" | BodyClockName | "result" | "rate";
type Running = { readonly deadline: Deadline; readonly light: Light };

/** What becomes of a matter: handled on the spot, or a call is needed. */
export const MATTER_OUTCOMES = ["HANDLED", "CALL"] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];

/** 结果 */
export type OperationResult = {
  readonly at: Date;
  readonly by: Actor;
  readonly text: string;
  readonly photos: readonly PhotoId[];
  readonly matters: readonly { readonly no: MatterNo; readonly outcome: MatterOutcome }[];
};

/** 现场情况: what somebody said to the robot, which said it in the group. */
export type OperationNote = {
  readonly at: Date;
  readonly by: Actor;
  readonly text: string;
  readonly photos: readonly PhotoId[];
};

/** Who was reminded, and when. */
export type OperationReminder = { readonly at: Date; readonly to: readonly StaffId[] };

/** What is true of an operation in every state. */
export type OperationFacts = {
  readonly no: OperationNo;
  readonly registry: RegistryVersion;
  readonly street: UnitCode;
  readonly title: string;
  readonly matters: readonly MatterNo[];
  readonly place: MeetingPlace;
  readonly startsAt: Date;
  /** 预计时长 */
  readonly minutes: number;
  readonly plan: string;
  /** 安全提示 */
  readonly safety?: string;
  /** 紧急: invited at once, and its messages break the quiet hours. */
  readonly emergency: boolean;
  readonly invited: readonly Invitation[];
  readonly drafter: StaffActor;
  /** 现场指挥: who was proposed; from the deployment on, who it is. */
  readonly commander?: StaffActor;
  readonly draftedAt: Date;
  readonly deployedAt?: Date;
  /** Since when somebody is, or should be, on site. */
  readonly begunAt?: Date;
  readonly notes: readonly OperationNote[];
  readonly reminders: readonly OperationReminder[];
  /** Number of events so far. */
  readonly events: number;
  readonly acts: Readonly<Record<string, DoneBy>>;
  readonly last: DoneBy & { readonly type: string };
};

export type OperationStage =
  /** 待部署 by a leader of the street. */
  | { readonly state: "DRAFT"; readonly approve: Running }
  /** Not every body has confirmed; all have. */
  | { readonly state: "PLANNED" | "CONFIRMED"; readonly bodies: readonly OpenBody[] }
  | { readonly state: "ON_SITE"; readonly bodies: readonly OpenBody[]; readonly result: Running }
  | {
      readonly state: "DONE";
      readonly bodies: readonly EndedBody[];
      readonly result: OperationResult;
      readonly rate: Running;
    }
  | { readonly state: "REVIEWED"; readonly bodies: readonly EndedBody[]; readonly result: OperationResult }
  | { readonly state: "CANCELLED"; readonly bodies: readonly EndedBody[]; readonly reason: string };

/** 联合行动 */
export type Operation = OperationFacts & OperationStage;
/** Deployed, and not over. */
export type OpenOperation = Extract<Operation, { state: "PLANNED" | "CONFIRMED" | "ON_SITE" }>;
export type DoneOperation = Extract<Operation, { state: "DONE" }>;
