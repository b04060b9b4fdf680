import { deadlineFrom } from "../deadline/deadline-from.js";
import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { MatterEvent } from "./events.js";
import { partiesOfMatter } from "./facts.js";
import type { Matter } from "./matter.js";
import type { RefusalGround } from "./refusal-grounds.js";

export type NotAcceptMatter = { readonly ground?: RefusalGround; readonly note: string };

/**
 * M4 不予受理: a ground of the fixed list and words. An emergency is always accepted; what is open already is merged instead;
 * what cannot be found is first asked for, once, while the accept limit goes on.
 */
export function notAcceptMatter(
  matter: Matter,
  command: NotAcceptMatter,
  act: StaffAct,
  rules: Rules,
): Result<readonly MatterEvent[]> {
  const { no } = matter;
  const right = mayAct("notAcceptMatter", act, partiesOfMatter(matter), rules);
  if (!right.ok) return right;
  if (matter.state !== "REPORTED") return notNow(matter, "MatterNotAccepted");
  if (isUrgent(matter, rules)) return refuse("urgent_never", { no });
  const { ground } = command;
  const inUse = ground !== undefined && rules.registry.rules.notAcceptGrounds.includes(ground);
  if (!inUse) return refuse("ground_needed", { no, candidates: groundsOf(rules) });
  if (ground === "DUPLICATE") return refuse("merge_instead", { no });
  const note = words(command.note, rules, "reason_missing", no);
  if (!note.ok) return note;
  if (ground === "NOT_FINDABLE" && matter.askedAt === undefined)
    return ok([{ type: "ReporterAsked", data: { question: note.value } }]);
  const appeal = matter.appeal ? {} : { appeal: appealWindow(act, rules) };
  return ok([{ type: "MatterNotAccepted", data: { ground, note: note.value, ...appeal } }]);
}

/** By its own urgency, or because its class always is. */
function isUrgent({ urgency, category }: Matter, { registry }: Rules): boolean {
  const known = category === undefined ? undefined : registry.categories.get(category);
  return urgency === "URGENT" || known?.limit === "URGENT";
}

/** Listed by code; the words for each stand in `src/cards`. */
function groundsOf({ registry }: Rules) {
  return registry.rules.notAcceptGrounds.map((ground) => ({ no: ground, title: ground }));
}

function appealWindow({ at }: StaffAct, { registry }: Rules) {
  return deadlineFrom(at, registry.rules.limits.notAcceptedAppeal, registry.calendar);
}
