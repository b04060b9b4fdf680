import type { DoneCall } from "../app/wish.js";
import type { CallEvent } from "../domain/call/events.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import type { Recorded } from "../domain/shared/event.js";
import { leadName, oneLineOpen, streetName } from "./call-words.js";
import { clip } from "./clip.js";
import { limitWords } from "./deadline.js";
import { dueText } from "./due-text.js";
import { missingNames } from "./missing-names.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { starsWord } from "./stars.js";
import { unitShorts } from "./unit-names.js";

type About = { readonly done: DoneCall; readonly speaker: Staff; readonly registry: Registry };
type Of<T extends CallEvent["type"]> = Extract<Recorded<CallEvent>, { type: T }>;

/** What the one who acted reads about one event of his act; empty for what only the system does. */
export function callAnswer(event: Recorded<CallEvent>, about: About): string {
  const { call } = about.done;
  const { registry } = about;
  switch (event.type) {
    case "CallDrafted":
      return draftedText(about, "已拟呼叫");
    case "DraftRevised":
      return draftedText(about, "已修改呼叫");
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
    case "CallCancelled":
      return `${call.no}已撤销,事项${call.subject.matter}请重新研判。`;
    case "CallArchived":
    case "CallLightTurned":
    case "CallReminded":
    case "ApprovalWidened":
      return "";
  }
}

function draftedText({ done, registry }: About, what: string): string {
  const { call } = done;
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
  return `${done.call.no}已报审,请等待街道领导审核(${dueText(approve)}前)。${missing}`;
}

function sentText({ done, registry }: About, event: Of<"CallSent">): string {
  const { sign, respond, finish } = event.data;
  return (
    `已同意,${done.call.no}已下达${leadName(registry, done.call)}:` +
    `${dueText(sign)}前签收、${dueText(respond)}前响应、${dueText(finish)}前办结。`
  );
}

/** Signing alone asks for the response; with it (C8) the response's own words follow. */
function signedText({ done }: About): string {
  const { call } = done;
  if (call.state !== "SIGNED") return `已签收${call.no}。`;
  return (
    `已签收${call.no}。请于${dueText(call.respond.deadline)}前响应:` +
    `回复「响应 ${shortNo(call.no)} 谁来、什么时候到、怎么办」。`
  );
}

function respondedText({ done }: About, event: Of<"CallResponded">): string {
  const { person, visit, plan } = event.data;
  const { call } = done;
  const finish = call.state === "RESPONDED" ? `请于${dueText(call.finish.deadline)}前办结,` : "";
  return (
    `已记录对${call.no}的响应:${person}${visit}到场,方案:${clip(openEnd(plan), 120)}。` +
    `${finish}有进展请回复「进展 ${shortNo(call.no)} 内容」。`
  );
}

function ratedText({ registry, done }: About, event: Of<"CallRated">): string {
  const { stars, appeal } = event.data;
  return `已评价${done.call.no}:${starsWord(registry, stars)}(${stars}星)。部门可在${limitWords(appeal.limit)}内申诉。`;
}
