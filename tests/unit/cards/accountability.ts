import { accountabilityNotices } from "../../../src/cards/accountability/accountability-notices.js";
import type { Acted } from "../../../src/cards/acted.js";
import type { Accountability } from "../../../src/domain/accountability/accountability.js";
import { decideAccountability } from "../../../src/domain/accountability/decide-accountability.js";
import type { AccountabilityEvent } from "../../../src/domain/accountability/events.js";
import { evolveAccountability } from "../../../src/domain/accountability/evolve.js";
import type { Measure } from "../../../src/domain/accountability/grounds.js";
import {
  type ProposeAccountability,
  proposeAccountability,
} from "../../../src/domain/accountability/propose-accountability.js";
import { receiveReferral, recordResult } from "../../../src/domain/accountability/record-referral.js";
import { stateSide } from "../../../src/domain/accountability/state-side.js";
import type { CallEvent } from "../../../src/domain/call/events.js";
import { proposeFalseFinish } from "../../../src/domain/call/propose-false-finish.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { type Act, type Recorded, record } from "../../../src/domain/shared/event.js";
import { type AccountabilityNo, asId, type SupervisionNo, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { OutboxMessage } from "../../../src/ports/message.js";
import * as chain from "./chain.js";
import { DISTRICT } from "./duties.js";
import { act, at, type CallStep, callBy, callStep, given, systemAct } from "./story.js";
import { unanswered } from "./supervision.js";

/** 问责建议, as the texts see it. */

export const NO = asId<AccountabilityNo>("WZ-20260317-01");
export const OFFICE = "governance.office01";
export const DISCIPLINE = "discipline.office01";

export type AccountabilityStep = {
  readonly acted: Acted<"accountability">;
  readonly messages: readonly OutboxMessage[];
};

export function falseFinish(registry: Registry): CallStep {
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-11 15:00"));
  return callBy(registry, chain.finished(registry), proposeFalseFinish, { facts: "现场未疏通" }, by);
}

export function redAfterOrder(registry: Registry): CallStep {
  const event: CallEvent = { type: "RedAfterOrder", data: { no: asId<SupervisionNo>("DB-20260316-01") } };
  return callStep(registry, unanswered(registry), [event], systemAct(at("03-19 09:00")));
}

export function closed(registry: Registry): CallStep {
  const by = act(registry, OFFICE, "GOVERNANCE_OFFICE", at("03-18 10:00"));
  const data = { no: NO, ground: "falseFinish", confirmed: true, reason: "照片不符", referred: true } as const;
  return callStep(registry, falseFinish(registry), [{ type: "AccountabilityClosed", data }], by);
}

function step(
  registry: Registry,
  before: AccountabilityStep | undefined,
  events: readonly AccountabilityEvent[],
  by: Act,
): AccountabilityStep {
  const past = before?.acted.history ?? [];
  const fresh = record(events, by, past.length) as Recorded<AccountabilityEvent>[];
  const after = fresh.reduce<Accountability | undefined>(evolveAccountability, before?.acted.after);
  if (!after) throw new Error("a story begins with a proposal");
  const was = before ? { before: before.acted.after } : {};
  const acted = { ...was, after, events: fresh, history: [...past, ...fresh], registry };
  return { acted, messages: accountabilityNotices(acted) };
}

export function proposed(registry: Registry): AccountabilityStep {
  const by = act(registry, DISTRICT, "DISTRICT_CENTER", at("03-17 09:00"));
  const command: ProposeAccountability = {
    no: NO,
    ground: "falseFinish",
    facts: `现场未疏通,电话${chain.PHONE}`,
    department: asId<UnitCode>("D04"),
    calls: [chain.CALL],
  };
  return step(registry, undefined, proposeAccountability(command, by.at, { registry }), by);
}

/** 约谈建议: three reds of the department in a month. */
export function talkProposed(registry: Registry): AccountabilityStep {
  const by = systemAct(at("03-17 17:31"));
  const red = { call: chain.CALL, clock: "finish", due: at("03-17 17:30"), at: by.at } as const;
  const about = { ground: "redsInMonth", facts: "", reds: [red, red, red], calls: [chain.CALL] } as const;
  const command: ProposeAccountability = { no: NO, department: asId<UnitCode>("D04"), ...about };
  return step(registry, undefined, proposeAccountability(command, by.at, { registry }), by);
}

export function reminded(registry: Registry): AccountabilityStep {
  const by = systemAct(at("03-18 08:30"));
  return step(registry, proposed(registry), [{ type: "StatementReminded", data: {} }], by);
}

export function overdue(registry: Registry): AccountabilityStep {
  return step(registry, proposed(registry), [{ type: "StatementOver", data: {} }], systemAct(at("03-18 17:31")));
}

export function stated(registry: Registry): AccountabilityStep {
  const before = proposed(registry);
  const by = act(registry, chain.DEPUTY, "DEPT_LEADER", at("03-17 15:00"));
  return step(registry, before, given(stateSide(before.acted.after, { text: "施工队报错" }, by, { registry })), by);
}

export function decided(registry: Registry, confirmed: boolean, measures: readonly Measure[] = []): AccountabilityStep {
  const before = stated(registry);
  const by = act(registry, OFFICE, "GOVERNANCE_OFFICE", at("03-18 10:00"));
  const command = { confirmed, measures, ground: "照片与现场不符" };
  return step(registry, before, given(decideAccountability(before.acted.after, command, by, { registry })), by);
}

export function received(registry: Registry): AccountabilityStep {
  const before = decided(registry, true, ["REFERRAL"]);
  const by = act(registry, DISCIPLINE, "DISCIPLINE", at("03-18 11:00"));
  return step(registry, before, given(receiveReferral(before.acted.after, {}, by, { registry })), by);
}

export function resulted(registry: Registry): AccountabilityStep {
  const before = received(registry);
  const by = act(registry, DISCIPLINE, "DISCIPLINE", at("03-25 11:00"));
  return step(registry, before, given(recordResult(before.acted.after, { result: "REMINDED" }, by, { registry })), by);
}

/** One act for every event type of a proposal, and the decisions that differ in whom they tell. */
export function everyAccountabilityStep(registry: Registry): readonly (readonly [string, AccountabilityStep])[] {
  return [
    ["proposed", proposed(registry)],
    ["talk proposed", talkProposed(registry)],
    ["reminded", reminded(registry)],
    ["over", overdue(registry)],
    ["stated", stated(registry)],
    ["confirmed", decided(registry, true)],
    ["reported to the leader", decided(registry, true, ["REPORT"])],
    ["referred", decided(registry, true, ["REFERRAL"])],
    ["dismissed", decided(registry, false)],
    ["received", received(registry)],
    ["resulted", resulted(registry)],
  ];
}
