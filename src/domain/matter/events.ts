import type { ClockName, Deadline, Light } from "../deadline/deadline.js";
import type { Urgency } from "../district/registry.js";
import type { StaffActor } from "../shared/event.js";
import type {
  CallNo,
  CategoryCode,
  ListItemCode,
  MatterNo,
  PhotoId,
  RegistryVersion,
  StaffId,
  UnitCode,
} from "../shared/ids.js";
import type { MatterPlace, MatterSource } from "./matter.js";

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
  }
>;
/** 补充 */
export type MatterSupplemented = E<"MatterSupplemented", { text: string; photos: readonly PhotoId[] }>;
/** M2 撤回 */
export type MatterWithdrawn = E<"MatterWithdrawn", { reason: string }>;
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
/** M11 上呈镇街 */
export type MatterRaised = E<"MatterRaised", { reason: string; judgement: Deadline }>;
/** M12 镇街派遣: the street takes it on itself. */
export type StreetAssigned = E<"StreetAssigned", { handler: StaffId; handle: Deadline }>;
/** M14 发起呼叫 */
export type CallOpened = E<"CallOpened", { call: CallNo; department: UnitCode }>;
/** M15 呼叫办结: the last open call is finished. */
export type CallsFinished = E<
  "CallsFinished",
  { call: CallNo; result: string; proof: readonly PhotoId[]; verify: Deadline; department: UnitCode }
>;
/** M16 呼叫撤销: every call was cancelled. */
export type CallsCancelled = E<"CallsCancelled", { call: CallNo; judgement: Deadline }>;
/** M17 处置完成 */
export type MatterHandled = E<"MatterHandled", { result: string; proof: readonly PhotoId[]; verify: Deadline }>;
/** M18 核查通过 */
export type MatterClosed = E<"MatterClosed", { note: string; photos: readonly PhotoId[] }>;
/** M19 核查不通过 */
export type VerificationFailed = E<
  "VerificationFailed",
  { reason: string; photos: readonly PhotoId[]; handle: Deadline; handler: StaffId }
>;
/** The running clock changed colour. */
export type MatterLightTurned = E<"MatterLightTurned", { clock: ClockName; light: Light }>;

export type MatterEvent =
  | MatterReported
  | MatterCorrected
  | MatterSupplemented
  | MatterWithdrawn
  | MatterRegistered
  | MatterSolvedOnSpot
  | MatterAssigned
  | HandlingStarted
  | MatterRaised
  | StreetAssigned
  | CallOpened
  | CallsFinished
  | CallsCancelled
  | MatterHandled
  | MatterClosed
  | VerificationFailed
  | MatterLightTurned;
