import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import type { Hold } from "../domain/shared/hold.js";
import { ACCOUNTABILITY_NAMES } from "./accountability/accountability-texts.js";
import { verdictText } from "./appeal-texts.js";
import { dueText } from "./due-text.js";
import { extensionName } from "./extension-texts.js";
import { restText, whyHeld } from "./hold-texts.js";
import { dayTime, monthDay } from "./local-time.js";
import { categoryName, placeText } from "./matter-words.js";
import { CLOCK_NAMES, GROUND_NAMES, LIGHT_NAMES } from "./names.js";
import { PART_ENDS } from "./part-texts.js";
import { raiseEventText } from "./raise-texts.js";
import { recountedWords } from "./recounted-texts.js";
import { listChangeWords, shirkingWords } from "./ruling-texts.js";
import { starsWord } from "./stars.js";
import { supervisionEventText } from "./supervision-texts.js";
import { staffName, unitName } from "./unit-names.js";

/** What an event says besides its deed: words, persons, limits. Empty when the deed says all. */
export function matterEventText(event: MatterEvent, registry: Registry): string {
  switch (event.type) {
    case "MatterReported":
      return `${categoryName(registry, event.data.category)}·${placeText(registry, event.data.place)}:${event.data.text}`;
    case "MatterCorrected":
      return correctedText(event.data, registry);
    case "MatterSupplemented":
      return withPhotos(event.data.text, event.data.photos);
    case "MatterWithdrawn":
    case "MatterRaised":
    case "NotAcceptedAppealed":
      return event.data.reason;
    case "MatterMerged":
      return `并入${event.data.into}${event.data.reason === undefined ? "" : `:${event.data.reason}`}`;
    case "DuplicateJoined":
      return withPhotos(`${event.data.duplicate}:${event.data.text}`, event.data.photos);
    case "ReporterAsked":
      return event.data.question;
    case "MatterNotAccepted":
      return `${GROUND_NAMES[event.data.ground]}:${event.data.note}`;
    case "TaskReturned":
      return `${staffName(registry, event.data.handler)}:${event.data.reason}`;
    case "LeadAsked":
      return `${event.data.reason},${dueText(event.data.naming)}前指定`;
    case "LeadNamed":
      return `${unitName(registry, event.data.department)}。依据:${event.data.ground}`;
    case "SentBackToCommunity":
    case "MatterReopened":
      return `${event.data.reason},${dueText(event.data.handle)}前处置完成`;
    case "MatterRegistered":
      return `${categoryName(registry, event.data.category)},${dueText(event.data.handle)}前处置完成`;
    case "MatterSolvedOnSpot":
      return withPhotos(event.data.result, [...event.data.before, ...event.data.after]);
    case "MatterAssigned":
      return `派给${staffName(registry, event.data.handler)}`;
    case "StreetAssigned":
      return `派给${staffName(registry, event.data.handler)},${dueText(event.data.handle)}前处置完成`;
    case "CallOpened":
      return `${event.data.call} ${unitName(registry, event.data.department)}`;
    case "CallsFinished":
      return withPhotos(`${event.data.call}:${event.data.result}`, event.data.proof);
    case "CallDisputed":
      return withPhotos(`${event.data.call}:${event.data.reason}`, event.data.photos);
    case "CallRedispatched":
      return `${event.data.to} ${unitName(registry, event.data.department)}`;
    case "CallsCancelled":
    case "CallReworked":
      return event.data.call;
    case "OperationArranged":
      return event.data.operation;
    case "OperationEnded":
      return `${event.data.operation}:${event.data.reason},${dueText(event.data.judgement)}前研判`;
    case "MatterHandled":
      return withPhotos(`${byOperation(event.data.operation)}${event.data.result}`, event.data.proof);
    case "MatterHeld":
      return heldEventText(event.data, registry);
    case "MatterResumed":
      return `${CLOCK_NAMES[event.data.clock]}时限${dueText(event.data.deadline)}${noteText(event.data.note)}`;
    case "MatterClosed":
      return withPhotos(event.data.note, event.data.photos);
    case "VerificationFailed":
      return withPhotos(event.data.reason, event.data.photos);
    case "MatterLimitRecounted":
      return recountedWords([event.data]);
    case "MatterLightTurned":
      return `${CLOCK_NAMES[event.data.clock]}${LIGHT_NAMES[event.data.light]}`;
    case "HandlingStarted":
      return "";
  }
}

function byOperation(operation: string | undefined): string {
  return operation === undefined ? "" : `${operation}:`;
}

