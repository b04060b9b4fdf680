import { capacityFor, doing } from "../domain/district/capacity.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { type Command, mayAct, type Parties } from "../domain/district/rights.js";

/**
 * Whether this person may take the step on something of these parties, in whichever of his roles or in the place of a colleague who is
 * away; the state is another question.
 */
export function may(command: Command, staff: Staff, parties: Parties, registry: Registry): boolean {
  const capacity = capacityFor(command, staff, registry, parties);
  return capacity !== undefined && mayAct(command, doing(staff, capacity), parties, { registry }).ok;
}
