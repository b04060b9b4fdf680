import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import { andThen } from "./and-then.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";
import { startHandling } from "./start-handling.js";

export type CompleteHandling = { readonly result: string; readonly photos: readonly PhotoId[] };

/** M17 处置完成: words and a photo of how it is now; M9 first when the handler never said that he began. */
export function completeHandling(
  matter: Matter,
  command: CompleteHandling,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("completeHandling", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "ASSIGNED") return completed(matter, command, act, rules);
  const begun = startHandling(matter, {}, act, rules);
  return andThen(matter, begun, act, (handling) => completed(handling, command, act, rules));
}

function completed(
  matter: Matter,
  command: CompleteHandling,
  act: StaffAct,
  { registry }: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  if (matter.state !== "HANDLING") return notNow(matter, "MatterHandled");
  const result = words(command.result, { registry }, "text_missing", no);
  if (!result.ok) return result;
  if (registry.rules.proof.finishPhoto && command.photos.length === 0) return refuse("photo_missing", { no });
  const verify = deadlineFrom(act.at, registry.rules.limits.verify, registry.calendar);
  return ok([{ type: "MatterHandled", data: { result: result.value, proof: command.photos, verify } }]);
}
