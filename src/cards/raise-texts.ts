import type { Call } from "../domain/call/call.js";
import type { Comment, RaiseGround } from "../domain/call/raise.js";
import type { CallRaised, LeaderCommented, RaiseEvent } from "../domain/call/raise-events.js";
import type { Registry } from "../domain/district/registry.js";
import { actorName } from "./actor-name.js";
import { leadName, oneLineOpen, streetName } from "./call-words.js";
import { clip } from "./clip.js";
import { dueText } from "./due-text.js";
import { dayTime } from "./local-time.js";
import { openEnd } from "./open-end.js";
import { shortNo } from "./short-no.js";
import { unitName } from "./unit-names.js";

/** Words about 提级 and 批示 (C29). */

export const RAISE_GROUNDS: Readonly<Record<RaiseGround, string>> = {
  several_departments: "一个部门难以解决",
  dissatisfied_again: "重办后仍不满意",
  objection_chain: "职责存在争议",
};

/** To all departments involved, the street and the district centre; the district leader gets a card. */
export function raisedText(
  registry: Registry,
  call: Call,
  { ground, reason, answer, respond }: CallRaised["data"],
): string {
  const sooner = respond ? `响应时限提前至${dueText(respond)}。` : "";
  return (
    `【有呼必应·提级】${streetName(registry, call)}已将${call.no}(${leadName(registry, call)}主办:${oneLineOpen(call)})提级呼叫,` +
    `${RAISE_GROUNDS[ground]}:${clip(openEnd(reason), 150)}。请区领导${dueText(answer)}前批示;${sooner}其他时限不变。` +
    `回复「查 ${shortNo(call.no)}」看详情。`
  );
}

/** To departments, street and district centre. */
export function commentedText(
  registry: Registry,
  call: Call,
  { text, lead }: LeaderCommented["data"],
  by: string,
): string {
  const named = lead === undefined ? "" : `由${unitName(registry, lead)}牵头。`;
  const next = call.redispatchedTo
    ? `原呼叫终止、不计分,新编号${call.redispatchedTo.call},时限自现在起算。`
    : `回复「查 ${shortNo(call.no)}」看详情。`;
  return `【有呼必应·批示】${by}对${call.no}批示:${clip(openEnd(text), 300)}。${named}${next}`;
}

export function raiseRefusedText(call: Call, reason: string): string {
  return `【有呼必应】${call.no}不提级:${clip(openEnd(reason), 200)}。呼叫照常办理,时限不变。`;
}

/** As a line of the record. */
export function raiseEventText(event: RaiseEvent, registry: Registry): string {
  switch (event.type) {
    case "RaiseProposed":
      return `${RAISE_GROUNDS[event.data.ground]}:${event.data.reason}`;
    case "RaiseRefused":
      return event.data.reason;
    case "CallRaised":
      return `${RAISE_GROUNDS[event.data.ground]}:${event.data.reason},请区领导${dueText(event.data.answer)}前批示`;
    case "LeaderCommented":
      return event.data.lead === undefined
        ? event.data.text
        : `${openEnd(event.data.text)}(由${unitName(registry, event.data.lead)}牵头)`;
    case "CallReassigned":
      return `改由${unitName(registry, event.data.department)}主办,新编号${event.data.to}`;
  }
}

/** What whoever acted reads. */
export function raiseAnswer(event: RaiseEvent, call: Call, registry: Registry): string {
  switch (event.type) {
    case "RaiseProposed":
      return call.state === "DRAFT"
        ? `${call.no}拟作提级呼叫,报审后由主要领导审核。`
        : `${call.no}已申请提级,由${streetName(registry, call)}主要领导决定,决定前照常办理。`;
    case "RaiseRefused":
      return `已答复${call.no}不提级,照常办理。`;
    case "CallRaised":
      return `${call.no}已提级呼叫,请区领导${dueText(event.data.answer)}前批示,已告知相关部门。`;
    case "LeaderCommented":
      return `已记录对${call.no}的批示,并告知${streetName(registry, call)}和相关部门。`;
    case "CallReassigned":
      return `${call.no}改由${unitName(registry, event.data.department)}主办,新编号${event.data.to}。`;
  }
}

/** 查: whether it is raised, and what the district leaders wrote. */
export function raiseLines({ raise, comment, comments = [] }: Call): string[] {
  const waiting = comment ? `,待区领导批示(${dueText(comment.deadline)}前)` : "";
  const asked = raise?.state === "asked" ? "已申请提级,待主要领导决定" : `提级呼叫${waiting}`;
  return [
    raise ? `${asked}:${RAISE_GROUNDS[raise.ground]},${clip(openEnd(raise.reason), 60)}` : "",
    ...comments.slice(-LATEST).map(commentLine),
  ];
}

const LATEST = 2;

function commentLine({ text, by, at }: Comment): string {
  return `批示:${actorName(by)} ${dayTime(at)} ${clip(text, 100)}`;
}
