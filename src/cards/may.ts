import { actorOf } from "../domain/district/actor-of.js";
import type { Staff } from "../domain/district/registry.js";
import { type Command, mayAct, type Parties, roleFor } from "../domain/district/rights.js";

/** Whether this person may take the step on something of these parties, in whichever of his roles; the state is another question. */
export function may(command: Command, staff: Staff, parties: Parties): boolean {
  const role = roleFor(command, staff, parties);
  return role !== undefined && mayAct(command, actorOf(staff, role), parties).ok;
}
