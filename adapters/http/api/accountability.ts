import {
  ACCOUNTABILITY_NAMES,
  ACCOUNTABILITY_STATE_NAMES,
  deductionOf,
} from "../../../src/cards/accountability/accountability-texts.js";
import { accountabilityTimeline } from "../../../src/cards/accountability/accountability-view.js";
import { maskPhones } from "../../../src/cards/mask-phones.js";
import { type Accountability, referralOf } from "../../../src/domain/accountability/accountability.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import type { DoneBy } from "../../../src/domain/shared/event.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { Loaded } from "../../../src/ports/records.js";

/** JSON of one 问责建议: what it is about, the department's side, what was decided, what came back. */
export function accountabilityJson({ state: one, events }: Loaded<"accountability">, registry: Registry) {
  const { no, state, ground, department, calls, facts, proposedAt, statement } = one;
  return {
    ...{ no, state, stateName: ACCOUNTABILITY_STATE_NAMES[state], ground, groundName: ACCOUNTABILITY_NAMES[ground] },
    ...{ department, calls, facts: maskPhones(facts) },
    reds: (one.reds ?? []).map(({ due, at, ...red }) => ({ ...red, due: isoLocal(due), at: isoLocal(at) })),
    proposedBy: byJson({ actor: one.proposedBy, at: proposedAt }),
    statementUntil: one.state === "PROPOSED" ? isoLocal(one.statementUntil.due) : null,
    statement: statement ? { ...byJson(statement), text: maskPhones(statement.text) } : null,
    decision: decisionJson(one, registry),
    referral: referralJson(one),
    timeline: accountabilityTimeline(events),
  };
}

function decisionJson(one: Accountability, registry: Registry) {
  if (one.state !== "CONFIRMED" && one.state !== "DISMISSED") return null;
  const { ground, measures } = one.decision;
  const points = one.state === "CONFIRMED" ? -deductionOf(one.ground, registry) : 0;
  return {
    ...byJson(one.decision),
    confirmed: one.state === "CONFIRMED",
    ground: maskPhones(ground),
    measures,
    points,
  };
}

function referralJson(one: Accountability) {
  const referral = referralOf(one);
  if (!referral) return null;
  return {
    receivedAt: referral.received ? isoLocal(referral.received.at) : null,
    result: referral.result?.kind ?? null,
    resultAt: referral.result ? isoLocal(referral.result.at) : null,
  };
}

function byJson({ actor, at }: DoneBy) {
  return { by: actor.kind === "staff" ? actor.name : "系统", at: isoLocal(at) };
}
