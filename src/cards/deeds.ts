import type { CallEvent } from "../domain/call/events.js";
import type { MatterEvent } from "../domain/matter/events.js";

type Told<E extends { type: string }> = { readonly [T in E["type"]]: string };

/** What was done, as the grey label of a card and the lines of a timeline say it. */
export const MATTER_DEEDS: Told<MatterEvent> = {
  MatterReported: "已上报",
  MatterCorrected: "已更正",
  MatterSupplemented: "已补充",
  MatterWithdrawn: "已撤回",
  MatterRegistered: "已受理立案",
  MatterSolvedOnSpot: "已当场办结",
  MatterAssigned: "已派遣",
  HandlingStarted: "已开始处置",
  MatterRaised: "已上呈街道",
  StreetAssigned: "已由街道派遣",
  CallOpened: "已发起呼叫",
  CallsFinished: "呼叫已办结",
  CallsCancelled: "呼叫已撤销",
  MatterHandled: "已处置完成",
  MatterClosed: "核查通过,已结案",
  VerificationFailed: "核查不通过",
  MatterLightTurned: "灯色变化",
};

export const CALL_DEEDS: Told<CallEvent> = {
  CallDrafted: "已拟呼叫",
  DraftRevised: "已修改",
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
  CallArchived: "已归档",
  CallCancelled: "已撤销",
  CallLightTurned: "灯色变化",
  CallReminded: "已提醒",
  ApprovalWidened: "已请其他领导审核",
};

/** The deed of an act is that of its last event: an assignment that accepts on the way is an assignment. */
export function matterDeed(events: readonly MatterEvent[]): string {
  const last = events.at(-1);
  return last === undefined ? "" : MATTER_DEEDS[last.type];
}

export function callDeed(events: readonly CallEvent[]): string {
  const last = events.at(-1);
  if (last === undefined) return "";
  if (last.type === "CallResponded" && events.some(({ type }) => type === "CallSigned")) return "已签收并响应";
  if (last.type === "CallRated" || last.type === "RatingProposed")
    return `${CALL_DEEDS[last.type]}${last.data.stars}星`;
  return CALL_DEEDS[last.type];
}
