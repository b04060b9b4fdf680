import { judgeReply } from "../../src/domain/call/judge-reply.js";
import { declineSupervision, orderSupervision } from "../../src/domain/call/order-supervision.js";
import { type ReplyToSupervision, replyToSupervision } from "../../src/domain/call/reply-to-supervision.js";
import { asId, type SupervisionNo } from "../../src/domain/shared/ids.js";
import type { CallStory } from "./calls.js";
import { DEPT_LEADER } from "./matters.js";
import { DISTRICT } from "./objections.js";

export const ORDER = asId<SupervisionNo>("DB-20260313-01");
export const SAID: ReplyToSupervision = { reason: "管道老化", measure: "今晚换管", until: "2026-03-18" };

/** C28 */
export function supervised(story: CallStory, at: Date, no: SupervisionNo = ORDER): CallStory {
  return story.let(DISTRICT, at, (call, by) => orderSupervision(call, { no, demand: "请今天到场" }, by, story.rules));
}

export function declined(story: CallStory, at: Date): CallStory {
  return story.let(DISTRICT, at, (call, by) => declineSupervision(call, { reason: "已电话督促" }, by, story.rules));
}

export function replied(story: CallStory, at: Date, said: ReplyToSupervision = SAID): CallStory {
  return story.let(DEPT_LEADER, at, (call, by) => replyToSupervision(call, said, by, story.rules));
}

export function judged(story: CallStory, at: Date, accepted: boolean): CallStory {
  return story.let(DISTRICT, at, (call, by) => judgeReply(call, { accepted, note: "补充措施" }, by, story.rules));
}
