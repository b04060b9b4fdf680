import type { CallEvent } from "../domain/call/events.js";
import type { Recorded } from "../domain/shared/event.js";
import type { CallActed } from "./acted.js";
import { departmentDesk, leadTeam } from "./call-parties.js";
import { leadName } from "./call-words.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { maskedCall } from "./masked.js";
import { streetCenter } from "./matter-parties.js";
import type { News } from "./news.js";
import { openEnd } from "./open-end.js";
import { type Party, post } from "./parties.js";
import { ruledText, rulingNoteText } from "./ruling-texts.js";
import { shortNo } from "./short-no.js";
import { unitName } from "./unit-names.js";

type Event = Recorded<CallEvent>;
type Of<T extends CallEvent["type"]> = Extract<Event, { type: T }>;
type Told = Of<
  | "ObjectionFiled"
  | "ObjectionUpheld"
  | "ObjectionDismissed"
  | "ListChangeProposed"
  | "StreetDelayed"
  | "StreetAnswered"
>;

/** Objection and question (C17–C19, C30) to those the table names; the district centre and the asked street get a card. */
export function besideNews(acted: CallActed, event: Told): News[] {
  const { after, registry } = acted;
  const tell = (what: string, to: Party, text: string): News => ({ seq: event.seq, what, to, text });
  const street = streetCenter(registry, after);
  switch (event.type) {
    case "ObjectionFiled":
      return [tell("objected", street, objectedText(acted, event))];
    case "ObjectionUpheld":
    case "ObjectionDismissed": {
      const next = event.type === "ObjectionUpheld" ? [departmentDesk(registry, event.data.department)] : [];
      const parties = [leadTeam(registry, after), street, ...next];
      return parties.map((to) => tell("ruled", to, ruledText(registry, after, event)));
    }
    case "ListChangeProposed":
      return [tell("list-change", post(registry, "GOVERNANCE_OFFICE"), noteText(acted, event))];
    case "StreetDelayed":
      // Told once: the further days stand in 查, and in the answer when it comes.
      return acted.before?.question?.delay === 0
        ? [tell("street-delay", leadTeam(registry, after), delayText(acted, event))]
        : [];
    case "StreetAnswered":
      return [tell("street-answer", leadTeam(registry, after), answerText(acted, event))];
  }
}

/** Finished before anybody ruled: nothing is left to decide, and the district centre hears it. */
export function lapsedNews({ before, after, registry }: CallActed, { seq }: Event): News[] {
  if (before?.objection?.outcome !== "pending" || after.objection?.outcome !== "lapsed") return [];
  const text = `【有呼必应】${leadName(registry, after)}已办结${after.no},职责异议不再裁定。回复「查 ${shortNo(after.no)}」看详情。`;
  return [{ seq, what: "lapsed", to: post(registry, "DISTRICT_CENTER"), text }];
}

/** What the ruling leads to, in one text: a change of the list, and a doubt when there is one. */
function noteText({ after, registry, events }: CallActed, { data }: Of<"ListChangeProposed">): string {
  const shirking = events.find((event) => event.type === "ShirkingProposed");
  const doubt = shirking?.type === "ShirkingProposed" ? shirking.data : undefined;
  return rulingNoteText(registry, maskedCall(after), data, doubt);
}

function objectedText({ after, registry }: CallActed, { data }: Of<"ObjectionFiled">): string {
  return (
    `【有呼必应】${leadName(registry, after)}对${after.no}提出职责异议,建议由${unitName(registry, data.proposed)}办理。` +
    `依据:${clip(openEnd(data.ground), 200)}。区指挥中心${dueText(data.ruling)}前裁定,其间部门照常处置、时限照常计算。`
  );
}

function delayText({ after }: CallActed, { data }: Of<"StreetDelayed">): string {
  return `【有呼必应】镇街对${after.no}的询问逾期未答复,办结时限顺延至${dueText(data.finish)}。回复「查 ${shortNo(after.no)}」看时限。`;
}

function answerText({ after }: CallActed, { data }: Of<"StreetAnswered">): string {
  const pictures = data.photos.length === 0 ? "" : `(照片${data.photos.length}张)`;
  const asked = after.question === undefined ? "" : `(问:${clip(after.question.text, 60)})`;
  const later = (after.question?.delay ?? 0) > 0 && "finish" in after && after.finish;
  const moved = later ? `因答复逾期,办结时限已顺延至${dueText(later.deadline)}。` : "";
  return `【有呼必应】镇街答复${after.no}:${clip(openEnd(data.text), 300)}${pictures}${asked}。${moved}`;
}
