import type { Rules } from "../district/rules.js";
import type { StaffAct } from "../shared/event.js";
import type { CallNo, ListItemCode, UnitCode } from "../shared/ids.js";
import { ok, type Result } from "../shared/result.js";
import { sentNow } from "./approve-call.js";
import type { Call, PartEnd } from "./call.js";
import { fromList } from "./draft-call.js";
import type { CallEvent } from "./events.js";
import { listChoice } from "./list-choice.js";
import { partsOpened } from "./open-parts.js";

/** `candidates` are the list items under which the matter may be called for, in order. */
export type Redispatch = {
  readonly to: CallNo;
  readonly department: UnitCode;
  readonly ground: string;
  readonly candidates: readonly ListItemCode[];
};

/**
 * C18: the call with which a redispatched one goes on. Same matter, same words and photos; its own number, its own T0, at
 * this moment. The street's leader approved the call before, so it needs no second review. Who may was judged on the old call.
 * Whoever helped the old lead and is not done yet helps the new one (`movedWithLead`), besides those whom the list names.
 */
export function redispatchedCall(
  old: Call,
  { to, department, ground, candidates }: Redispatch,
  act: StaffAct,
  rules: Rules,
): Result<readonly CallEvent[]> {
  const own = old.listItem === undefined ? [] : [old.listItem];
  const choice = listChoice(department, undefined, [...own, ...candidates], ground, rules);
  if (!choice.ok) return choice;
  const { subject, street, urgency, ask, tried, photos, drafter } = old;
  const data = {
    ...{ no: to, registry: rules.registry.version, subject, street, lead: department },
    ...fromList(choice.value),
    assist: helpersOf(old, choice.value.assist).filter((unit) => unit !== department),
    ...{ urgency, ask, tried, photos, drafter, redispatchOf: old.no },
  };
  return ok([{ type: "CallDrafted", data }, sentNow(urgency, act.at, rules), ...partsOpened(data, rules)]);
}

/** A department that had finished its part is not called again. */
function helpersOf({ parts }: Call, listed: readonly UnitCode[]): readonly UnitCode[] {
  const inEnd = (end: PartEnd | undefined) => parts.flatMap((part) => (part.ended === end ? [part.department] : []));
  const done = inEnd("finished");
  return [...new Set([...listed, ...inEnd(undefined)])].filter((unit) => !done.includes(unit));
}
