import { decideExtension } from "../../../src/domain/call/decide-extension.js";
import { decideHold } from "../../../src/domain/call/decide-hold.js";
import { requestExtension } from "../../../src/domain/call/request-extension.js";
import { requestHold } from "../../../src/domain/call/request-hold.js";
import { resumeCall } from "../../../src/domain/call/resume-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { holdMatter } from "../../../src/domain/matter/hold-matter.js";
import { resumeMatter } from "../../../src/domain/matter/resume-matter.js";
import * as chain from "./chain.js";
import { act, at, type CallStep, callBy, type MatterStep, matterBy } from "./story.js";

/** 延期 and 挂账, one act each (domain C20–C24, M20, M21). A phone stands in every word. */

const DISTRICT = "district.center01";
const WHY = `等材料,电话${chain.PHONE}`;
const GROUND = { ground: "CONSTRUCTION", reason: WHY, until: "2026-03-20" };

export function extensionAsked(registry: Registry, before = chain.responded(registry), when = "03-11 10:00"): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at(when));
  return callBy(registry, before, requestExtension, { workdays: 2, reason: WHY, plan: WHY }, by);
}

export function extended(registry: Registry): CallStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-11 11:00"));
  return callBy(registry, extensionAsked(registry), decideExtension, { granted: true }, by);
}

/** No. 2: the district centre's. */
export function extensionAskedAgain(registry: Registry): CallStep {
  return extensionAsked(registry, extended(registry), "03-11 12:00");
}

export function notExtended(registry: Registry): CallStep {
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-11 14:00"));
  return callBy(registry, extensionAskedAgain(registry), decideExtension, { granted: false, reason: "先接管" }, by);
}

export function holdAsked(registry: Registry): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-11 10:00"));
  return callBy(registry, chain.responded(registry), requestHold, GROUND, by);
}

export function notHeld(registry: Registry): CallStep {
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-11 11:00"));
  return callBy(registry, holdAsked(registry), decideHold, { granted: false, reason: "可分段施工" }, by);
}

export function held(registry: Registry): CallStep {
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-11 11:00"));
  return callBy(registry, holdAsked(registry), decideHold, { granted: true }, by);
}

export function resumed(registry: Registry): CallStep {
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-13 11:00"));
  return callBy(registry, held(registry), resumeCall, { note: WHY }, by);
}

export function matterHeld(registry: Registry, before: MatterStep): MatterStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-10 10:00"));
  return matterBy(registry, before, holdMatter, GROUND, by);
}

export function matterResumed(registry: Registry, before: MatterStep): MatterStep {
  const by = act(registry, chain.LEADER, "STREET_LEADER", at("03-12 10:00"));
  return matterBy(registry, matterHeld(registry, before), resumeMatter, { note: WHY }, by);
}
