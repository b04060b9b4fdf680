import type { CallEvent } from "../../../src/domain/call/events.js";
import { judgeReply } from "../../../src/domain/call/judge-reply.js";
import { declineSupervision, orderSupervision } from "../../../src/domain/call/order-supervision.js";
import { replyToSupervision } from "../../../src/domain/call/reply-to-supervision.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type SupervisionNo } from "../../../src/domain/shared/ids.js";
import * as chain from "./chain.js";
import { DISTRICT } from "./duties.js";
import { act, at, type CallStep, callBy, callStep, systemAct } from "./story.js";

/** 督办 (C28), as the texts see it. */

const NO = asId<SupervisionNo>("DB-20260316-01");

/** One workday after the response fell due. */
export function proposed(registry: Registry): CallStep {
  const event: CallEvent = { type: "SupervisionProposed", data: { ground: "red", level: 3, clock: "respond" } };
  return callStep(registry, chain.signed(registry), [event], systemAct(at("03-13 17:30")));
}

function center(registry: Registry, when: string) {
  return act(registry, DISTRICT, "DISTRICT_CENTER", at(when));
}

export function ordered(registry: Registry): CallStep {
  const command = { no: NO, demand: `请今天到场,联系住户${chain.PHONE}` };
  return callBy(registry, proposed(registry), orderSupervision, command, center(registry, "03-16 09:00"));
}

export function declined(registry: Registry): CallStep {
  const command = { reason: "已电话督促" };
  return callBy(registry, proposed(registry), declineSupervision, command, center(registry, "03-16 09:00"));
}

export function replied(registry: Registry): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-16 15:00"));
  const command = { reason: "管道老化", measure: `今晚换管,已告知住户${chain.PHONE}`, until: "2026-03-17" };
  return callBy(registry, ordered(registry), replyToSupervision, command, by);
}

export function judged(registry: Registry, accepted: boolean): CallStep {
  const command = { accepted, note: accepted ? "" : "措施不具体" };
  return callBy(registry, replied(registry), judgeReply, command, center(registry, "03-16 16:00"));
}

export function unanswered(registry: Registry): CallStep {
  const event: CallEvent = { type: "SupervisionUnanswered", data: { no: NO } };
  return callStep(registry, ordered(registry), [event], systemAct(at("03-17 17:31")));
}
