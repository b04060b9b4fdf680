import type { CallEvent } from "../domain/call/events.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { OperationEvent } from "../domain/operation/events.js";
import type { OrderEvent } from "../domain/order/events.js";
import type { Recorded } from "../domain/shared/event.js";

type Told<E extends { type: string }> = { readonly [T in E["type"]]: string };

/** What was done, as the grey label of a card and the lines of a timeline say it. */
export const MATTER_DEEDS: Told<MatterEvent> = {
  MatterReported: "已上报",
  MatterCorrected: "已更正",
  MatterSupplemented: "已补充",
  MatterWithdrawn: "已撤回",
  MatterMerged: "已并件",
  DuplicateJoined: "并入同类事项",
  ReporterAsked: "已请上报人补充",
  MatterNotAccepted: "不予受理",
  NotAcceptedAppealed: "已申诉,由街道复核",
  MatterRegistered: "已受理立案",
  MatterSolvedOnSpot: "已当场办结",
  MatterAssigned: "已派遣",
  HandlingStarted: "已开始处置",
  TaskReturned: "已退派",
  MatterRaised: "已上呈街道",
  LeadAsked: "已请区指挥中心指定主办",
  LeadNamed: "已指定主办部门",
  StreetAssigned: "已由街道派遣",
  SentBackToCommunity: "已退回社区",
  CallOpened: "已发起呼叫",
  CallsFinished: "呼叫已办结",
  CallDisputed: "核查不通过,待街道领导决定",
  CallReworked: "已退回部门重办",
  CallsCancelled: "呼叫已撤销",
  CallRedispatched: "呼叫已改派",
  OperationArranged: "已纳入联合行动",
  OperationEnded: "联合行动未办结,由街道研判",
  MatterHandled: "已处置完成",
  MatterClosed: "核查通过,已结案",
  VerificationFailed: "核查不通过",
  MatterReopened: "复发重开",
  MatterHeld: "已挂账",
  MatterResumed: "已恢复办理",
  MatterLimitRecounted: "日历已确认",
  MatterLightTurned: "灯色变化",
};

export const CALL_DEEDS: Told<CallEvent> = {
  CallDrafted: "已拟呼叫",
  DraftRevised: "已修改",
  SubjectJoined: "事项有并件",
  ReviewRequested: "已报审",
  DraftReturned: "已退回修改",
  CallSent: "已同意",
  CallSigned: "已签收",
  CallResponded: "已响应",
  ProgressNoted: "已报进展",
  FinishProposed: "已提请办结",
  CallFinished: "已办结",
  RatingProposed: "已提请评价",
  CallRated: "已评价",
  ScoreAppealed: "已申诉评分",
  AppealDecided: "已裁定申诉",
  FinishDisputed: "核查不通过",
  ReworkOrdered: "已退回重办",
  FalseFinishProposed: "已提出虚假办结建议",
  RedAfterOrder: "督办后仍逾期,已提出问责建议",
  AccountabilityClosed: "问责建议已裁定",
  RaiseProposed: "已申请提级",
  RaiseRefused: "不提级",
  CallRaised: "已提级呼叫",
  LeaderCommented: "已批示",
  CallReassigned: "已改由其他部门主办",
  SupervisionProposed: "已建议督办",
  SupervisionOrdered: "已发督办单",
  SupervisionDeclined: "暂不督办",
  SupervisionReplied: "已书面回复督办",
  ReplyAccepted: "已认可督办回复",
  ReplyAskedAgain: "已要求重新回复督办",
  SupervisionUnanswered: "督办逾期未复",
  CallArchived: "已归档",
  CancellationRequested: "已请部门同意撤销",
  CallCancelled: "已撤销",
  ObjectionFiled: "已提职责异议",
  ObjectionUpheld: "已裁定异议成立,改派",
  ObjectionDismissed: "已裁定异议不成立",
  ListChangeProposed: "已建议修订清单",
  ShirkingProposed: "已提出推诿建议",
  StreetAsked: "已请镇街补充情况",
  StreetDelayed: "镇街答复逾期,办结时限顺延",
  StreetAnswered: "镇街已答复",
  ExtensionRequested: "已申请延期",
  ExtensionGranted: "已同意延期",
  ExtensionRefused: "不同意延期",
  HoldRequested: "已申请挂账",
  HoldRefused: "不同意挂账",
  CallHeld: "已挂账",
  CallResumed: "已恢复办理",
  CallLimitsRecounted: "日历已确认",
  PartOpened: "已发协办单",
  PartClosed: "协办单已了结",
  PartReopened: "协办单退回重办",
  PartReleased: "已解除协办",
  PartMoved: "主办改派,协办单随转",
  CallLightTurned: "灯色变化",
  CallReminded: "已提醒",
  ApprovalWidened: "已请其他领导审核",
};

