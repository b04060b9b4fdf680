import { ACCOUNTABILITY_NAMES } from "../cards/accountability/accountability-texts.js";
import { type Accountability, isOpen, referralOf } from "../domain/accountability/accountability.js";
import type { Registry } from "../domain/district/registry.js";
import { disciplineOf, officesOf } from "../domain/district/visibility.js";
import type { Summary } from "../ports/records.js";

/** What lists and sweeps look for in a proposal. The department may read it, the discipline body only what was referred. */
export function summaryOfAccountability(one: Accountability, registry: Registry): Summary {
  const { state, department, ground, calls, proposedAt, proposedBy } = one;
  const referral = referralOf(one);
  return {
    state,
    open: isOpen(one) || (referral !== undefined && referral.result === undefined),
    title: `${ACCOUNTABILITY_NAMES[ground]} ${calls.join("、")}`,
    street: department,
    department,
    urgency: "NORMAL",
    light: "GREEN",
    startedAt: proposedAt,
    waitsFor: waitsFor(one, registry),
    concerns: [
      `unit:${department}`,
      ...(proposedBy.kind === "staff" ? [`staff:${proposedBy.id}`] : []),
      ...(referral ? disciplineOf(registry) : []),
    ],
    ...(one.state === "PROPOSED" ? { dueAt: one.statementUntil.due } : {}),
  };
}

function waitsFor(one: Accountability, registry: Registry): readonly string[] {
  if (one.state === "PROPOSED") return [`DEPT_LEADER@${one.department}`];
  if (one.state === "READY") return officesOf(registry);
  const referral = referralOf(one);
  return referral && !referral.result ? disciplineOf(registry) : [];
}
