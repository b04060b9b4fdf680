import type { MatterEvent } from "../domain/matter/events.js";
import { doerOf, type Recorded } from "../domain/shared/event.js";
import type { MatterActed } from "./acted.js";
import { actorName } from "./actor-name.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { heldText, resumedText } from "./hold-texts.js";
import { maskPhones } from "./mask-phones.js";
import { clerks, movers, reporter, streetCenter } from "./matter-parties.js";
import { matterReminder } from "./matter-reminder.js";
import { askedText, mergedText, notAcceptedText, reopenedText } from "./matter-turns.js";
import { categoryName, handlingUnitName, placeText } from "./matter-words.js";
import type { News } from "./news.js";
import { openEnd } from "./open-end.js";
import { type Party, person } from "./parties.js";
import { recountedText } from "./recounted-texts.js";
import { shortNo } from "./short-no.js";
import { unitName } from "./unit-names.js";

/** Texts of one event to those the table of domain 4.2 names; who gets a card instead is not among them. */
export function matterNews(acted: MatterActed, event: Recorded<MatterEvent>): News[] {
  const { after, registry } = acted;
  const tell = (what: string, to: Party, text: string): News => ({ seq: event.seq, what, to, text });
  switch (event.type) {
    case "MatterCorrected":
      return after.state === "REPORTED" ? [] : [tell("corrected", movers(registry, after), correctedText(acted))];
    case "MatterSupplemented":
      return [tell("supplemented", movers(registry, after), supplementText(acted, doerOf(event), event.data))];
    case "MatterWithdrawn":
      return [tell("withdrawn", clerks(registry, after), withdrawnText(after.no, event.data.reason))];
    case "MatterMerged":
      return [tell("merged", reporter(registry, after), mergedText(after.no, event.data.into))];
    case "DuplicateJoined":
      return [tell("joined", earlierReporters(acted, event), mergedText(event.data.duplicate, after.no))];
    case "ReporterAsked":
      return [tell("asked", reporter(registry, after), askedText(after.no, event.data.question))];
    case "MatterNotAccepted":
      return [tell("not-accepted", reporter(registry, after), notAcceptedText(after.no, event.data))];
    case "MatterReopened":
      return reopenedParties(acted).map((to) => tell("reopened", to, reopenedText(acted, event)));
    case "MatterRegistered":
      return [tell("accepted", reporter(registry, after), acceptedText(acted, dueText(event.data.handle)))];
    case "MatterSolvedOnSpot":
      return [tell("on-spot", clerks(registry, after), onSpotText(after.no, doerOf(event), event.data.result))];
    case "StreetAssigned":
      return [tell("street-assigned", clerks(registry, after), streetAssignedText(acted, event))];
    case "CallOpened":
      return [clerks(registry, after), reporter(registry, after)].map((to) =>
        tell("call-opened", to, callOpenedText(acted, event)),
      );
    case "OperationArranged":
      return [clerks(registry, after), reporter(registry, after)].map((to) =>
        tell("arranged", to, arrangedText(acted, event.data.operation)),
      );
    case "MatterHeld":
      return heldParties(acted).map((to) => tell("held", to, maskPhones(heldText(registry, after.no, event.data))));
    case "MatterResumed":
      return [tell("resumed", reporter(registry, after), maskPhones(resumedText(after.no, event)))];
    case "MatterClosed":
      return [tell("closed", reporter(registry, after), closedText(acted))];
    case "MatterLimitRecounted": {
      const text = recountedText(after.no, [event.data]);
      return text === undefined ? [] : [tell("recounted", movers(registry, after), text)];
    }
    case "MatterLightTurned":
      return matterReminder(acted, event);
    default:
      return [];
  }
}

/** The main matter's reporters as they were: the others read it in the report that was merged. */
function earlierReporters(
  { before, registry, after }: MatterActed,
  { data }: Extract<Recorded<MatterEvent>, { type: "DuplicateJoined" }>,
): Party {
  const party = reporter(registry, before ?? after);
  const told = new Set(data.reporters.map(({ id }) => id));
  return { ...party, ids: party.ids.filter((id) => !told.has(id)) };
}