export const ORDER_DEEDS: Told<OrderEvent> = {
  OrderIssued: "已下达",
  OrderProposed: "已报请放行",
  OrderReleased: "已放行",
  OrderRefused: "不予放行",
  OrderSigned: "已签收",
  OrderReportedBack: "已反馈",
  ReportReturned: "已要求补报",
  LinesClosed: "已办结",
  OrderClosed: "全部办结",
  OrderWithdrawn: "已撤回",
  OrderUrged: "已催办",
  OrderLightTurned: "灯色变化",
  OrderReminded: "已提醒",
};

export const OPERATION_DEEDS: Told<OperationEvent> = {
  OperationDrafted: "已拟定",
  OperationDeployed: "已部署",
  BodyConfirmed: "已确认",
  BodySubstituted: "已提出替补",
  PersonSubstituted: "已更换人员",
  BodyCheckedIn: "已报到",
  OperationBegun: "行动开始",
  BodiesReleased: "已放行撤离",
  BodyLeft: "提前撤离",
  OperationNoted: "现场情况",
  OperationDone: "已报结果",
  BodiesRated: "已评价",
  OperationReviewed: "全部评价",
  OperationCancelled: "已取消",
  OperationUrged: "已催办",
  OperationLightTurned: "灯色变化",
  OperationReminded: "已提醒",
};

const FOLLOWS: ReadonlySet<CallEvent["type"]> = new Set([
  "CallLimitsRecounted",
  "CallLightTurned",
  "CallReminded",
  "SupervisionProposed",
  "ListChangeProposed",
  "ShirkingProposed",
  "PartOpened",
  "PartClosed",
  "PartReopened",
]);

/** As {@link CALL_DEEDS}; what the system did in somebody's place says so (C6, C13). */
export function callDeedOf(event: Recorded<CallEvent>): string {
  if (isBySystem(event)) return event.type === "CallSigned" ? "系统代签" : "系统默认评价";
  return CALL_DEEDS[event.type];
}

function isBySystem({ type, actor }: Recorded<CallEvent>): boolean {
  return actor.kind === "system" && (type === "CallSigned" || type === "CallRated");
}

/** The deed of an act is that of its last event: an assignment that accepts on the way is an assignment. */
export function matterDeed(events: readonly MatterEvent[]): string {
  const last = events.at(-1);
  return last === undefined ? "" : MATTER_DEEDS[last.type];
}

/** As {@link matterDeed}; what only follows from an act (a light, a reminder, a proposal to supervise) is not its deed. */
export function callDeed(events: readonly Recorded<CallEvent>[]): string {
  const last = events.findLast(({ type }) => !FOLLOWS.has(type)) ?? events.at(-1);
  if (last === undefined) return "";
  if (last.type === "CallResponded" && events.some(({ type }) => type === "CallSigned")) return "已签收并响应";
  if (isBySystem(last)) return callDeedOf(last);
  if (last.type === "CallRated" || last.type === "RatingProposed")
    return `${CALL_DEEDS[last.type]}${last.data.stars}星`;
  return CALL_DEEDS[last.type];
}

/** As {@link matterDeed}, of an order: a report that signs on the way says both. */
export function orderDeed(events: readonly OrderEvent[]): string {
  const last = events.findLast(({ type }) => type !== "OrderLightTurned" && type !== "OrderClosed") ?? events.at(-1);
  if (last === undefined) return "";
  const signedToo = last.type === "OrderReportedBack" && events.some(({ type }) => type === "OrderSigned");
  return signedToo ? "已签收并反馈" : ORDER_DEEDS[last.type];
}

const OPERATION_FOLLOWS: ReadonlySet<OperationEvent["type"]> = new Set([
  "OperationLightTurned",
  "OperationReminded",
  "OperationBegun",
  "OperationReviewed",
]);

/** As {@link matterDeed}, of a joint operation. */
export function operationDeed(events: readonly OperationEvent[]): string {
  const last = events.findLast(({ type }) => !OPERATION_FOLLOWS.has(type)) ?? events.at(-1);
  return last === undefined ? "" : OPERATION_DEEDS[last.type];
}
