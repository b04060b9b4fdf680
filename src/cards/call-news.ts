import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { appealDecidedText, appealedText } from "./appeal-texts.js";
import { askedNews } from "./asked-news.js";
import { besideNews, lapsedNews } from "./beside-news.js";
import { leadOfPart, leadTeam } from "./call-parties.js";
import { callReminder } from "./call-reminder.js";
import {
  cancelledText,
  defaultRatingText,
  disputedText,
  finishedText,
  progressText,
  ratedText,
  respondedText,
  sentText,
  signedBySystemText,
  signedText,
} from "./call-texts.js";
import { maskPhones } from "./mask-phones.js";
import { maskedCall } from "./masked.js";
import { clerks, reporter, streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import { partNews } from "./part-news.js";
import { type Party, post } from "./parties.js";
import { raiseNews } from "./raise-news.js";
import { recountedText } from "./recounted-texts.js";
import { supervisionNews } from "./supervision-news.js";

type Event = Recorded<CallEvent>;
type Tell = (what: string, to: Party, text: string) => News;

/** Texts of one event to those the table of domain 5.2 names; who gets a card instead is not among them. */
export function callNews(acted: CallActed, event: Event): News[] {
  const { after, registry } = acted;
  const tell: Tell = (what, to, text) => ({ seq: event.seq, what, to, text });
  const street = streetCenter(registry, after);
  switch (event.type) {
    case "CallSent":
      return sentNews(acted, tell);
    case "CallSigned":
      if (event.actor.kind === "system") return signedBySystemNews(acted, event, tell);
      if (respondedToo(acted)) return [];
      return [street, ...leadOfPart(acted)].map((to) => tell("signed", to, signedText(registry, after)));
    case "CallResponded":
      return [
        ...[street, ...leadOfPart(acted)].map((to) =>
          tell("responded", to, respondedText(registry, after, event.data)),
        ),
        ...onlookers(acted).map((to) => tell("responded", to, respondedText(registry, maskedCall(after)))),
      ];
    case "ProgressNoted":
      return [street, ...leadOfPart(acted)].map((to) =>
        tell("progress", to, progressText(registry, after, event.data)),
      );
    case "CallFinished":
      return [tell("finished", street, finishedText(registry, after, event.data)), ...lapsedNews(acted, event)];
    case "CallRated":
      return event.data.byDefault
        ? [tell("default-rating", post(registry, "STREET_LEADER", after.street), defaultRatingText(after))]
        : [
            tell("rated", leadTeam(registry, after), ratedText(registry, after, event.data)),
            ratedToDistrict(acted, event, tell),
          ];
    case "FinishDisputed":
      return [tell("disputed", street, disputedText(registry, after, event.data))];
    case "RaiseRefused":
    case "CallRaised":
    case "LeaderCommented":
      return raiseNews(acted, event);
    case "SupervisionOrdered":
    case "SupervisionReplied":
    case "ReplyAccepted":
    case "SupervisionUnanswered":
      return supervisionNews(acted, event);
    case "CallCancelled":
      return after.sentAt === undefined ? [] : cancelledNews(acted, event, tell);
    case "ScoreAppealed":
      return [tell("appealed", street, appealedText(registry, after))];
    case "AppealDecided":
      return [leadTeam(registry, after), street].map((to) => tell("appeal-decided", to, appealDecidedText(after)));
    case "PartClosed":
    case "PartReopened":
    case "PartReleased":
      return partNews(acted, event);
    case "ObjectionFiled":
    case "ObjectionUpheld":
    case "ObjectionDismissed":
    case "ListChangeProposed":
    case "StreetDelayed":
    case "StreetAnswered":
      return besideNews(acted, event);
    case "ExtensionGranted":
    case "ExtensionRefused":
    case "HoldRefused":
    case "CallHeld":
    case "CallResumed":
      return askedNews(acted, event);
    case "CallLimitsRecounted":
      return recountedNews(acted, event, tell);
    case "CallReminded":
      return callReminder(acted, event);
    default:
      return [];
  }
}

/** C4 besides the department and its group: community and reporter. Assisting departments have a 协办单 of their own. */
function sentNews(acted: CallActed, tell: Tell): News[] {
  const { after, registry } = acted;
  return onlookers(acted).map((to) => tell("sent", to, sentText(registry, maskedCall(after))));
}

/** C6: the department's head and the district centre; its liaison gets the question for the response. */
function signedBySystemNews({ after, registry }: CallActed, event: Event, tell: Tell): News[] {
  const parties = [post(registry, "DEPT_HEAD", after.lead), post(registry, "DISTRICT_CENTER")];
  return parties.map((to) => tell("system-signed", to, signedBySystemText(registry, after, event.at)));
}

function ratedToDistrict(
  { after, registry }: CallActed,
  { data }: Extract<Event, { type: "CallRated" }>,
  tell: Tell,
): News {
  return tell("rated", post(registry, "DISTRICT_CENTER"), ratedText(registry, maskedCall(after), data));
}

/** R7: the department and the street, when a limit ends later than they were told. */
function recountedNews(
  { after, registry }: CallActed,
  { data }: Extract<Event, { type: "CallLimitsRecounted" }>,
  tell: Tell,
): News[] {
  const text = recountedText(after.no, data.limits);
  if (text === undefined) return [];
  const department = after.sentAt === undefined ? [] : [leadTeam(registry, after)];
  return [...department, streetCenter(registry, after)].map((to) => tell("recounted", to, text));
}

/** C25: department, district centre; the street's leaders when it was the department that agreed. Of a part that ends with its lead, the helpers. */
function cancelledNews(
  { after, registry }: CallActed,
  { data }: Extract<Event, { type: "CallCancelled" }>,
  tell: Tell,
): News[] {
  const parties = [
    leadTeam(registry, after),
    ...(data.ground === "with_lead" ? [] : [post(registry, "DISTRICT_CENTER")]),
    ...(data.ground === "agreed" ? [post(registry, "STREET_LEADER", after.street)] : []),
  ];
  const told = { ...data, reason: maskPhones(data.reason) };
  return parties.map((to) => tell("cancelled", to, cancelledText(registry, after, told)));
}

/** Community and reporter: they follow what becomes of the matter, not of each part. */
function onlookers({ after, registry }: CallActed): Party[] {
  if (after.part) return [];
  const { community } = after.subject;
  const desk = community === undefined ? [] : [clerks(registry, { community, street: after.street })];
  return [...desk, reporter(registry, after.subject)];
}

/** 签收并响应 (C8): one notice, of the response. */
function respondedToo({ events }: CallActed): boolean {
  return events.some(({ type }) => type === "CallResponded");
}
