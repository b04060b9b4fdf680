import type { Rules } from "../district/rules.js";
import type { CallNo, ListItemCode } from "../shared/ids.js";
import { monthsBefore } from "../shared/local-time.js";
import type { Call } from "./call.js";
import type { ShirkingProposed } from "./events.js";

/** An objection of the same department to another call. */
export type EarlierObjection = { readonly no: CallNo; readonly listItem?: ListItemCode; readonly at: Date };

/**
 * 推诿建议, when a dismissed objection was groundless too (domain 10.4): the list names this very department as lead or, of a 协办单, as helper; or the
 * department objected to the same list item before, within the rule book's months. Undefined when it was an honest doubt.
 */
export function shirkingProposal(
  call: Call,
  earlier: readonly EarlierObjection[],
  { registry }: Rules,
): ShirkingProposed | undefined {
  const { listItem, lead: department, objection, no, part } = call;
  if (listItem === undefined || objection === undefined) return undefined;
  const item = registry.listItems.get(listItem);
  if (part ? item?.assist.includes(department) : item?.lead === department) {
    return { type: "ShirkingProposed", data: { department, why: "clear_entry", listItem } };
  }
  const since = monthsBefore(objection.at, registry.rules.objection.repeatMonths);
  const before = earlier.find(
    (one) => one.no !== no && one.listItem === listItem && one.at >= since && isBefore(one, { no, at: objection.at }),
  );
  if (!before) return undefined;
  return { type: "ShirkingProposed", data: { department, why: "second_objection", listItem, earlier: before.no } };
}

/** Instants are whole seconds: of two objections within one, the call with the lower number came first. */
function isBefore(one: Pick<EarlierObjection, "no" | "at">, other: Pick<EarlierObjection, "no" | "at">): boolean {
  return one.at < other.at || (one.at.getTime() === other.at.getTime() && one.no < other.no);
}
