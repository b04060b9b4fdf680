import { mayAct } from "../district/rights.js";
import type { Rules } from "../district/rules.js";
import { words } from "../district/words.js";
import { notNow } from "../shared/acts.js";
import type { StaffAct } from "../shared/event.js";
import { ok, type Result } from "../shared/result.js";
import { type Accountability, isOpen } from "./accountability.js";
import type { AccountabilityEvent } from "./events.js";
import { partiesOfAccountability } from "./parties-of-accountability.js";

/** 陈述 by the deputy head, once; after its time it is taken all the same while nobody has decided. */
export function stateSide(
  one: Accountability,
  command: { readonly text: string },
  act: StaffAct,
  rules: Rules,
): Result<readonly AccountabilityEvent[]> {
  const right = mayAct("stateSide", act, partiesOfAccountability(one), rules);
  if (!right.ok) return right;
  if (!isOpen(one) || one.statement) return notNow(one, "SideStated");
  const text = words(command.text, rules, "text_missing", one.no);
  return text.ok ? ok([{ type: "SideStated", data: { text: text.value } }]) : text;
}
