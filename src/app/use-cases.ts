import type { ReferralResult } from "../domain/accountability/accountability.js";
import type { DecideAccountability } from "../domain/accountability/decide-accountability.js";
import type { ResponsePlan, Stars } from "../domain/call/call.js";
import type { DecideAppeal } from "../domain/call/decide-appeal.js";
import type { JudgeReply } from "../domain/call/judge-reply.js";
import type { ReplyToSupervision } from "../domain/call/reply-to-supervision.js";
import type { LocalDate } from "../domain/deadline/calendar.js";
import type { Urgency } from "../domain/district/registry.js";
import type { MatterPlace } from "../domain/matter/matter.js";
import type { RefusalGround } from "../domain/matter/refusal-grounds.js";
import type { MatterSource } from "../domain/matter/sources.js";
import type { SaidCheckIn } from "../domain/operation/check-in.js";
import type { ConfirmPart } from "../domain/operation/confirm-part.js";
import type { DeployOperation } from "../domain/operation/deploy-operation.js";
import type { FinishOperation } from "../domain/operation/finish-operation.js";
import type { LeaveEarly, ReleaseBodies } from "../domain/operation/leave.js";
import type { NameSubstitute } from "../domain/operation/name-substitute.js";
import type { NoteOperation } from "../domain/operation/note-operation.js";
import type { PlanOperation } from "../domain/operation/plan-operation.js";
import type { RateBodies } from "../domain/operation/rate-bodies.js";
import type { UrgeOperation } from "../domain/operation/urge-operation.js";
import type { CloseLines } from "../domain/order/close-lines.js";
import type { DraftOrder } from "../domain/order/draft-order.js";
import type { WhichLines } from "../domain/order/issuers-lines.js";
import type { ReleaseOrder } from "../domain/order/release-order.js";
import type { ReportBack } from "../domain/order/report-back.js";
import type { ReturnReport } from "../domain/order/return-report.js";
import type { SaidHold } from "../domain/shared/hold.js";
import type {
  AbsenceNo,
  AccountabilityNo,
  CallNo,
  CategoryCode,
  ListItemCode,
  MatterNo,
  OperationNo,
  OrderNo,
  PhotoId,
  StaffId,
  UnitCode,
  WarningNo,
} from "../domain/shared/ids.js";
import type { IssueWarning } from "../domain/warning/issue-warning.js";
import type { Outcome, Wish } from "./wish.js";

/** What was read from a sentence (`src/bot/reading`), ready to be filed. */
export type Reading = {
  readonly category?: CategoryCode;
  readonly listItem?: ListItemCode;
  readonly urgency: Urgency;
  readonly place: MatterPlace;
  readonly street: UnitCode;
  readonly community?: UnitCode;
};

type Matter = Wish & { readonly no: MatterNo };
type Absence = Wish & { readonly no: AbsenceNo };
type Call = Wish & { readonly no: CallNo };
type Order = Wish & { readonly no: OrderNo };
type Operation = Wish & { readonly no: OperationNo };
type Warning = Wish & { readonly no: WarningNo };
type Accountability = Wish & { readonly no: AccountabilityNo };
/** A use case: a wish in, what came of it out. */
export type Do<Input> = (input: Input) => Promise<Outcome>;

