import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { WarningEvent } from "./events.js";
import { isInForce, type Warning } from "./warning.js";

/** 解除预警, before its end. */
export function liftWarning(
  warning: Warning,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly WarningEvent[]> {
  const right = mayAct("liftWarning", act, { no: warning.no }, rules);
  if (!right.ok) return right;
  return isInForce(warning, act.at) ? ok([{ type: "WarningLifted", data: {} }]) : notNow(warning, "WarningLifted");
}
