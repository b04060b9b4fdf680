import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/** M9 开始处置: by the handler himself. */
export function startHandling(
  matter: Matter,
  _command: Record<never, never>,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("startHandling", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "ASSIGNED") return notNow(matter, "HandlingStarted");
  return ok([{ type: "HandlingStarted", data: {} }]);
}
