import type { CallEvent } from "../domain/call/events.js";
import type { Registry } from "../domain/district/registry.js";
import type { MatterEvent } from "../domain/matter/events.js";
import { dueText } from "./due-text.js";
import { categoryName, placeText } from "./matter-words.js";
import { CLOCK_NAMES, LIGHT_NAMES } from "./names.js";
import { starsWord } from "./stars.js";
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
      return event.data.reason;
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
    case "CallsCancelled":
      return event.data.call;
    case "MatterHandled":
      return withPhotos(event.data.result, event.data.proof);
    case "MatterClosed":
      return withPhotos(event.data.note, event.data.photos);
    case "VerificationFailed":
      return withPhotos(event.data.reason, event.data.photos);
    case "MatterLightTurned":
      return `${CLOCK_NAMES[event.data.clock]}${LIGHT_NAMES[event.data.light]}`;
    case "HandlingStarted":
      return "";
  }
}

/** As {@link matterEventText}, for a call. */
export function callEventText(event: CallEvent, registry: Registry): string {
  switch (event.type) {
    case "CallDrafted":
      return `呼叫${unitName(registry, event.data.lead)}:${event.data.ask}`;
    case "DraftRevised":
      return event.data.ask ?? event.data.tried ?? "";
    case "ReviewRequested":
      return `${dueText(event.data.approve)}前审核`;
    case "DraftReturned":
    case "CallCancelled":
      return event.data.reason;
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
    case "CallArchived":
      return `${event.data.score}分`;
    case "CallLightTurned":
      return `${CLOCK_NAMES[event.data.clock]}${LIGHT_NAMES[event.data.light]}`;
    case "CallReminded":
      return `${CLOCK_NAMES[event.data.clock]}${REMINDERS[event.data.kind]}`;
    case "CallSigned":
    case "ApprovalWidened":
      return "";
  }
}

const REMINDERS = { half: "时限过半", yellow: "即将到期", red: "已超时限", supervision: "建议督办" } as const;

function correctedText(data: Extract<MatterEvent, { type: "MatterCorrected" }>["data"], registry: Registry): string {
  const parts = [
    data.category === undefined ? "" : `类别:${categoryName(registry, data.category)}`,
    data.place === undefined ? "" : `地点:${placeText(registry, data.place)}`,
    data.text ?? "",
  ];
  return parts.filter((part) => part !== "").join(",");
}

function ratedText(data: Extract<CallEvent, { type: "CallRated" }>["data"], registry: Registry): string {
  const reason = data.reason === undefined ? "" : `,意见:${data.reason}`;
  return `${data.stars}星(${starsWord(registry, data.stars)})${data.byDefault ? ",系统默认" : ""}${reason}`;
}

function withPhotos(text: string, photos: readonly unknown[]): string {
  return photos.length === 0 ? text : `${text}(照片${photos.length}张)`;
}
