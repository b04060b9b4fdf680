import type { Staff } from "./registry.js";

/** All names under which it can be this person's move: `staff:<id>` and `<ROLE>@<unit>` for each role. */
export function partiesOf(staff: Staff): string[] {
  return [`staff:${staff.id}`, ...staff.roles.map((role) => `${role}@${staff.unit}`)];
}
