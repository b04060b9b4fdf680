import { standsInFor } from "./on-duty.js";
import type { Registry, Staff } from "./registry.js";

/**
 * All names under which it can be this person's move: `staff:<id>` and `<ROLE>@<unit>` for each role, his own and those of whoever is
 * away and for whom he acts now.
 */
export function partiesOf(staff: Staff, registry: Registry): string[] {
  const own = [`staff:${staff.id}`, ...staff.roles.map((role) => `${role}@${staff.unit}`)];
  const others = standsInFor(registry, staff).flatMap(({ absent, role }) => [
    `staff:${absent.id}`,
    `${role}@${absent.unit}`,
  ]);
  return [...new Set([...own, ...others])];
}
