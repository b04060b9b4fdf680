import type { ListItem, Registry } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";
import type { UnitCode } from "../domain/shared/ids.js";

/** The department that is likely to answer for it: the one that the district centre named, else that of the list. */
export function suggestedLead(registry: Registry, matter: Matter): UnitCode | undefined {
  return matter.namedLead?.department ?? suggestedCall(registry, matter)?.lead;
}

/** The call-list item a matter points to: its own, or the first of its class that may be called (domain 13.3, 14). */
export function suggestedCall(registry: Registry, matter: Matter): ListItem | undefined {
  const ofClass = matter.category === undefined ? [] : (registry.categories.get(matter.category)?.listItems ?? []);
  const codes = matter.listItem === undefined ? ofClass : [matter.listItem, ...ofClass];
  return codes
    .map((code) => registry.listItems.get(code))
    .find((item): item is ListItem => item !== undefined && item.list === "CALL");
}
