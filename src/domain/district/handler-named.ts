import type { UnitCode } from "../shared/ids.js";
import { comparableName } from "./comparable-name.js";
import type { Registry, Staff } from "./registry.js";
import type { Role } from "./roles.js";
import { streetOf } from "./street-of.js";

const WORKERS: ReadonlySet<Role> = new Set(["STREET_HANDLER", "COMMUNITY_CLERK", "GRID_WORKER", "STREET_CENTER"]);

/**
 * Posts of the street and its communities that people mean by these words: those called exactly so (环卫二班, an account),
 * otherwise those whose name ends so (网格员02). Empty when nobody is meant, several when it cannot be told.
 */
export function handlerNamed(registry: Registry, street: UnitCode, words: string): Staff[] {
  const wanted = comparableName(words);
  if (wanted === "") return [];
  const there = [...registry.staff.values()].filter(
    ({ unit, roles }) => streetOf(registry, unit) === street && roles.some((role) => WORKERS.has(role)),
  );
  const exact = there.filter((staff) => calledBy(staff).includes(wanted));
  return exact.length > 0 ? exact : there.filter(({ name }) => comparableName(name).endsWith(wanted));
}

function calledBy({ id, name, aliases }: Staff): string[] {
  return [id, name, ...aliases].map(comparableName);
}
