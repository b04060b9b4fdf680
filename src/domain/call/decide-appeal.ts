import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { scoreOfCall } from "../scoring/call-score.js";
import { type ExcludableRule, isExcludable } from "../scoring/excludable-rules.js";
import { notNow } from "../shared/acts.js";
import type { Recorded, StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** `exclude`: the deductions that count no more, or all that can be excluded; none of them dismisses the appeal. */
export type DecideAppeal = { readonly exclude: readonly ExcludableRule[] | "all"; readonly ground: string };

type History = readonly Recorded<CallEvent>[];

/**
 * C27 申诉裁决 by the governance office, with a ground. What is excluded must be a deduction this call has
 * (`nothing_to_exclude`); the stars are the street's and stay.
 */
export function decideAppeal(
  call: Call,
  command: DecideAppeal,
  act: StaffAct,
  rules: Rules,
  history: History,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("decideAppeal", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "RATED" || !call.decision) return notNow(call, "AppealDecided");
  const excluded = excludedBy(command, history, rules);
  if (!excluded) return refuse("nothing_to_exclude", { no });
  const ground = words(command.ground, rules, "reason_missing", no);
  if (!ground.ok) return ground;
  return ok([{ type: "AppealDecided", data: { excluded, ground: ground.value } }]);
}

/** What a ruling excludes, none when it dismisses; undefined when it means to and the call has nothing of the kind. */
export function excludedBy(
  { exclude }: Pick<DecideAppeal, "exclude">,
  history: History,
  rules: Rules,
): readonly ExcludableRule[] | undefined {
  const possible = excludableOf(history, rules);
  const excluded = exclude === "all" ? possible : possible.filter((rule) => exclude.includes(rule));
  return exclude.length > 0 && excluded.length === 0 ? undefined : excluded;
}

/** The deductions of a call that an appeal can take away, in the order in which its score names them. */
export function excludableOf(history: History, { registry }: Rules): readonly ExcludableRule[] {
  const { parts } = scoreOfCall(history, registry.rules, registry.calendar);
  const rules = parts.flatMap(({ deductions }) => deductions.map(({ rule }) => rule));
  return [...new Set(rules.filter(isExcludable))];
}