/** M20: the reporter, and who must not work on it now. */
function heldParties({ after, registry }: MatterActed): Party[] {
  return [reporter(registry, after), movers(registry, after)];
}

/** M22: who handled it, and the street. */
function reopenedParties({ before, registry, after }: MatterActed): Party[] {
  const did = before?.handledBy?.kind === "staff" ? before.handledBy.id : before?.inCharge;
  const worker = did === undefined ? [] : [person(registry, did, "STREET_CENTER", after.street)];
  return [...worker, streetCenter(registry, after)];
}

/** 「{号}已受理,由{单位}处理,预计{时间}前完成。」 or, when the same act passes it on, that the street decides. */
export function acceptedText(
  { after, registry, events }: Pick<MatterActed, "after" | "registry" | "events">,
  due: string,
): string {
  const raised = events.find((event) => event.type === "MatterRaised");
  if (raised?.type !== "MatterRaised")
    return `【有呼必应】${after.no}已受理,由${handlingUnitName(registry, after)}处理,预计${due}前完成。`;
  const until = dueText(raised.data.judgement);
  return `【有呼必应】${after.no}已受理,社区已上呈${unitName(registry, after.street)},预计${until}前研判。`;
}

/** The reporter's last word: what came of it. */
export function closedText({ after }: Pick<MatterActed, "after">): string {
  const result = after.state === "CLOSED" ? openEnd(after.result) : "";
  return `【有呼必应】您反映的${after.no}已办结:${maskPhones(result)}。谢谢!`;
}

/** M23: while it is new, its card is asked anew; later whoever has it in hand is told. */
function correctedText({ after, registry }: MatterActed): string {
  const what = `${categoryName(registry, after.category)}·${placeText(registry, after.place)}`;
  const due = "clock" in after ? `,时限${dueText(after.clock.deadline)}` : "";
  return `【有呼必应】${after.no}已更正为:${what}${due}。回复「查 ${shortNo(after.no)}」看详情。`;
}

function supplementText(
  { after }: MatterActed,
  by: Recorded<MatterEvent>["actor"],
  { text, photos }: { readonly text: string; readonly photos: readonly unknown[] },
): string {
  const words = text.trim() === "" ? "" : clip(text, 300);
  const pictures = photos.length === 0 ? "" : `(照片${photos.length}张)`;
  return `【有呼必应】${actorName(by)}补充${after.no}:${words}${pictures}。回复「查 ${shortNo(after.no)}」看全部。`;
}

function withdrawnText(no: string, reason: string): string {
  const why = reason.trim() === "" ? "" : `:${openEnd(reason)}`;
  return `【有呼必应】${no}已由上报人撤回${why}。无需再处理。`;
}

function onSpotText(no: string, by: Recorded<MatterEvent>["actor"], result: string): string {
  const short = shortNo(no);
  const sample = `请抽查照片:「查 ${short}」;没有办好请回复「重开 ${short} 原因」`;
  return `【有呼必应】${actorName(by)}已当场办结${no}:${openEnd(result)}。${sample}。`;
}

function streetAssignedText(
  { after, registry }: MatterActed,
  event: Extract<Recorded<MatterEvent>, { type: "StreetAssigned" }>,
): string {
  const who = registry.staff.get(event.data.handler)?.name ?? event.data.handler;
  const due = dueText(event.data.handle);
  return `【有呼必应】${after.no}由${unitName(registry, after.street)}派${who}处置,预计${due}前完成。`;
}

function callOpenedText(
  { after, registry }: MatterActed,
  event: Extract<Recorded<MatterEvent>, { type: "CallOpened" }>,
): string {
  const { call, department } = event.data;
  const [street, to] = [unitName(registry, after.street), unitName(registry, department)];
  return `【有呼必应】${after.no}:${street}已拟呼叫${to},呼叫编号${call},待街道领导审核。回复「查 ${shortNo(after.no)}」看进度。`;
}

function arrangedText({ after, registry }: MatterActed, operation: string): string {
  return `【有呼必应】${after.no}已由${unitName(registry, after.street)}纳入联合行动${operation}。回复「查 ${shortNo(after.no)}」看进度。`;
}
