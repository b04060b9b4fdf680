import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { categoryOf } from "./checked-classes.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import { handleAgainDeadline } from "./handle-deadline.js";
import type { Matter } from "./matter.js";

export type VerifyMatter = { readonly solved: boolean; readonly note: string; readonly photos: readonly PhotoId[] };

/** M18 核查通过 and M19 核查不通过: somebody other than the handler went to look, and shows what he saw. */
export function verifyMatter(
  matter: Matter,
  command: VerifyMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const right = mayAct("verifyMatter", act.actor, partiesOfMatter(matter));
  if (!right.ok) return right;
  if (matter.state !== "HANDLED") {
    return notNow(matter, ...(command.solved ? ["MatterClosed", "MatterSolvedOnSpot"] : ["VerificationFailed"]));
  }
  const note = words(command.note, rules, command.solved ? undefined : "reason_missing", no);
  if (!note.ok) return note;
  const { photos } = command;
  if (rules.registry.rules.proof.verifyPhoto && photos.length === 0) return refuse("photo_missing", { no });
  return command.solved
    ? ok([{ type: "MatterClosed", data: { note: note.value, photos } }])
    : failed(matter, note.value, photos, act, rules);
}

/**
 * M19: back to whoever had it in hand in the street. Where a department had reported it done, that is the street's desk,
 * which may call again and rates what it got.
 */
function failed(
  matter: Matter,
  reason: string,
  photos: readonly PhotoId[],
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no, inCharge: handler } = matter;
  if (handler === undefined) return refuse("handler_unknown", { no });
  const category = categoryOf(matter.category, rules, no);
  if (!category.ok) return category;
  const handle = handleAgainDeadline(category.value, matter.urgency, act.at, rules);
  return ok([{ type: "VerificationFailed", data: { reason, photos, handle, handler } }]);
}
