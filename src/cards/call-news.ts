import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { leadTeam } from "./call-parties.js";
import { callReminder } from "./call-reminder.js";
import {
  assistText,
  defaultRatingText,
  finishedText,
  progressText,
  ratedText,
  respondedText,
  sentText,
  signedText,
} from "./call-texts.js";
import { maskedCall } from "./masked.js";
import { clerks, reporter, streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import { type Party, post } from "./parties.js";

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
      return respondedToo(acted) ? [] : [tell("signed", street, signedText(registry, after))];
    case "CallResponded":
      return [
        tell("responded", street, respondedText(registry, after, event.data)),
        ...onlookers(acted).map((to) => tell("responded", to, respondedText(registry, maskedCall(after)))),
      ];
    case "ProgressNoted":
      return [tell("progress", street, progressText(registry, after, event.data))];
    case "CallFinished":
      return [tell("finished", street, finishedText(registry, after, event.data))];
    case "CallRated":
      return event.data.byDefault
        ? [tell("default-rating", post(registry, "STREET_LEADER", after.street), defaultRatingText(after))]
        : [
            tell("rated", leadTeam(registry, after), ratedText(registry, after, event.data)),
            tell("rated", post(registry, "DISTRICT_CENTER"), ratedText(registry, maskedCall(after), event.data)),
          ];
    case "CallReminded":
      return callReminder(acted, event);
    default:
      return [];
  }
}

/** C4 besides lead department and its group: assisting departments, community, reporter. */
function sentNews(acted: CallActed, tell: Tell): News[] {
  const { after, registry } = acted;
  const helpers = after.assist.map((unit) => post(registry, "DEPT_LIAISON", unit));
  return [
    ...helpers.map((to) => tell("assist", to, assistText(registry, after))),
    ...onlookers(acted).map((to) => tell("sent", to, sentText(registry, maskedCall(after)))),
  ];
}

/** Community and reporter: they follow what becomes of the matter. */
function onlookers({ after, registry }: CallActed): Party[] {
  const { community, reporter: by } = after.subject;
  const desk = community === undefined ? [] : [clerks(registry, { community, street: after.street })];
  return [...desk, reporter(registry, { reporter: by })];
}

/** 签收并响应 (C8): one notice, of the response. */
function respondedToo({ events }: CallActed): boolean {
  return events.some(({ type }) => type === "CallResponded");
}
