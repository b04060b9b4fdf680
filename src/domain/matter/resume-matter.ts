import { resumeRest } from "../deadline/rest-of-limit.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { daysHeld } from "../shared/hold.js";
import { ok, type Result } from "../shared/result.js";
import type { MatterEvent, MatterResumed } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { holdStep } from "./hold-matter.js";
import type { Matter } from "./matter.js";

/** M21 恢复 by whoever may hold it, on any day of the hold; at the review the system does it (`elapseMatter`). */
export function resumeMatter(
  matter: Matter,
  command: { readonly note: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct(holdStep(matter), act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "ON_HOLD") return notNow(matter, "MatterResumed");
  const note = words(command.note, rules, undefined, matter.no);
  return note.ok ? ok([resumed(matter, note.value, act.at, rules)]) : note;
}

/** The rest of the clock that was stopped, counted from now. */
export function resumed(
  { hold, stopped: clock }: Extract<Matter, { state: "ON_HOLD" }>,
  note: string,
  at: Date,
  { registry }: Rules,
): MatterResumed {
  const deadline = resumeRest(at, hold.rest, registry.calendar);
  return { type: "MatterResumed", data: { clock, deadline, heldDays: daysHeld(hold, at), note } };
}
