import { answerDepartment } from "../../../src/domain/call/answer-department.js";
import { askStreet } from "../../../src/domain/call/ask-street.js";
import { objectToCall } from "../../../src/domain/call/object-to-call.js";
import { redispatchedCall } from "../../../src/domain/call/redispatched-call.js";
import { dismissObjection, upholdObjection } from "../../../src/domain/call/rule-on-objection.js";
import { streetDelay } from "../../../src/domain/call/street-delay.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { redispatchOfCall } from "../../../src/domain/matter/redispatch-of-call.js";
import { asId, type CallNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import * as chain from "./chain.js";
import { act, at, type CallStep, callBy, callStep, given, type MatterStep, matterBy, systemAct } from "./story.js";

/** Objections, rulings and questions to the street (C17–C19, C30), as the texts see them. */

export const DISTRICT = "district.center01";
export const ROADS = asId<UnitCode>("D03");
export const NEXT = asId<CallNo>("HJ-20260311-0001");

export function objected(registry: Registry): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-10 15:00"));
  const command = { ground: `属道路附属设施,联系${chain.PHONE}`, proposed: ROADS };
  return callBy(registry, chain.signed(registry), objectToCall, command, by);
}

function ruling(registry: Registry) {
  return act(registry, DISTRICT, "DISTRICT_CENTER", at("03-11 10:00"));
}

export function upheld(registry: Registry): CallStep {
  return callBy(registry, objected(registry), upholdObjection, { ground: "属道路设施", to: NEXT }, ruling(registry));
}

/** The call with which it goes on. */
export function redispatched(registry: Registry): CallStep {
  const by = ruling(registry);
  const command = { to: NEXT, department: ROADS, ground: "属道路设施", candidates: [] };
  return callStep(
    registry,
    undefined,
    given(redispatchedCall(objected(registry).acted.after, command, by, { registry })),
    by,
  );
}

/** The same ruling, as the matter hears of it. */
export function matterRedispatched(registry: Registry): MatterStep {
  const command = { call: chain.CALL, to: NEXT, department: ROADS };
  return matterBy(registry, chain.drafted(registry).matter, redispatchOfCall, command, ruling(registry));
}

export function dismissed(registry: Registry): CallStep {
  const command = { ground: "清单已列明", earlier: [] };
  return callBy(registry, objected(registry), dismissObjection, command, ruling(registry));
}

export function streetAsked(registry: Registry): CallStep {
  const by = act(registry, chain.LIAISON, "DEPT_LIAISON", at("03-10 11:30"));
  return callBy(registry, chain.responded(registry), askStreet, { question: "几栋几楼?" }, by);
}

export function streetDelayed(registry: Registry): CallStep {
  const before = streetAsked(registry);
  const when = at("03-11 09:00");
  return callStep(registry, before, streetDelay(before.acted.after, when, { registry }), systemAct(when));
}

export function streetAnswered(registry: Registry): CallStep {
  const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 15:00"));
  return callBy(registry, streetAsked(registry), answerDepartment, { text: "3栋2楼", photos: [chain.PHOTO] }, by);
}
