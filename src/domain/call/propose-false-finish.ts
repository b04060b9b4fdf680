import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/**
 * 虚假办结建议: reported as done but not done. Of a call that was reported as done, also when it was archived since; once. The
 * governance office decides when the department's side was heard.
 */
export function proposeFalseFinish(
  call: Call,
  command: { readonly facts: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("proposeFalseFinish", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  const known = call.accounted?.grounds.falseFinish;
  if (known === "open" || known === "confirmed") return notNow(call, "FalseFinishProposed");
  if (call.acts.CallFinished === undefined || call.state === "CANCELLED" || call.state === "REDISPATCHED")
    return notNow(call);
  const facts = words(command.facts, rules, "reason_missing", call.no);
  return facts.ok ? ok([{ type: "FalseFinishProposed", data: { facts: facts.value } }]) : facts;
}
