import { restOfLimit } from "../deadline/rest-of-limit.js";
import { type Command, mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { holdTerms, reviewOf, type SaidHold } from "../shared/hold.js";
import { ok, type Result } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/** M20 挂账: agreed that it cannot be done now. The clock that runs stops, and what is left of it is kept. */
export function holdMatter(
  matter: Matter,
  command: SaidHold,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct(holdStep(matter), act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "HANDLING" && matter.state !== "RAISED") return notNow(matter, "MatterHeld");
  const terms = holdTerms(command, matter, act.at, rules);
  if (!terms.ok) return terms;
  const { ground, reason } = terms.value;
  const { name: clock, deadline } = matter.clock;
  const rest = restOfLimit(act.at, deadline, rules.registry.calendar);
  const reviewAt = reviewOf(terms.value, rules);
  return ok([{ type: "MatterHeld", data: { ground, reason, clock, rest, reviewAt } }]);
}

/** The street's leader holds and resumes what is the street's own, the district centre what a department was called for. */
export function holdStep({ calls }: Matter): Extract<Command, "holdMatter" | "holdCalledMatter"> {
  return calls.length > 0 ? "holdCalledMatter" : "holdMatter";
}
