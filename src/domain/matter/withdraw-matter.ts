import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/** M2 撤回: by the reporter, before it was registered; not once others' reports were merged into it. */
export function withdrawMatter(
  matter: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("withdrawMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "REPORTED") return notNow(matter, "MatterWithdrawn");
  if (matter.merged.length > 0) return refuse("shared_report", { no: matter.no });
  const reason = words(command.reason, rules, undefined, matter.no);
  return reason.ok ? ok([{ type: "MatterWithdrawn", data: { reason: reason.value } }]) : reason;
}