/** As {@link matterEventText}, for a call. */
export function callEventText(event: CallEvent, registry: Registry): string {
  switch (event.type) {
    case "CallDrafted":
      return `呼叫${unitName(registry, event.data.lead)}:${event.data.ask}`;
    case "SubjectJoined":
      return event.data.reporters.map(({ name }) => name).join("、");
    case "DraftRevised":
      return event.data.ask ?? event.data.tried ?? "";
    case "ReviewRequested":
      return `${dueText(event.data.approve)}前审核`;
    case "DraftReturned":
    case "CancellationRequested":
      return event.data.reason;
    case "CallCancelled":
      return cancelledText(event.data);
    case "FinishDisputed":
      return withPhotos(event.data.reason, event.data.photos);
    case "ReworkOrdered":
      return `${withPhotos(event.data.reason, event.data.photos)},新时限${dueText(event.data.finish)}`;
    case "FalseFinishProposed":
      return event.data.facts;
    case "RedAfterOrder":
      return event.data.no;
    case "AccountabilityClosed":
      return `${event.data.no} ${ACCOUNTABILITY_NAMES[event.data.ground]}${event.data.confirmed ? "已认定" : "不予认定"}。依据:${event.data.reason}`;
    case "RaiseProposed":
    case "RaiseRefused":
    case "CallRaised":
    case "LeaderCommented":
    case "CallReassigned":
      return raiseEventText(event, registry);
    case "SupervisionProposed":
    case "SupervisionOrdered":
    case "SupervisionDeclined":
    case "SupervisionReplied":
    case "ReplyAccepted":
    case "ReplyAskedAgain":
    case "SupervisionUnanswered":
      return supervisionEventText(event);
    case "CallSent":
      return `${dueText(event.data.sign)}前签收、${dueText(event.data.respond)}前响应、${dueText(event.data.finish)}前办结`;
    case "CallResponded":
      return `${event.data.person}${event.data.visit}到场,方案:${event.data.plan}`;
    case "ProgressNoted":
      return withPhotos(event.data.text, event.data.photos);
    case "FinishProposed":
      return withPhotos(event.data.result, event.data.photos);
    case "CallFinished":
      return withPhotos(event.data.result, event.data.proof);
    case "RatingProposed":
      return `${event.data.stars}星:${event.data.reason}`;
    case "CallRated":
      return ratedText(event.data, registry);
    case "ScoreAppealed":
      return `${event.data.reason},${dueText(event.data.decision)}前裁定`;
    case "AppealDecided":
      return `${verdictText(event.data.excluded)}。依据:${event.data.ground}`;
    case "CallArchived":
      return `${event.data.score}分`;
    case "ObjectionFiled":
      return `建议由${unitName(registry, event.data.proposed)}办理,${dueText(event.data.ruling)}前裁定。依据:${event.data.ground}`;
    case "ObjectionUpheld":
      return `改派${unitName(registry, event.data.department)},新编号${event.data.to}。依据:${event.data.ground}`;
    case "ObjectionDismissed":
      return `依据:${event.data.ground}`;
    case "ListChangeProposed":
      return listChangeWords(event.data, registry);
    case "ShirkingProposed":
      return shirkingWords(event.data, registry);
    case "ExtensionRequested":
      return `${extensionName(event.data)}。理由:${event.data.reason}。计划:${event.data.plan}`;
    case "ExtensionGranted":
      return `${extensionName(event.data)},办结时限${dueText(event.data.finish)}`;
    case "ExtensionRefused":
    case "HoldRefused":
      return event.data.reason;
    case "HoldRequested":
      return `${whyHeld(registry, event.data)},${monthDay(event.data.until)}复核`;
    case "CallHeld":
      return heldEventText(event.data, registry);
    case "CallResumed":
      return `办结时限${dueText(event.data.finish)}${noteText(event.data.note)}`;
    case "StreetAsked":
      return `${event.data.question}(${dueText(event.data.info)}前答复)`;
    case "StreetDelayed":
      return `办结时限${dueText(event.data.finish)}`;
    case "StreetAnswered":
      return withPhotos(event.data.text, event.data.photos);
    case "CallLimitsRecounted":
      return recountedWords(event.data.limits);
    case "CallLightTurned":
      return `${CLOCK_NAMES[event.data.clock]}${LIGHT_NAMES[event.data.light]}`;
    case "CallReminded":
      return `${CLOCK_NAMES[event.data.clock]}${REMINDERS[event.data.kind]}`;
    case "PartOpened":
      return `${event.data.part} ${unitName(registry, event.data.department)}`;
    case "PartClosed":
      return `${event.data.part}${PART_ENDS[event.data.how]}`;
    case "PartReopened":
      return event.data.part;
    case "PartReleased":
      return event.data.reason;
    case "PartMoved":
      return `主办改为${unitName(registry, event.data.lead)},新编号${event.data.to}`;
    case "CallSigned":
    case "ApprovalWidened":
      return "";
  }
}

const CANCEL_GROUNDS = {
  unsigned: "部门尚未签收",
  solved: "已自行解决",
  agreed: "部门同意",
  with_lead: "主办呼叫已撤销",
} as const;

function cancelledText({ reason, ground }: Extract<CallEvent, { type: "CallCancelled" }>["data"]): string {
  const parts = [reason, ground === undefined ? "" : CANCEL_GROUNDS[ground]];
  return parts.filter((part) => part !== "").join(",");
}

const REMINDERS = {
  half: "时限过半",
  yellow: "即将到期",
  red: "已超时限",
  progress: "前应报进展",
} as const;

function correctedText(data: Extract<MatterEvent, { type: "MatterCorrected" }>["data"], registry: Registry): string {
  const parts = [
    data.category === undefined ? "" : `类别:${categoryName(registry, data.category)}`,
    data.place === undefined ? "" : `地点:${placeText(registry, data.place)}`,
    data.text ?? "",
    data.reason === undefined ? "" : `理由:${data.reason}`,
    data.clock === undefined ? "" : `时限改为${dueText(data.clock)}`,
  ];
  return parts.filter((part) => part !== "").join(",");
}

function ratedText(data: Extract<CallEvent, { type: "CallRated" }>["data"], registry: Registry): string {
  const reason = data.reason === undefined ? "" : `,意见:${data.reason}`;
  return `${data.stars}星(${starsWord(registry, data.stars)})${data.byDefault ? ",系统默认" : ""}${reason}`;
}

function heldEventText(hold: Pick<Hold, "ground" | "reason" | "rest" | "reviewAt">, registry: Registry): string {
  return `${whyHeld(registry, hold)},${restText(hold.rest)},${dayTime(hold.reviewAt)}复核`;
}

function noteText(note: string): string {
  return note === "" ? "" : `,${note}`;
}

function withPhotos(text: string, photos: readonly unknown[]): string {
  return photos.length === 0 ? text : `${text}(照片${photos.length}张)`;
}
