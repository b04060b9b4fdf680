import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { Call } from "./call.js";
import type { CallEvent } from "./events.js";
import { partiesOfCall } from "./facts.js";

/** C9 进展: text or photo, while the department works. */
export function noteProgress(
  call: Call,
  command: { readonly text: string; readonly photos: readonly PhotoId[] },
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const right = mayAct("noteProgress", act, partiesOfCall(call), rules);
  if (!right.ok) return right;
  if (call.state !== "RESPONDED") return notNow(call);
  const text = words(command.text, rules, command.photos.length === 0 ? "text_missing" : undefined, call.no);
  if (!text.ok) return text;
  return ok([{ type: "ProgressNoted", data: { text: text.value, photos: command.photos } }]);
}
