import type { DoneCall } from "../app/wish.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Recorded } from "../domain/shared/event.js";
import { verdictText } from "./appeal-texts.js";
import { leadName, oneLineOpen, streetName } from "./call-words.js";
import { clip } from "./clip.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { deciderName, extensionName } from "./extension-texts.js";
import { restText, whyHeld } from "./hold-texts.js";
import { dayTime, monthDay } from "./local-time.js";
import { missingNames } from "./missing-names.js";
import { openEnd } from "./open-end.js";
import { raiseAnswer } from "./raise-texts.js";
import { redispatchWords, shirkingWords } from "./ruling-texts.js";
import { shortNo } from "./short-no.js";
import { starsWord } from "./stars.js";
import { supervisionAnswer } from "./supervision-texts.js";
import { unitName, unitShorts } from "./unit-names.js";

type About = { readonly done: DoneCall; readonly speaker: Staff; readonly registry: Registry };
type Of<T extends CallEvent["type"]> = Extract<Recorded<CallEvent>, { type: T }>;

/** What the one who acted reads about one event of his act; empty for what only the system does. */
export function callAnswer(event: Recorded<CallEvent>, about: About): string {
  const { after: call } = about.done;
  const { registry } = about;
  switch (event.type) {
    case "CallDrafted":
      return draftedText(about, "已拟呼叫");
    case "DraftRevised":
      return draftedText(about, "已修改呼叫");
    case "SubjectJoined":
      return `${call.no}的事项有并件,新的上报人也会收到进度。`;
    case "ReviewRequested":
      return reviewText(about, event);
    case "DraftReturned":
      return `${call.no}已退回${call.drafter.name}修改:${clip(openEnd(event.data.reason), 200)}。`;
    case "CallSent":
      return sentText(about, event);
    case "CallSigned":
      return signedText(about);
    case "CallResponded":
      return respondedText(about, event);
    case "ProgressNoted":
      return `已记录${call.no}的进展${event.data.photos.length === 0 ? "" : `(照片${event.data.photos.length}张)`},${streetName(registry, call)}已知悉。`;
    case "FinishProposed":
      return `已提请分管领导确认办结${call.no}:${clip(openEnd(event.data.result), 200)}。`;
    case "CallFinished":
      return `${call.no}已报办结,请等待${streetName(registry, call)}核实评价(${dueText(event.data.rate)}前)。`;
    case "RatingProposed":
      return `${call.no}的评价${event.data.stars}星(${starsWord(registry, event.data.stars)})已送街道领导确认。`;
    case "CallRated":
      return ratedText(about, event);
    case "ScoreAppealed":
      return `已提交${call.no}的评分申诉,由基层治理创新处于${dueText(event.data.decision)}前裁定,期间暂不归档。`;
    case "AppealDecided":
      return `已裁定${call.no}的评分申诉:${verdictText(event.data.excluded)}。依据:${clip(openEnd(event.data.ground), 200)}。`;
    case "ReworkOrdered":
      return `已将${call.no}退回${leadName(registry, call)}重办:${clip(openEnd(event.data.reason), 200)}。新时限${dueText(event.data.finish)}。`;
    case "FalseFinishProposed":
      return `已提出${call.no}虚假办结建议,先由${leadName(registry, call)}陈述,再由基层治理创新处裁定。`;
    case "RedAfterOrder":
    case "AccountabilityClosed":
      return "";
    case "RaiseProposed":
    case "RaiseRefused":
    case "CallRaised":
    case "LeaderCommented":
    case "CallReassigned":
      return raiseAnswer(event, call, registry);
    case "SupervisionProposed":
    case "SupervisionOrdered":
    case "SupervisionDeclined":
    case "SupervisionReplied":
    case "ReplyAccepted":
    case "ReplyAskedAgain":
    case "SupervisionUnanswered":
      return supervisionAnswer(event, call, registry);
    case "CancellationRequested":
      return cancelAskedText(about);
    case "CallCancelled":
      return cancelledText(about, event);
    case "ObjectionFiled":
      return objectedText(about, event);
    case "ObjectionUpheld":
      return `${call.no}已裁定职责异议成立,${redispatchWords(registry, event.data)}。`;
    case "ObjectionDismissed":
      return `${call.no}已裁定职责异议不成立,由${leadName(registry, call)}继续办理,时限不变。`;
    case "ListChangeProposed":
      return "清单修订建议已转基层治理创新处。";
    case "ShirkingProposed":
      return `推诿建议已转基层治理创新处认定:${shirkingWords(event.data, registry)}`;
    case "ExtensionRequested":
      return `已申请${call.no}${extensionName(event.data)},由${deciderName(registry, call)}决定,决定前时限照常计算。`;
    case "ExtensionGranted":
      return `已同意${call.no}${extensionName(event.data)},办结时限延至${dueText(event.data.finish)},已告知${leadName(registry, call)}。`;
    case "ExtensionRefused":
      return `已答复不同意${call.no}延期,时限不变。`;
    case "HoldRequested":
      return `已申请${call.no}挂账(${whyHeld(registry, event.data)},${monthDay(event.data.until)}复核),由区指挥中心决定,决定前时限照常计算。`;
    case "HoldRefused":
      return `已答复不同意${call.no}挂账,时限不变。`;
    case "CallHeld":
      return `${call.no}已挂账,办结时限暂停(${restText(event.data.rest)}),${dayTime(event.data.reviewAt)}复核并自动恢复。提前恢复请回复「恢复 ${shortNo(call.no)}」。`;
    case "CallResumed":
      return `${call.no}已恢复办理,办结时限${dueText(event.data.finish)}。`;
    case "StreetAsked":
      return `已请${streetName(registry, call)}补充${call.no}的情况(${dueText(event.data.info)}前答复),各项时限照常计算;镇街逾期答复的,办结时限相应顺延。`;
    case "StreetAnswered":
      return `已答复${leadName(registry, call)}对${call.no}的询问。`;
    case "PartOpened":
      return `协办单${event.data.part}已下达${unitName(registry, event.data.department)}。`;
    case "PartReleased":
      return `已解除${leadName(registry, call)}的协办单${call.no},不计分;已告知该单位和${streetName(registry, call)}。`;
    case "PartClosed":
    case "PartReopened":
    case "PartMoved":
    case "FinishDisputed":
    case "StreetDelayed":
    case "CallArchived":
    case "CallLimitsRecounted":
    case "CallLightTurned":
    case "CallReminded":
    case "ApprovalWidened":
      return "";
  }
}

