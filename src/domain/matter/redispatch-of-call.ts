import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { Act } from "../shared/event.js";
import type { CallNo, UnitCode } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import type { Matter } from "./matter.js";

/** C18 for the matter: the new call takes the old one's place, no clock of the matter starts. Who ruled was judged on the call. */
export function redispatchOfCall(
  matter: Matter,
  { call, to, department }: { readonly call: CallNo; readonly to: CallNo; readonly department: UnitCode },
  _act: Act,
  _rules: Rules,
): Result<readonly MatterEvent[]> {
  if (matter.state !== "CALLING" || !matter.openCalls.includes(call)) return notNow(matter, "CallRedispatched");
  return ok([{ type: "CallRedispatched", data: { call, to, department } }]);
}
