import type { ClockName, Deadline, Light } from "../deadline/deadline.js";
import type { Limit } from "../deadline/limit.js";
import type { Urgency } from "../district/registry.js";
import type { StaffActor } from "../shared/event.js";
import type {
  CallNo,
  CategoryCode,
  ListItemCode,
  MatterNo,
  OperationNo,
  PhotoId,
  RegistryVersion,
  StaffId,
  UnitCode,
} from "../shared/ids.js";
import type { Alike, MatterPlace } from "./matter.js";
import type { RefusalGround } from "./refusal-grounds.js";
import type { MatterSource } from "./sources.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** What a reader of the sentence made of it, kept with the report so that it can be corrected and measured. */
export type Classified = {
  readonly category?: CategoryCode;
  readonly listItem?: ListItemCode;
  readonly urgency: Urgency;
};

/** M1 上报 */
export type MatterReported = E<
  "MatterReported",
  Classified & {
    no: MatterNo;
    registry: RegistryVersion;
    source: MatterSource;
    text: string;
    photos: readonly PhotoId[];
    place: MatterPlace;
    street: UnitCode;
    community?: UnitCode;
    reporter: StaffActor;
    accept: Deadline;
    /** An earlier matter that may be the same, offered to whoever decides. */
    alike?: Alike;
  }
>;
/**
 * 改: the reporter (before registration) or the centre (M23, with a reason) corrects the reading. Absent fields stay.
 * `clock` is the recomputed limit of the clock that runs.
 */
export type MatterCorrected = E<
  "MatterCorrected",
  Partial<Classified> & {
    place?: MatterPlace;
    street?: UnitCode;
    community?: UnitCode;
    text?: string;
    clock?: Deadline;
    reason?: string;
    alike?: Alike;
  }
>;
/** 补充 */
export type MatterSupplemented = E<"MatterSupplemented", { text: string; photos: readonly PhotoId[] }>;
/** M2 撤回 */
export type MatterWithdrawn = E<"MatterWithdrawn", { reason: string }>;
/** M3 并件, the later report's side. `alike` is false where a person decided it, with his reason. */
export type MatterMerged = E<"MatterMerged", { into: MatterNo; alike: boolean; reason?: string }>;
/** M3 并件, the main matter's side: the words and photos of the later report, and those who follow this matter from now on. */
export type DuplicateJoined = E<
  "DuplicateJoined",
  { duplicate: MatterNo; reporters: readonly StaffActor[]; text: string; photos: readonly PhotoId[] }
>;
/** M4: asked once before it is refused because nobody could find it. */
export type ReporterAsked = E<"ReporterAsked", { question: string }>;
/** M4 不予受理; without `appeal` it is the street's answer to an appeal, and final. */
export type MatterNotAccepted = E<"MatterNotAccepted", { ground: RefusalGround; note: string; appeal?: Deadline }>;
/** M5 申诉 */
export type NotAcceptedAppealed = E<"NotAcceptedAppealed", { reason: string; accept: Deadline }>;
/** M6 受理立案; `handle` by category limit (domain 14). */
export type MatterRegistered = E<
  "MatterRegistered",
  { category: CategoryCode; listItem?: ListItemCode; urgency: Urgency; handle: Deadline }
>;
/** M7 当场办结 */
export type MatterSolvedOnSpot = E<
  "MatterSolvedOnSpot",
  { result: string; before: readonly PhotoId[]; after: readonly PhotoId[] }
>;
/** M8 派遣 */
export type MatterAssigned = E<"MatterAssigned", { handler: StaffId }>;
/** M9 开始处置 */
export type HandlingStarted = E<"HandlingStarted", Record<never, never>>;
/** M10 退派: `handler` is who gave it back. */
export type TaskReturned = E<"TaskReturned", { reason: string; handler: StaffId }>;
/** M11 上呈镇街 */
export type MatterRaised = E<"MatterRaised", { reason: string; judgement: Deadline }>;
/** 请区指挥中心指定主办 (domain 3, HY-13-001): on no list, or handed round; the street's judgement waits. */
export type LeadAsked = E<"LeadAsked", { reason: string; naming: Deadline }>;
/** 指定主办: the department that the street may call now, with the written ground. */
export type LeadNamed = E<"LeadNamed", { department: UnitCode; ground: string; judgement: Deadline }>;
/** M12 镇街派遣: the street takes it on itself. */
export type StreetAssigned = E<"StreetAssigned", { handler: StaffId; handle: Deadline }>;
/** M13 退回社区; `handle` is what was left of the limit. */
export type SentBackToCommunity = E<"SentBackToCommunity", { reason: string; handle: Deadline }>;
/** M14 发起呼叫 */
export type CallOpened = E<"CallOpened", { call: CallNo; department: UnitCode }>;
/** M15 呼叫办结: the last open call is finished. */
export type CallsFinished = E<
  "CallsFinished",
  { call: CallNo; result: string; proof: readonly PhotoId[]; verify: Deadline; department: UnitCode }
