import { approveCall } from "../../../src/domain/call/approve-call.js";
import { commentOnCall } from "../../../src/domain/call/comment-on-call.js";
import { proposeRaise, raiseCall, refuseRaise } from "../../../src/domain/call/raise-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type CallNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import * as chain from "./chain.js";
import { act, at, type CallStep, callBy } from "./story.js";

/** 提级 and 批示 (C29), as the texts see them. */

export const LEADER = "district.leader01";

function chief(registry: Registry, when: string) {
  return act(registry, chain.CHIEF, "STREET_CHIEF", at(when));
}

export function asked(registry: Registry, before = chain.signed(registry)): CallStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 11:00"));
  return callBy(registry, before, proposeRaise, { reason: `涉及管网和道路,住户${chain.PHONE}` }, by);
}

export function refused(registry: Registry): CallStep {
  return callBy(registry, asked(registry), refuseRaise, { reason: "先由部门办理" }, chief(registry, "03-10 11:30"));
}

export function raised(registry: Registry): CallStep {
  return callBy(registry, asked(registry), raiseCall, { reason: "" }, chief(registry, "03-10 11:30"));
}

/** A draft that the chief approves and raises in one act. */
export function approved(registry: Registry): CallStep {
  const before = asked(registry, chain.inReview(registry));
  return callBy(registry, before, approveCall, {}, chief(registry, "03-10 11:30"));
}

export function commented(registry: Registry, lead?: string): CallStep {
  const by = act(registry, LEADER, "DISTRICT_LEADER", at("03-11 09:00"));
  const named = lead === undefined ? {} : { lead: asId<UnitCode>(lead) };
  const command = { text: `请本周办结,并回访住户${chain.PHONE}`, to: asId<CallNo>("HJ-20260311-0001"), ...named };
  return callBy(registry, raised(registry), commentOnCall, command, by);
}
