import type { Rules } from "../district/rules.js";
import type { UnitCode } from "../shared/ids.js";
import type { Call } from "./call.js";
import type { CallDrafted, CallEvent, CallSent, PartOpened } from "./events.js";
import { partNo } from "./part-no.js";

/** One 协办单 for each assisting department of a call that is sent now; whoever leads it, or is named twice, has one call. */
export function partsOpened(
  { no, lead, assist }: Pick<Call, "no" | "lead" | "assist">,
  { registry }: Rules,
): readonly PartOpened[] {
  const isHelper = (unit: UnitCode) => unit !== lead && registry.units.get(unit)?.kind === "DEPARTMENT";
  return [...new Set(assist)]
    .filter(isHelper)
    .map((department, i) => ({ type: "PartOpened", data: { part: partNo(no, i + 1), department } }));
}

/**
 * How a 协办单 begins: a call of its own for the assisting department, with the lead's words and photos and with these limits. Made in
 * one commit with the lead's `PartOpened`. `before` is the part of a redispatched call from which it goes on: a ruling on it, or by
 * which it came about, stays final.
 */
export function partBegun(
  lead: Call,
  { part: no, department }: PartOpened["data"],
  limits: CallSent["data"],
  before?: Call,
): readonly CallEvent[] {
  const part = { of: lead.no, department: lead.lead, nth: nthOf(lead, no), ...(before ? { after: before.no } : {}) };
  const isRuled = before?.redispatchOf !== undefined || before?.objection?.outcome === "dismissed";
  const ruled = before && isRuled ? { redispatchOf: before.no } : {};
  const own = { no, registry: lead.registry, lead: department, part, ...ruled };
  return [draftedPart(lead, own), { type: "CallSent", data: limits }];
}

type Own = Pick<CallDrafted["data"], "no" | "lead" | "redispatchOf" | "registry"> &
  Required<Pick<CallDrafted["data"], "part">>;

/** What a 协办单 says is what its model says, for another department. */
export function draftedPart(model: Call, own: Own): CallDrafted {
  const { subject, street, listItem, offListReason, urgency, ask, tried, photos, drafter } = model;
  const onList = listItem === undefined ? {} : { listItem };
  const offList = offListReason === undefined ? {} : { offListReason };
  const data = { ...own, subject, street, assist: [], ...onList, ...offList, urgency, ask, tried, photos, drafter };
  return { type: "CallDrafted", data };
}

function nthOf(lead: Call, no: string): number {
  return lead.parts.findIndex((part) => part.no === no) + 1;
}
