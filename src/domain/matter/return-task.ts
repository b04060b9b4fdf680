import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/**
 * M10 退派: the handler says that he is the wrong one. Only inside the street, where every handler is; the handling limit
 * goes on, so that nobody gains time by it.
 */
export function returnTask(
  matter: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("returnTask", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "ASSIGNED" && matter.state !== "HANDLING") return notNow(matter, "TaskReturned");
  const reason = words(command.reason, rules, "reason_missing", matter.no);
  if (!reason.ok) return reason;
  return ok([{ type: "TaskReturned", data: { reason: reason.value, handler: matter.handler } }]);
}
