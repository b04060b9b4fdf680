import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { acceptLimit } from "./accept-limit.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/** M5 申诉: by a reporter, once, within the window; the accept limit begins anew and the street centre decides this time. */
export function appealNotAccepted(
  matter: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const right = mayAct("appealNotAccepted", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "NOT_ACCEPTED") return notNow(matter, "NotAcceptedAppealed");
  if (!matter.appealUntil) return refuse("appealed_before", { no });
  const { due } = matter.appealUntil;
  if (act.at > due) return refuse("appeal_over", { no, until: due });
  const reason = words(command.reason, rules, "reason_missing", no);
  if (!reason.ok) return reason;
  const accept = deadlineFrom(act.at, acceptLimit(matter.urgency, rules), rules.registry.calendar);
  return ok([{ type: "NotAcceptedAppealed", data: { reason: reason.value, accept } }]);
}
