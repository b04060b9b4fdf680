import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import { eyesOf, type StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { type Accountability, isOpen } from "./accountability.js";
import type { AccountabilityEvent } from "./events.js";
import type { Measure } from "./grounds.js";
import { partiesOfAccountability } from "./parties-of-accountability.js";

export type DecideAccountability = {
  readonly confirmed: boolean;
  readonly ground: string;
  /** Besides the deduction that belongs to what is confirmed. */
  readonly measures: readonly Measure[];
};

/**
 * 认定 or 不予认定 by a person of the governance office who did not propose it (`own_proposal`), with a written ground, and only when the
 * department's side was heard or its time is over (`side_first`). Measures are those the rule book allows for the ground.
 */
export function decideAccountability(
  one: Accountability,
  command: DecideAccountability,
  act: StaffAct,
  rules: Rules,
): Result<readonly AccountabilityEvent[]> {
  const { no } = one;
  const right = mayAct("decideAccountability", act, partiesOfAccountability(one), rules);
  if (!right.ok) return right;
  if (!isOpen(one)) return notNow(one, "AccountabilityConfirmed", "AccountabilityDismissed");
  const eyes = eyesOf(one.proposedBy);
  if ([act.actor, act.onBehalfOf].some((who) => who?.kind === "staff" && eyes.includes(who.id)))
    return refuse("own_proposal", { no });
  if (one.state === "PROPOSED") return refuse("side_first", { no, until: one.statementUntil.due });
  const ground = words(command.ground, rules, "reason_missing", no);
  if (!ground.ok) return ground;
  if (!command.confirmed) return ok([{ type: "AccountabilityDismissed", data: { ground: ground.value } }]);
  const measures = measuresMeant(one, command.measures);
  const possible = measuresFor(one, rules);
  if (measures.some((measure) => !possible.includes(measure)))
    return refuse("measure_not_allowed", { no, missing: possible });
  return ok([{ type: "AccountabilityConfirmed", data: { ground: ground.value, measures } }]);
}

/** What is confirmed where these measures are said: a proposal to talk (月内多次红灯) is confirmed as that talk. */
export function measuresMeant(
  { ground }: Pick<Accountability, "ground">,
  said: readonly Measure[],
): readonly Measure[] {
  return [...new Set<Measure>([...(ground === "redsInMonth" ? (["TALK"] as const) : []), ...said])];
}

/** What the rule book allows to be decided besides the deduction. */
export function measuresFor({ ground }: Pick<Accountability, "ground">, { registry }: Rules): readonly Measure[] {
  return registry.rules.accountability.measures[ground];
}
