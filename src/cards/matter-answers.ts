import type { DoneMatter } from "../app/wish.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Matter } from "../domain/matter/matter.js";
import type { Recorded } from "../domain/shared/event.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { filedText } from "./filed-text.js";
import { restText } from "./hold-texts.js";
import { dayTime } from "./local-time.js";
import { acceptedText, closedText } from "./matter-news.js";
import { gridName } from "./matter-words.js";
import { CLOCK_NAMES } from "./names.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { staffName, unitName } from "./unit-names.js";

type About = { readonly done: DoneMatter; readonly speaker: Staff; readonly registry: Registry };
type Event = Recorded<MatterEvent>;

/** What the one who acted reads about one event of his act; empty for what only the system does. */
export function matterAnswer(event: Event, about: About): string {
  const { after: matter } = about.done;
  const short = shortNo(matter.no);
  switch (event.type) {
    case "MatterReported":
      return filedText(about.registry, matter, event.type);
    case "MatterCorrected":
      return correctedText(about);
    case "MatterSupplemented":
      return `已补充到${matter.no}${photosText(event.data.photos)}。回复「查 ${short}」看全部。`;
    case "MatterWithdrawn":
      return `${matter.no}已撤回,不再处理。`;
    case "MatterMerged":
      return `${matter.no}已并入${event.data.into},双方上报人都会收到进度。`;
    case "DuplicateJoined":
      return `${event.data.duplicate}已并入${matter.no}。`;
    case "ReporterAsked":
      return `已请上报人补充${matter.no},受理时限照常计算。补充后仍无法查明,再回复「不受理 ${short} 无法查明」。`;
    case "MatterNotAccepted":
      return `${matter.no}不予受理,已告知上报人理由${event.data.appeal ? "和申诉办法" : ""}。`;
    case "NotAcceptedAppealed":
      return `${matter.no}的申诉已收到,由${unitName(about.registry, matter.street)}指挥中心复核,${dueText(event.data.accept)}前答复。`;
    case "TaskReturned":
      return `${matter.no}已退派,请社区另派。处置时限照常计算。`;
    case "SentBackToCommunity":
      return `${matter.no}已退回社区,${dueText(event.data.handle)}前处置完成。`;
    case "MatterReopened":
      return `${matter.no}已重开(复发第${matter.recurrenceCount}次),${dueText(event.data.handle)}前处置完成。请派遣:回复「派 ${short} 给 谁」。`;
    case "MatterRegistered":
      return registeredText(about, dueText(event.data.handle));
    case "MatterSolvedOnSpot":
      return `${matter.no}已当场办结:${clip(openEnd(event.data.result), 200)}。谢谢!`;
    case "MatterAssigned":
      return `${matter.no}已派给${staffName(about.registry, event.data.handler)}${dueOf(matter)}。`;
    case "HandlingStarted":
      return startedText(about);
    case "MatterRaised":
      return `${matter.no}已上呈${unitName(about.registry, matter.street)},${dueText(event.data.judgement)}前研判。`;
    case "LeadAsked":
      return `已请区指挥中心为${matter.no}指定主办部门,${dueText(event.data.naming)}前答复;在此之前请先做好先期处置。`;
    case "LeadNamed":
      return `已为${matter.no}指定主办:${unitName(about.registry, event.data.department)},已告知${unitName(about.registry, matter.street)}。`;
    case "StreetAssigned":
      return `${matter.no}由街道处置,已派给${staffName(about.registry, event.data.handler)},请于${dueText(event.data.handle)}前完成。`;
    case "CallOpened":
      return `${matter.no}已拟呼叫${unitName(about.registry, event.data.department)},呼叫编号${event.data.call}。回复「报审 ${shortNo(event.data.call)}」送街道领导审核。`;
    case "MatterHandled":
      return `${matter.no}已报处置完成,待核查(${dueText(event.data.verify)}前)。`;
    case "MatterHeld":
      return `${matter.no}已挂账,${CLOCK_NAMES[event.data.clock]}时限暂停(${restText(event.data.rest)}),${dayTime(event.data.reviewAt)}复核并自动恢复。提前恢复请回复「恢复 ${short}」。`;
    case "MatterResumed":
      return `${matter.no}已恢复办理,${CLOCK_NAMES[event.data.clock]}时限${dueText(event.data.deadline)}。`;
    case "MatterClosed":
      return verifiedText(about);
    case "VerificationFailed":
      return `${matter.no}核查不通过,已请${staffName(about.registry, event.data.handler)}重新处置,${dueText(event.data.handle)}前完成。`;
    case "CallDisputed":
      return `${matter.no}核查不通过,已请${unitName(about.registry, matter.street)}领导决定是否退回重办(${dueText(event.data.judgement)}前)。`;
    case "OperationEnded":
      return `${matter.no}未办结,由${unitName(about.registry, matter.street)}研判(${dueText(event.data.judgement)}前)。`;
    case "OperationArranged":
      return `${matter.no}已纳入联合行动${event.data.operation}。`;
    case "CallsFinished":
    case "CallReworked":
    case "CallRedispatched":
    case "CallsCancelled":
    case "MatterLimitRecounted":
    case "MatterLightTurned":
      return "";
  }
}

/** A correction by itself is shown back; one on the way to something else only says where the matter now lies. */
function correctedText({ done, registry }: About): string {
  const { after: matter, events } = done;
  if (events.length === 1) return filedText(registry, matter, "MatterCorrected");
  return `已更正:${gridName(registry, matter.place)}。`;
}

/** The accepting clerk reads what the reporter reads, and what comes next unless the same act did it. */
function registeredText({ done, registry }: About, due: string): string {
  if (done.after.state !== "REGISTERED") return `${done.after.no}已受理。`;
  const accepted = bare(acceptedText({ after: done.after, events: done.events, registry }, due));
  return `${accepted}请派遣:回复「派 ${shortNo(done.after.no)} 给 谁」。`;
}

/** Starting is said only when nothing more was done in the same act. */
function startedText({ done }: About): string {
  const { after: matter } = done;
  if (matter.state !== "HANDLING") return "";
  const short = shortNo(matter.no);
  return `${matter.no}已开始处置${dueOf(matter)}。完成后回复「办结 ${short} 结果」,并发处置后照片。`;
}

function verifiedText({ done, speaker }: About): string {
  const { after: matter } = done;
  if (matter.reporter.id === speaker.id) return bare(closedText({ after: matter }));
  return `${matter.no}核查通过,已结案,结果已告知上报人。`;
}

function dueOf(matter: Matter): string {
  return "clock" in matter ? `,请于${dueText(matter.clock.deadline)}前完成` : "";
}

function photosText(photos: readonly unknown[]): string {
  return photos.length === 0 ? "" : `(照片${photos.length}张)`;
}

/** The notice without its mark, which the whole answer carries once. */
function bare(notice: string): string {
  return notice.replace("【有呼必应】", "");
}
