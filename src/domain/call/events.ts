import type { Deadline, Light } from "../deadline/deadline.js";
import type { Urgency } from "../district/registry.js";
import type { StaffActor } from "../shared/event.js";
import type { CallNo, ListItemCode, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { CallSubject, Reminder, ReminderClock, ResponsePlan, Stars } from "./call.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** C1 拟呼叫 */
export type CallDrafted = E<
  "CallDrafted",
  {
    no: CallNo;
    registry: RegistryVersion;
    subject: CallSubject;
    street: UnitCode;
    lead: UnitCode;
    assist: readonly UnitCode[];
    listItem?: ListItemCode;
    offListReason?: string;
    urgency: Urgency;
    ask: string;
    tried: string;
    photos: readonly PhotoId[];
    drafter: StaffActor;
  }
>;
/** The draft was changed before (another) review. Absent fields stay. */
export type DraftRevised = E<
  "DraftRevised",
  {
    ask?: string;
    tried?: string;
    lead?: UnitCode;
    assist?: readonly UnitCode[];
    listItem?: ListItemCode;
    offListReason?: string;
    urgency?: Urgency;
    photos?: readonly PhotoId[];
  }
>;
/** C2 报审. `gaps` names what the leader should know is missing (photo …). */
export type ReviewRequested = E<"ReviewRequested", { approve: Deadline; gaps: readonly string[] }>;
/** C3 退回修改 */
export type DraftReturned = E<"DraftReturned", { reason: string }>;
/** C4 同意呼叫, 下达. The act's instant is T0; all three clocks start here. */
export type CallSent = E<"CallSent", { sign: Deadline; respond: Deadline; finish: Deadline }>;
/** C5 签收 */
export type CallSigned = E<"CallSigned", Record<never, never>>;
/** C7 响应; after C8 (签收并响应) it follows a CallSigned of the same act. */
export type CallResponded = E<"CallResponded", ResponsePlan>;
/** C9 进展 */
export type ProgressNoted = E<"ProgressNoted", { text: string; photos: readonly PhotoId[] }>;
/** A handler's or liaison's proposal that the deputy head finishes (section 3). */
export type FinishProposed = E<"FinishProposed", { result: string; photos: readonly PhotoId[]; by: StaffId }>;
/** C10 办结, C11 直接办结 (`direct`: counts as signed and responded at that moment; `person` is then named). */
export type CallFinished = E<
  "CallFinished",
  { result: string; proof: readonly PhotoId[]; remains?: string; direct: boolean; person?: string; rate: Deadline }
>;
/** A clerk's one or two stars, waiting for the leader. */
export type RatingProposed = E<"RatingProposed", { stars: Stars; reason: string }>;
/** C12 评价 */
export type CallRated = E<"CallRated", { stars: Stars; reason?: string; byDefault: boolean; appeal: Deadline }>;
/** C14 归档: frozen, with the score it got. */
export type CallArchived = E<"CallArchived", { score: number }>;
/** A draft or a call under review taken back by its street before anything reached a department. */
export type CallCancelled = E<"CallCancelled", { reason: string }>;
/** A running clock changed colour. */
export type CallLightTurned = E<"CallLightTurned", { clock: ReminderClock; light: Light }>;
/** A reminder fell due (domain 7.3). */
export type CallReminded = E<"CallReminded", Reminder>;
/** An urgent call that no leader approved in time may now be approved by any other member (section 3). */
export type ApprovalWidened = E<"ApprovalWidened", Record<never, never>>;

export type CallEvent =
  | CallDrafted
  | DraftRevised
  | ReviewRequested
  | DraftReturned
  | CallSent
  | CallSigned
  | CallResponded
  | ProgressNoted
  | FinishProposed
  | CallFinished
  | RatingProposed
  | CallRated
  | CallArchived
  | CallCancelled
  | CallLightTurned
  | CallReminded
  | ApprovalWidened;