function draftedText({ done, registry }: About, what: string): string {
  const { after: call } = done;
  const short = shortNo(call.no);
  const helpers = call.assist.length === 0 ? "" : `协办:${unitShorts(registry, call.assist)}。`;
  return (
    `${what}${leadName(registry, call)}:${oneLineOpen(call)}。编号${call.no}。${helpers}` +
    `回复「报审 ${short}」送街道领导审核,改内容回复「补充 ${short} 内容」,不呼叫了回复「撤销 ${short}」。`
  );
}

function reviewText({ done }: About, event: Of<"ReviewRequested">): string {
  const { approve, gaps } = event.data;
  const missing = gaps.length === 0 ? "" : `尚缺:${missingNames(gaps)},可继续补充。`;
  return `${done.after.no}已报审,请等待街道领导审核(${dueText(approve)}前)。${missing}`;
}

function sentText({ done, registry }: About, event: Of<"CallSent">): string {
  const { sign, respond, finish } = event.data;
  return (
    `已同意,${done.after.no}已下达${leadName(registry, done.after)}:` +
    `${dueText(sign)}前签收、${dueText(respond)}前响应、${dueText(finish)}前办结。`
  );
}

/** Signing alone asks for the response; with it (C8) the response's own words follow. */
function signedText({ done }: About): string {
  const { after: call } = done;
  if (call.state !== "SIGNED") return `已签收${call.no}。`;
  return (
    `已签收${call.no}。请于${dueText(call.respond.deadline)}前响应:` +
    `回复「响应 ${shortNo(call.no)} 谁来、什么时候到、怎么办」。`
  );
}

function respondedText({ done }: About, event: Of<"CallResponded">): string {
  const { person, visit, plan } = event.data;
  const { after: call } = done;
  const finish = call.state === "RESPONDED" ? `请于${dueText(call.finish.deadline)}前办结,` : "";
  return (
    `已记录对${call.no}的响应:${person}${visit}到场,方案:${clip(openEnd(plan), 120)}。` +
    `${finish}有进展请回复「进展 ${shortNo(call.no)} 内容」。`
  );
}

/** C25: until the department agrees nothing has changed, and there is a way that needs nobody's agreement. */
function cancelAskedText({ done, registry }: About): string {
  const { no } = done.after;
  return (
    `${no}部门已签收,撤销须${leadName(registry, done.after)}分管领导同意,已请其答复;同意前照常办理、时限照常计算。` +
    `如已自行解决,回复「撤销 ${shortNo(no)} 已自行解决」即可撤销。`
  );
}

function cancelledText({ done, registry }: About, { data }: Of<"CallCancelled">): string {
  const { no, subject, part } = done.after;
  if (data.ground === "agreed") return `已同意撤销${no},不计分,无需再办理;已告知${streetName(registry, done.after)}。`;
  if (part) return `协办单${no}已撤销,不计分;主办呼叫${part.of}照常办理。`;
  return `${no}已撤销,事项${subject.matter}请重新研判。`;
}

function objectedText({ done, registry }: About, event: Of<"ObjectionFiled">): string {
  const { proposed, ruling } = event.data;
  return (
    `已提出对${done.after.no}的职责异议,建议由${unitName(registry, proposed)}办理。` +
    `区指挥中心${dueText(ruling)}前裁定;在此之前请继续先期处置,各项时限照常计算。`
  );
}

function ratedText({ registry, done }: About, event: Of<"CallRated">): string {
  const { stars, appeal } = event.data;
  return `已评价${done.after.no}:${starsWord(registry, stars)}(${stars}星)。部门可在${limitWords(appeal.limit)}内申诉。`;
}
