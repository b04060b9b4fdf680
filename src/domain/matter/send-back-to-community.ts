import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { handleDeadline, restOfHandling } from "./handle-deadline.js";
import type { Matter } from "./matter.js";

/** M13 退回社区: the community can do it after all; once, with the reason, and with what was left of the handling limit. */
export function sendBackToCommunity(
  matter: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const right = mayAct("sendBackToCommunity", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "RAISED") return notNow(matter, "SentBackToCommunity");
  if (matter.sentBack) return refuse("sent_back_before", { no });
  if (matter.community === undefined) return refuse("grid_needed", { no });
  const reason = words(command.reason, rules, "reason_missing", no);
  if (!reason.ok) return reason;
  const category = categoryOf(matter.category, rules, no);
  if (!category.ok) return category;
  const handle = matter.handleStopped
    ? restOfHandling(matter.handleStopped, act.at, rules)
    : handleDeadline(category.value, matter.urgency, act.at, rules);
  return ok([{ type: "SentBackToCommunity", data: { reason: reason.value, handle } }]);
}
