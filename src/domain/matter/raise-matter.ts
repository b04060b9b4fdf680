import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import { acceptedFirst } from "./and-then.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter, MatterState } from "./matter.js";

const RAISABLE: ReadonlySet<MatterState> = new Set(["REGISTERED", "ASSIGNED", "HANDLING"]);

/** M11 上呈镇街, with the reason: beyond power, resources or one community; M6 first while nobody has accepted it. */
export function raiseMatter(
  matter: Matter,
  command: { readonly reason: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("raiseMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  return acceptedFirst(matter, act, rules, (accepted) => {
    if (!RAISABLE.has(accepted.state)) return notNow(accepted, "MatterRaised");
    const reason = words(command.reason, rules, "reason_missing", accepted.no);
    if (!reason.ok) return reason;
    const { calendar, rules: book } = rules.registry;
    const judgement = deadlineFrom(act.at, book.limits.streetJudgement, calendar);
    return ok([{ type: "MatterRaised", data: { reason: reason.value, judgement } }]);
  });
}
