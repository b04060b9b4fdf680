import type { Stars } from "../call/call.js";
import type { Deadline, Light } from "../deadline/deadline.js";
import type { StaffActor } from "../shared/event.js";
import type { MatterNo, OperationNo, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { CheckIn, Invitation, MatterOutcome, MeetingPlace, OperationClockName } from "./operation.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** 拟定: by the street's desk it waits for a leader until `approve`; a leader's own is deployed in the same act. */
export type OperationDrafted = E<
  "OperationDrafted",
  {
    no: OperationNo;
    registry: RegistryVersion;
    street: UnitCode;
    drafter: StaffActor;
    title: string;
    matters: readonly MatterNo[];
    place: MeetingPlace;
    startsAt: Date;
    minutes: number;
    plan: string;
    safety?: string;
    emergency: boolean;
    invited: readonly Invitation[];
    /** 现场指挥 as proposed; without one, whoever deploys it. */
    commander?: StaffActor;
    approve: Deadline;
  }
>;
/** 部署: every body has its part from this moment; `emergency` where the leader made it one. */
export type OperationDeployed = E<
  "OperationDeployed",
  { commander: StaffActor; emergency: boolean; confirm: Deadline; checkin: Deadline }
>;
/** 确认 */
export type BodyConfirmed = E<"BodyConfirmed", { body: UnitCode; people: number; contact: string }>;
/** 替补单位: `body` stays bound until `by` confirms, until `confirm`. */
export type BodySubstituted = E<
  "BodySubstituted",
  { body: UnitCode; by: UnitCode; reason: string; confirm: Deadline; checkin: Deadline }
>;
/** 替补人员: another person of the same body comes. */
export type PersonSubstituted = E<"PersonSubstituted", { body: UnitCode; contact: string; reason: string }>;
/** 报到 */
export type BodyCheckedIn = E<"BodyCheckedIn", { body: UnitCode; how: CheckIn }>;
/** 行动开始: the start has come, or the first body is there; `result` is the limit for the commander's report. */
export type OperationBegun = E<"OperationBegun", { result: Deadline }>;
/** 撤离: let go by the commander. */
export type BodiesReleased = E<"BodiesReleased", { bodies: readonly UnitCode[] }>;
/** 提前撤离 */
export type BodyLeft = E<"BodyLeft", { body: UnitCode; reason: string }>;
/** 现场情况 */
export type OperationNoted = E<"OperationNoted", { text: string; photos: readonly PhotoId[] }>;
/** 结果; who is still there is let go with it, who never came was absent. */
export type OperationDone = E<
  "OperationDone",
  {
    text: string;
    photos: readonly PhotoId[];
    matters: readonly { readonly no: MatterNo; readonly outcome: MatterOutcome }[];
    rate: Deadline;
  }
>;
/** 评价 of bodies that came. */
export type BodiesRated = E<
  "BodiesRated",
  {
    ratings: readonly { readonly body: UnitCode; readonly stars: Stars; readonly reason?: string }[];
    byDefault: boolean;
  }
>;
/** Every body that came has its stars: points stand from here on, also of those that did not come. */
export type OperationReviewed = E<"OperationReviewed", Record<never, never>>;
/** 取消 */
export type OperationCancelled = E<"OperationCancelled", { reason: string }>;
/** 催办: whom the commander or the street had reminded. */
export type OperationUrged = E<"OperationUrged", { bodies: readonly UnitCode[]; to: readonly StaffId[] }>;
/** A running limit changed colour; `bodies` only of their own limits. */
export type OperationLightTurned = E<
  "OperationLightTurned",
  { clock: OperationClockName; light: Light; bodies: readonly UnitCode[] }
>;
/** Reminders that fell due (domain 7.3). */
export type OperationReminded = E<
  "OperationReminded",
  {
    clock: OperationClockName;
    kind: "yellow" | "red";
    bodies: readonly UnitCode[];
    to: readonly StaffId[];
  }
>;

export type OperationEvent =
  | OperationDrafted
  | OperationDeployed
  | BodyConfirmed
  | BodySubstituted
  | PersonSubstituted
  | BodyCheckedIn
  | OperationBegun
  | BodiesReleased
  | BodyLeft
  | OperationNoted
  | OperationDone
  | BodiesRated
  | OperationReviewed
  | OperationCancelled
  | OperationUrged
  | OperationLightTurned
  | OperationReminded;