/** Everything a person can do; the numbers are those of domain 4.2 and 5.2. */
export type UseCases = {
  /** M1. The number is given here. */
  readonly fileMatter: Do<
    Wish & {
      readonly text: string;
      readonly photos: readonly PhotoId[];
      readonly reading: Reading;
      readonly source?: MatterSource;
    }
  >;
  /** 改 before registration. */
  readonly correctMatter: Do<
    Matter & { readonly reading: Partial<Reading>; readonly text?: string; readonly reason?: string }
  >;
  /** 补充 */
  readonly supplementMatter: Do<Matter & { readonly text: string; readonly photos: readonly PhotoId[] }>;
  /** M2 */
  readonly withdrawMatter: Do<Matter & { readonly reason: string }>;
  /** M3 into the matter `main`, one commit; `reason` where a person decides that they are one. */
  readonly mergeMatter: Do<Matter & { readonly main: MatterNo; readonly reason: string }>;
  /** M4; without a ground the refusal lists them. */
  readonly notAcceptMatter: Do<Matter & { readonly ground?: RefusalGround; readonly note: string }>;
  /** M5 */
  readonly appealNotAccepted: Do<Matter & { readonly reason: string }>;
  /** M22; `report` is the new report of the same thing, merged into it in the same commit. */
  readonly reopenMatter: Do<Matter & { readonly reason: string; readonly report?: MatterNo }>;
  /** M6; category and so on only where the clerk corrects them. */
  readonly acceptMatter: Do<
    Matter & { readonly category?: CategoryCode; readonly urgency?: Urgency; readonly grid?: string }
  >;
  /** M7 */
  readonly solveOnSpot: Do<
    Matter & { readonly result: string; readonly before: readonly PhotoId[]; readonly after: readonly PhotoId[] }
  >;
  /** M8, M12 (a raised matter the street takes on); M6 first when a clerk assigns what he has not accepted yet. */
  readonly assignMatter: Do<Matter & { readonly handler: StaffId }>;
  /** M9 */
  readonly startHandling: Do<Matter>;
  /** M10 */
  readonly returnTask: Do<Matter & { readonly reason: string }>;
  /** M13 */
  readonly sendBackToCommunity: Do<Matter & { readonly reason: string }>;
  /** M11; M6 first when needed. */
  readonly raiseMatter: Do<Matter & { readonly reason: string }>;
  /** 请指定主办: the district centre names the department that answers for a raised matter. */
  readonly askLead: Do<Matter & { readonly reason: string }>;
  /** 指定主办, with the ground. */
  readonly nameLead: Do<Matter & { readonly department?: UnitCode; readonly ground: string }>;
  /** M17; M9 first when needed. */
  readonly completeHandling: Do<Matter & { readonly result: string; readonly photos: readonly PhotoId[] }>;
  /** M18, or M19 when `solved` is false; on a called matter that may be done again, the question of C15. */
  readonly verifyMatter: Do<
    Matter & { readonly solved: boolean; readonly note: string; readonly photos: readonly PhotoId[] }
  >;

  /** M20 */
  readonly holdMatter: Do<Matter & SaidHold>;
  /** M21 */
  readonly resumeMatter: Do<Matter & { readonly note: string }>;

  /** C1 + M14, one commit. The number is given here. */
  readonly draftCall: Do<
    Matter & {
      readonly lead: UnitCode;
      readonly ask: string;
      readonly listItem?: ListItemCode;
      readonly urgency?: Urgency;
      readonly photos: readonly PhotoId[];
    }
  >;
  /** Change a draft: words added, photo added, other department. */
  readonly reviseDraft: Do<
    Call & {
      readonly ask?: string;
      readonly tried?: string;
      readonly lead?: UnitCode;
      readonly photos?: readonly PhotoId[];
    }
  >;
  /** C2 */
  readonly requestReview: Do<Call>;
  /** C4, with a call of its own for each assisting department. */
  readonly approveCall: Do<Call>;
  /** C3 */
  readonly returnDraft: Do<Call & { readonly reason: string }>;
  /** The drafter drops a draft; M16 with it. */
  readonly discardDraft: Do<Call & { readonly reason: string }>;
  /** C5 */
  readonly signCall: Do<Call>;
  /** C7; C8 when it was not signed yet. */
  readonly respondToCall: Do<Call & { readonly response: ResponsePlan }>;
  /** C9 */
  readonly noteProgress: Do<Call & { readonly text: string; readonly photos: readonly PhotoId[] }>;
  /** A handler or liaison asks the deputy head to finish. */
  readonly proposeFinish: Do<Call & { readonly result: string; readonly photos: readonly PhotoId[] }>;
  /** 解除协办 of one part, by its lead. */
  readonly releasePart: Do<Call & { readonly reason: string }>;
  /** C10, C11; M15 with it when it was the matter's last open call. A part moves no matter. */
  readonly finishCall: Do<
    Call & { readonly result: string; readonly photos: readonly PhotoId[]; readonly person?: string }
  >;
  /** C17 */
  readonly objectToCall: Do<Call & { readonly ground: string; readonly proposed?: UnitCode }>;
  /** C18 with the new call and the matter in one commit, its number given here; C19 when not `upheld`. */
  readonly ruleOnObjection: Do<
    Call & { readonly upheld: boolean; readonly ground: string; readonly department?: UnitCode }
  >;
  /** C30 */
  readonly askStreet: Do<Call & { readonly question: string }>;
  /** C30, the street's answer. */
  readonly answerDepartment: Do<Call & { readonly text: string; readonly photos: readonly PhotoId[] }>;
  /** C20; days, or the day until which. */
  readonly requestExtension: Do<
    Call & {
      readonly workdays?: number;
      readonly until?: LocalDate;
      readonly reason: string;
      readonly plan?: string;
    }
  >;
  /** C21, or C22 when `granted` is false. */
  readonly decideExtension: Do<Call & { readonly granted: boolean; readonly reason?: string }>;
  /** The department asks for 挂账. */
  readonly requestHold: Do<Call & SaidHold>;
  /** C23, or the department's request refused. */
  readonly decideHold: Do<Call & { readonly granted: boolean; readonly reason?: string }>;
  /** C24 */
  readonly resumeCall: Do<Call & { readonly note: string }>;
  /** 虚假办结建议; the proposal of level 4 is made in the same commit. */
  readonly proposeFalseFinish: Do<Call & { readonly facts: string }>;
  /** The department's side of a proposal of level 4. */
  readonly stateSide: Do<Accountability & { readonly text: string }>;
  /** 认定, 不予认定; the call it is about says so in the same commit. */
  readonly decideAccountability: Do<Accountability & DecideAccountability>;
  /** The discipline body has the file; without a result the refusal asks for one of the four. */
  readonly receiveReferral: Do<Accountability>;
  readonly recordResult: Do<Accountability & { readonly result?: ReferralResult }>;
  /** The street's desk or a leader wants the call raised. */
  readonly proposeRaise: Do<Call & { readonly reason: string }>;
  /** C29; without a reason, that of whoever asked for it. */
  readonly raiseCall: Do<Call & { readonly reason: string }>;
  readonly refuseRaise: Do<Call & { readonly reason: string }>;
  /** 批示; another lead ends the call and lets a new one go on, its number given here. */
  readonly commentOnCall: Do<Call & { readonly text: string; readonly lead?: UnitCode }>;
  /** C28; the number is given here. */
  readonly orderSupervision: Do<Call & { readonly demand: string }>;
  /** The district centre does not follow a proposal to supervise. */
  readonly declineSupervision: Do<Call & { readonly reason: string }>;
  /** The deputy head's written reply to a supervision order. */
  readonly replyToSupervision: Do<Call & ReplyToSupervision>;
  /** The district centre accepts that reply, or asks again. */
  readonly judgeReply: Do<Call & JudgeReply>;
  /** C12; a clerk's 1–2 stars become a proposal that the leader confirms by rating himself. */
  readonly rateCall: Do<Call & { readonly stars: Stars; readonly reason?: string }>;
  /** C26 */
  readonly appealScore: Do<Call & { readonly reason: string }>;
  /** C27; what it changes in a month that is closed becomes a dated adjustment. */
  readonly decideAppeal: Do<Call & DecideAppeal>;
  /** C15; empty reason and photos are those of whoever was not satisfied before. The matter goes back with it. */
  readonly orderRework: Do<Call & { readonly reason: string; readonly photos: readonly PhotoId[] }>;
  /** C25, with M16; a request to the department when it has signed and it was not `solved` otherwise. */
  readonly cancelCall: Do<Call & { readonly reason: string; readonly solved: boolean }>;
  /** 请假, 离岗: of oneself, or of one of one's people. */
  readonly declareAbsence: Do<
    Wish & {
      readonly person: StaffId;
      readonly from: Date;
      readonly until: Date;
      readonly deputy?: StaffId;
      readonly reason: string;
    }
  >;
  /** 指定代理 */
  readonly nameDeputy: Do<Absence & { readonly deputy: StaffId }>;
  /** 销假, also of an absence that has not begun. */
  readonly endAbsence: Do<Absence>;
  /** C25: the deputy head agrees to what the street asked for; M16 with it. */
  readonly agreeCancellation: Do<Call>;

  /** O1. The number is given here. */
  readonly issueOrder: Do<Wish & DraftOrder>;
  /** O2, of a department. The number is given here. */
  readonly proposeOrder: Do<Wish & DraftOrder>;
  /** O3 */
  readonly releaseOrder: Do<Order & ReleaseOrder>;
  /** O4 */
  readonly refuseOrder: Do<Order & { readonly reason: string }>;
  /** O5 */
  readonly signOrder: Do<Order>;
  /** O6; O5 when it was not signed yet. */
  readonly reportBack: Do<Order & ReportBack>;
  /** O7 */
  readonly returnReport: Do<Order & ReturnReport>;
  /** O8; O9 with the last line. */
  readonly closeLines: Do<Order & CloseLines>;
  /** O10 */
  readonly urgeOrder: Do<Order & WhichLines>;
  /** O11 */
  readonly withdrawOrder: Do<Order & { readonly reason: string }>;

  /** 发起联合行动; a leader of the street deploys it with the same words. The number is given here. */
  readonly planOperation: Do<Wish & PlanOperation>;
  /** 部署; its matters are joined in the same commit. */
  readonly deployOperation: Do<Operation & DeployOperation>;
  /** 取消, with what waited for it. */
  readonly cancelOperation: Do<Operation & { readonly reason: string }>;
  /** 确认 */
  readonly confirmPart: Do<Operation & ConfirmPart>;
  /** 替补 */
  readonly nameSubstitute: Do<Operation & NameSubstitute>;
  /** 报到, by location or by the commander. */
  readonly checkIn: Do<Operation & SaidCheckIn>;
  /** 提前撤离 */
  readonly leaveEarly: Do<Operation & LeaveEarly>;
  /** 撤离 */
  readonly releaseBodies: Do<Operation & ReleaseBodies>;
  /** 现场情况, said on in the group. */
  readonly noteOperation: Do<Operation & NoteOperation>;
  /** 催办 */
  readonly urgeOperation: Do<Operation & UrgeOperation>;
  /** 结果; each matter is handled or back with the street in the same commit. */
  readonly finishOperation: Do<Operation & FinishOperation>;
  /** 评价 of each body. */
  readonly rateBodies: Do<Operation & RateBodies>;

  /** 发布预警; those of its kind that it replaces end in the same commit. The number is given here. */
  readonly issueWarning: Do<Wish & IssueWarning>;
  /** 解除预警 */
  readonly liftWarning: Do<Warning>;
};
