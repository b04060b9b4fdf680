import { resumeRest } from "../deadline/rest-of-limit.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { daysHeld } from "../shared/hold.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent, CallResumed } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** C24 销账恢复 by the district centre, on any day of the hold; at the review the system does it (`elapseCall`). */
export function resumeCall(
  call: Call,
  command: { readonly note: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("resumeCall", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "ON_HOLD") return notNow(call, "CallResumed");
  const note = words(command.note, rules, undefined, call.no);
  return note.ok ? ok([resumed(call, note.value, act.at, rules)]) : note;
}

/** The rest of the finish limit, counted from now (R6). */
export function resumed(
  { hold }: Extract<Call, { state: "ON_HOLD" }>,
  note: string,
  at: Date,
  { registry }: Rules,
): CallResumed {
  const finish = resumeRest(at, hold.rest, registry.calendar);
  return { type: "CallResumed", data: { finish, heldDays: daysHeld(hold, at), note } };
}
