import { appealScore } from "../../../src/domain/call/appeal-score.js";
import { type DecideAppeal, decideAppeal } from "../../../src/domain/call/decide-appeal.js";
import { rateCall } from "../../../src/domain/call/rate-call.js";
import { respondToCall } from "../../../src/domain/call/respond-to-call.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import * as chain from "./chain.js";
import { act, at, type CallStep, callBy, callStep, given } from "./story.js";

/** Appeals against a score (C26, C27), as the texts see them. */

export const OFFICE = "governance.office01";

/** Four stars of the street: eight points lost, and nothing an appeal could take away. */
export function appealed(registry: Registry, before = chain.rated(registry, 4)): CallStep {
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-12 09:00"));
  return callBy(registry, before, appealScore, { reason: "当天停电,电话13800000000" }, by);
}

/** The same of a call that was signed late. */
export function lateAppealed(registry: Registry): CallStep {
  return appealed(registry, ratedLate(registry));
}

export function ratedLate(registry: Registry): CallStep {
  const liaison = act(registry, chain.LIAISON, "DEPT_LIAISON", at("03-11 09:00"));
  const response = { person: "管网科", plan: "疏通", visit: "今天下午3点" };
  const responded = callBy(registry, chain.sent(registry), respondToCall, { response }, liaison);
  const rater = act(registry, chain.CENTER, "STREET_CENTER", at("03-11 15:00"));
  return callBy(registry, chain.finished(registry, responded), rateCall, { stars: 4 }, rater);
}

export function decided(registry: Registry, command: DecideAppeal, before = lateAppealed(registry)): CallStep {
  const by = act(registry, OFFICE, "GOVERNANCE_OFFICE", at("03-13 10:00"));
  const { after, history } = before.acted;
  return callStep(registry, before, given(decideAppeal(after, command, by, { registry }, history)), by);
}

export const UPHOLD: DecideAppeal = { exclude: "all", ground: "停电属实" };
export const DISMISS: DecideAppeal = { exclude: [], ground: "当天未停电" };
