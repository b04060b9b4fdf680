import type { Registry } from "../district/registry.js";
import type { ListItemCode } from "../shared/ids.js";
import type { StreetCall } from "./street-call.js";

/** Most that are named. */
const ITEMS = 10;

/** 呼叫最多的事项 of a street, most first; calls that are not on the list name none. */
export function mostCalled(
  counted: readonly StreetCall[],
  { listItems }: Pick<Registry, "listItems">,
): readonly { readonly code: string; readonly name: string; readonly calls: number }[] {
  const counts = new Map<string, number>();
  for (const { sent, listItem } of counted)
    if (sent && listItem !== undefined) counts.set(listItem, (counts.get(listItem) ?? 0) + 1);
  const items = [...counts].map(([code, calls]) => {
    const name = listItems.get(code as ListItemCode)?.name ?? code;
    return { code, name, calls };
  });
  return items.sort((a, b) => b.calls - a.calls || (a.code < b.code ? -1 : 1)).slice(0, ITEMS);
}
