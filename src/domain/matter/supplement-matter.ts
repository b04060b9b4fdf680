import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import type { PhotoId } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { isOver, partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";

/** 补充: the reporter adds words or photos as long as the matter is open. */
export function supplementMatter(
  matter: Matter,
  command: { readonly text: string; readonly photos: readonly PhotoId[] },
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const right = mayAct("supplementMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (isOver(matter)) return notNow(matter);
  const text = words(command.text, rules, command.photos.length === 0 ? "text_missing" : undefined, matter.no);
  if (!text.ok) return text;
  return ok([{ type: "MatterSupplemented", data: { text: text.value, photos: command.photos } }]);
}
