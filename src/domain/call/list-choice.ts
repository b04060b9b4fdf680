import type { ListItem } from "../district/registry.js";
import type { Rules } from "../district/rules.js";
import type { ListItemCode, UnitCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";

/** What a call takes from the call list (呼应事项清单): its item and who assists, or why it stands outside the list. */
export type ListChoice = {
  readonly assist: readonly UnitCode[];
  readonly item?: ListItem;
  readonly offListReason?: string;
};

/**
 * The first of `candidates` under which this department may be called. None: "not on the list", for `reason`.
 * `list_item_unknown` when an item was chosen that is not on the call list; `department_unknown` for anything but a department.
 */
export function listChoice(
  lead: UnitCode,
  chosen: ListItemCode | undefined,
  candidates: readonly ListItemCode[],
  reason: string,
  { registry }: Rules,
): Result<ListChoice> {
  if (registry.units.get(lead)?.kind !== "DEPARTMENT") return refuse("department_unknown");
  const onList = (code: ListItemCode) => {
    const item = registry.listItems.get(code);
    return item?.list === "CALL" ? [item] : [];
  };
  if (chosen !== undefined && onList(chosen).length === 0) return refuse("list_item_unknown");
  const codes = chosen === undefined ? candidates : [chosen];
  const item = codes.flatMap(onList).find((found) => answersFor(found, lead));
  return ok(
    item ? { item, assist: item.assist.filter((unit) => unit !== lead) } : { assist: [], offListReason: reason },
  );
}

/** An item without lead is for whomever the case needs. */
function answersFor({ lead, fallback }: ListItem, department: UnitCode): boolean {
  return lead === undefined || lead === department || fallback === department;
}
