import type { LocalDate } from "../deadline/calendar.js";
import type { ClockName, Deadline, Light } from "../deadline/deadline.js";
import type { Limit } from "../deadline/limit.js";
import type { Urgency } from "../district/registry.js";
import type { ExcludableRule } from "../scoring/excludable-rules.js";
import type { StaffActor } from "../shared/event.js";
import type { CallNo, ListItemCode, PhotoId, RegistryVersion, StaffId, UnitCode } from "../shared/ids.js";
import type { AccountabilityCallEvent } from "./accountability-events.js";
import type { CallSubject, PartEnd, PartOf, Reminder, ReminderClock, ResponsePlan, Stars } from "./call.js";
import type { RaiseEvent } from "./raise-events.js";
import type { SupervisionEvent } from "./supervision-events.js";

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
    /** The call it goes on from, when the district centre redispatched one (C18). */
    redispatchOf?: CallNo;
    /** Present for a 协办单. */
    part?: PartOf;
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
/** C5 签收; C6 系统代签 when the system did it. */
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
/** C26 申诉评分, with the limit of the governance office's decision. */
export type ScoreAppealed = E<"ScoreAppealed", { reason: string; decision: Deadline }>;
/** C27 申诉裁决: these deductions count no more; none, and the appeal is dismissed. The stars stay as they were given. */
export type AppealDecided = E<"AppealDecided", { excluded: readonly ExcludableRule[]; ground: string }>;
/** 核查不通过 on a finished call (M19): what the verifier found; the street's leader decides on rework. */
export type FinishDisputed = E<"FinishDisputed", { reason: string; photos: readonly PhotoId[] }>;
/** C15 退回重办: the department works on, with a finish limit of its own. */
export type ReworkOrdered = E<"ReworkOrdered", { reason: string; photos: readonly PhotoId[]; finish: Deadline }>;
/** C14 归档: frozen, with the score it got. */
export type CallArchived = E<"CallArchived", { score: number }>;
/** C25 on a signed call: nothing changes until the deputy head agrees. */
export type CancellationRequested = E<"CancellationRequested", { reason: string }>;
/** Why a call could be taken back after T0 (C25): nobody had signed, it was solved otherwise, the department agreed, its lead call was. */
export type CancelGround = "unsigned" | "solved" | "agreed" | "with_lead";
/** Taken back by its street: without `ground` before anything reached a department, with it afterwards (C25). */
export type CallCancelled = E<"CallCancelled", { reason: string; ground?: CancelGround }>;
/** C17 提出职责异议: by the deputy head, with ground and proposed department. No clock stops; `ruling` is the district centre's. */
export type ObjectionFiled = E<"ObjectionFiled", { ground: string; proposed: UnitCode; ruling: Deadline }>;
/**
 * C18 异议成立、改派: ends here unscored and goes on as `to`. `misdirected` is the street for which it counts (domain 9.6). `joins`:
 * of a 协办单, that department has the matter in hand already, as lead or under a part of its own; nothing new begins.
 */
export type ObjectionUpheld = E<
  "ObjectionUpheld",
  { ground: string; department: UnitCode; to: CallNo; misdirected: UnitCode; joins?: true }
>;
/** C19 异议不成立: the call goes on as if nobody had objected. */
export type ObjectionDismissed = E<"ObjectionDismissed", { ground: string }>;
/** 清单修订建议: every ruling proposes that the list says it clearly (domain 10.5). `objected` doubted, `ruled` answers. */
export type ListChangeProposed = E<
  "ListChangeProposed",
  { listItem?: ListItemCode; objected: UnitCode; ruled: UnitCode; ground: string }
>;
/** 推诿建议: a groundless objection (domain 10.4), for a person of the governance office to judge; by itself it costs nothing. */
export type ShirkingProposed = E<
  "ShirkingProposed",
  { department: UnitCode; why: "clear_entry" | "second_objection"; listItem: ListItemCode; earlier?: CallNo }
>;
/** C30 请镇街补充情况 */
export type StreetAsked = E<"StreetAsked", { question: string; info: Deadline }>;
/** C30: the street is late, and what it is late is added to the finish limit; `units` so far (workdays, or spans of an urgent call). */
export type StreetDelayed = E<"StreetDelayed", { finish: Deadline; units: number }>;
/** C30 答复 */
export type StreetAnswered = E<"StreetAnswered", { text: string; photos: readonly PhotoId[] }>;
/** C20 申请延期: the `nth` extension, counted in workdays on top of the limit as it stands. */
export type ExtensionRequested = E<
  "ExtensionRequested",
  { nth: number; workdays: number; reason: string; plan: string }
>;
/** C21 同意延期: `finish` is the limit from now on. */
export type ExtensionGranted = E<"ExtensionGranted", { nth: number; workdays: number; finish: Deadline }>;
/** C22 不同意延期 */
export type ExtensionRefused = E<"ExtensionRefused", { nth: number; reason: string }>;
/** The deputy head asks for 挂账 until a review date. */
export type HoldRequested = E<"HoldRequested", { ground: string; reason: string; until: LocalDate }>;
/** The district centre does not agree to it. */
export type HoldRefused = E<"HoldRefused", { reason: string }>;
/** C23 挂账: the finish limit stops with `rest` left (domain 8.1 R6) and is looked at again at `reviewAt`. */
export type CallHeld = E<"CallHeld", { ground: string; reason: string; rest: Limit; reviewAt: Date }>;
/** C24 销账恢复, by the district centre or by the system at the review: `finish` is the rest counted from now. */
export type CallResumed = E<"CallResumed", { finish: Deadline; heldDays: number; note: string }>;
/** On the lead call: a 协办单 was sent to an assisting department (domain 5). */
export type PartOpened = E<"PartOpened", { part: CallNo; department: UnitCode }>;
/** On the lead call: it need not wait for this part any more. */
export type PartClosed = E<"PartClosed", { part: CallNo; how: PartEnd }>;
/** On the lead call: the street had a finished part done again (C15). */
export type PartReopened = E<"PartReopened", { part: CallNo }>;
/** 解除协办: the lead needs this part no more. It is not scored. */
export type PartReleased = E<"PartReleased", { reason: string }>;
/** The lead call was redispatched (C18): ends here unscored and goes on as `to`, under the department that leads now. */
export type PartMoved = E<"PartMoved", { to: CallNo; lead: UnitCode }>;
/** Reporters of what was merged into its matter (M3): they are told what the first reporter is told. */
export type SubjectJoined = E<"SubjectJoined", { reporters: readonly StaffActor[] }>;
/** 日历确认 (R7): the year's official list is there, running limits were counted again; never to an earlier end. */
export type CallLimitsRecounted = E<
  "CallLimitsRecounted",
  { limits: readonly { clock: ClockName; deadline: Deadline; was: Date }[] }
>;
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
  | ScoreAppealed
  | AppealDecided
  | FinishDisputed
  | ReworkOrdered
  | CallArchived
  | CancellationRequested
  | CallCancelled
  | ObjectionFiled
  | ObjectionUpheld
  | ObjectionDismissed
  | ListChangeProposed
  | ShirkingProposed
  | StreetAsked
  | StreetDelayed
  | StreetAnswered
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionRefused
  | HoldRequested
  | HoldRefused
  | CallHeld
  | CallResumed
  | PartOpened
  | PartClosed
  | PartReopened
  | PartReleased
  | PartMoved
  | SubjectJoined
  | CallLimitsRecounted
  | CallLightTurned
  | CallReminded
  | ApprovalWidened
  | SupervisionEvent
  | RaiseEvent
  | AccountabilityCallEvent;
