import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/**
 * C26 申诉评分 by the deputy head, once a call and with a reason, until the appeal window closes (`appeal_over`): the governance
 * office decides, and nothing is archived before it did.
 */
export function appealScore(
  call: Call,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const { no } = call;
  const right = mayAct("appealScore", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "RATED" || call.scoreAppeal) return notNow(call, "ScoreAppealed");
  const until = call.appeal.deadline.due;
  if (act.at > until) return refuse("appeal_over", { no, until });
  const reason = words(command.reason, rules, "reason_missing", no);
  if (!reason.ok) return reason;
  const { rules: book, calendar } = rules.registry;
  const decision = deadlineFrom(act.at, book.limits.appealDecision, calendar);
  return ok([{ type: "ScoreAppealed", data: { reason: reason.value, decision } }]);
}
