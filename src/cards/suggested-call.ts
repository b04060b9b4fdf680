import type { ListItem, Registry } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";

/** The call-list item a matter points to: its own, or the first of its class that may be called (domain 13.3, 14). */
export function suggestedCall(registry: Registry, matter: Matter): ListItem | undefined {
  const ofClass = matter.category === undefined ? [] : (registry.categories.get(matter.category)?.listItems ?? []);
  const codes = matter.listItem === undefined ? ofClass : [matter.listItem, ...ofClass];
  return codes
    .map((code) => registry.listItems.get(code))
    .find((item): item is ListItem => item !== undefined && item.list === "CALL");
}
