import { finishCall } from "../../../src/domain/call/finish-call.js";
import { partBegun } from "../../../src/domain/call/open-parts.js";
import { releasePart } from "../../../src/domain/call/release-part.js";
import { respondToCall } from "../../../src/domain/call/respond-to-call.js";
import { signCall } from "../../../src/domain/call/sign-call.js";
import { cancelledWithLead, movedWithLead } from "../../../src/domain/call/with-lead.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type CallNo } from "../../../src/domain/shared/ids.js";
import * as chain from "./chain.js";
import { DISTRICT, redispatched } from "./duties.js";
import { act, at, type CallStep, callBy, callStep } from "./story.js";

/** 协办单 of 环保局 under the call of 水务局, one act each, and what the lead call hears. A phone stands in every word. */

export const PART = asId<CallNo>("HJ-20260310-0003-1");
export const HELPER = "d05.liaison01";
export const HELPER_HEAD = "d05.leader01";

export function sent(registry: Registry): CallStep {
  const lead = chain.sent(registry).acted;
  const [limits, opened] = lead.events;
  if (limits?.type !== "CallSent" || opened?.type !== "PartOpened") throw new Error("the call opened no part");
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-10 10:00"));
  return callStep(registry, undefined, partBegun(lead.after, opened.data, limits.data), by);
}

export function signed(registry: Registry): CallStep {
  return callBy(registry, sent(registry), signCall, {}, act(registry, HELPER, "DEPT_LIAISON", at("03-10 10:30")));
}

export function responded(registry: Registry): CallStep {
  const response = { person: "监测站", visit: "今天下午4点", plan: "现场采样", phone: "020-82110000" };
  const by = act(registry, HELPER, "DEPT_LIAISON", at("03-10 11:00"));
  return callBy(registry, signed(registry), respondToCall, { response }, by);
}

export function finished(registry: Registry): CallStep {
  const by = act(registry, HELPER_HEAD, "DEPT_LEADER", at("03-11 09:00"));
  return callBy(registry, responded(registry), finishCall, { result: "水样达标", photos: [chain.PHOTO] }, by);
}

export function released(registry: Registry, before = responded(registry)): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-11 09:00"));
  return callBy(registry, before, releasePart, { reason: `不涉及排污,联系${chain.PHONE}` }, by);
}

export function cancelled(registry: Registry): CallStep {
  const before = responded(registry);
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-11 09:00"));
  return callStep(registry, before, cancelledWithLead(before.acted.after, "已自行解决"), by);
}

/** The lead call was redispatched to 交通局, and the part goes on there. */
export function moved(registry: Registry): CallStep {
  const before = responded(registry);
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-11 10:00"));
  return callStep(registry, before, movedWithLead(before.acted.after, redispatched(registry).acted.after), by);
}

/** The lead hears that one of two helpers is done, while it works. */
export function closedForLead(registry: Registry): CallStep {
  const by = act(registry, HELPER_HEAD, "DEPT_LEADER", at("03-11 09:00"));
  const event = { type: "PartClosed", data: { part: PART, how: "finished" } } as const;
  return callStep(registry, chain.responded(registry), [event], by);
}

export function reopenedForLead(registry: Registry): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-11 10:00"));
  return callStep(registry, closedForLead(registry), [{ type: "PartReopened", data: { part: PART } }], by);
}
