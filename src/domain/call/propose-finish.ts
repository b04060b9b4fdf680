import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { isWithDepartment, partiesOfCall } from "./facts.js";

/** A handler or liaison reports to the deputy head that it is done; only he can tell the street (section 3). */
export function proposeFinish(
  call: Call,
  command: { readonly result: string; readonly photos: readonly PhotoId[] },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("proposeFinish", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (!isWithDepartment(call)) return notNow(call, "CallFinished");
  const result = words(command.result, rules, "text_missing", call.no);
  if (!result.ok) return result;
  const data = { result: result.value, photos: command.photos, by: act.actor.id };
  return ok([{ type: "FinishProposed", data }]);
}