>;
/** M19 on a called matter whose call can still be done again: the street judges, rework (C15) or a rating. */
export type CallDisputed = E<
  "CallDisputed",
  { call: CallNo; reason: string; photos: readonly PhotoId[]; judgement: Deadline }
>;
/** C15: its call goes back to the department, and the matter with it. */
export type CallReworked = E<"CallReworked", { call: CallNo }>;
/** C18: an open call was redispatched and goes on under another number. */
export type CallRedispatched = E<"CallRedispatched", { call: CallNo; to: CallNo; department: UnitCode }>;
/** M16 呼叫撤销: every call was cancelled. */
export type CallsCancelled = E<"CallsCancelled", { call: CallNo; judgement: Deadline }>;
/** 纳入联合行动 (domain 12); a raised matter is judged with it, by `judgement` (the limit of its result). */
export type OperationArranged = E<"OperationArranged", { operation: OperationNo; judgement?: Deadline }>;
/** The operation did not settle it, or was cancelled: the street judges, and may call a department. */
export type OperationEnded = E<"OperationEnded", { operation: OperationNo; reason: string; judgement: Deadline }>;
/** M17 处置完成, by a handler or by the result of an operation. */
export type MatterHandled = E<
  "MatterHandled",
  { result: string; proof: readonly PhotoId[]; verify: Deadline; operation?: OperationNo }
>;
/** M18 核查通过 */
export type MatterClosed = E<"MatterClosed", { note: string; photos: readonly PhotoId[] }>;
/** M19 核查不通过 */
export type VerificationFailed = E<
  "VerificationFailed",
  { reason: string; photos: readonly PhotoId[]; handle: Deadline; handler: StaffId }
>;
/** M20 挂账: the clock that ran stops with `rest` left and is looked at again at `reviewAt`. */
export type MatterHeld = E<
  "MatterHeld",
  { ground: string; reason: string; clock: ClockName; rest: Limit; reviewAt: Date }
>;
/** M21 恢复, by whoever may hold it or by the system at the review: `deadline` is the rest of that clock counted from now. */
export type MatterResumed = E<
  "MatterResumed",
  { clock: ClockName; deadline: Deadline; heldDays: number; note: string }
>;
/** M22 复发重开 */
export type MatterReopened = E<"MatterReopened", { reason: string; urgency: Urgency; handle: Deadline }>;
/** 日历确认 (R7): the year's official list is there, the running limit was counted again; never to an earlier end. */
export type MatterLimitRecounted = E<"MatterLimitRecounted", { clock: ClockName; deadline: Deadline; was: Date }>;
/** The running clock changed colour. */
export type MatterLightTurned = E<"MatterLightTurned", { clock: ClockName; light: Light }>;

export type MatterEvent =
  | MatterReported
  | MatterCorrected
  | MatterSupplemented
  | MatterWithdrawn
  | MatterMerged
  | DuplicateJoined
  | ReporterAsked
  | MatterNotAccepted
  | NotAcceptedAppealed
  | MatterRegistered
  | MatterSolvedOnSpot
  | MatterAssigned
  | HandlingStarted
  | TaskReturned
  | MatterRaised
  | LeadAsked
  | LeadNamed
  | StreetAssigned
  | SentBackToCommunity
  | CallOpened
  | CallsFinished
  | CallDisputed
  | CallReworked
  | CallsCancelled
  | CallRedispatched
  | OperationArranged
  | OperationEnded
  | MatterHandled
  | MatterClosed
  | VerificationFailed
  | MatterReopened
  | MatterHeld
  | MatterResumed
  | MatterLimitRecounted
  | MatterLightTurned;
