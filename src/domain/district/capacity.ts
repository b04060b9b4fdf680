import type { StaffAct, StaffActor } from "../shared/event.js";
import { actorOf } from "./actor-of.js";
import { standsInFor } from "./on-duty.js";
import type { Registry, Staff } from "./registry.js";
import { type Command, mayAct, type Parties, RIGHTS, type Right } from "./rights.js";
import type { Role } from "./roles.js";

/** In which role somebody does something, and for whom when it is not his own. */
export type Capacity = { readonly role: Role; readonly absent?: Staff };

/** Who acts, as an act and its events keep it. */
export type Doing = Pick<StaffAct, "actor"> & { readonly onBehalfOf?: StaffActor };

/**
 * In which capacity a person would do it: in the first of his own roles that the table lists, else in a role of somebody he stands in
 * for; undefined when none may. With `parties`, the first in which he may on this very thing; of those in which he may not, rather
 * one that fails by four eyes than one of another unit, because that is the reason he is told.
 */
export function capacityFor(
  command: Command,
  staff: Staff,
  registry: Registry,
  parties?: Parties,
): Capacity | undefined {
  const capacities = capacitiesOf(command, staff, registry);
  if (!parties) return capacities[0];
  const judged = capacities.map((capacity) => {
    const right = mayAct(command, doing(staff, capacity), parties, { registry });
    return { capacity, why: right.ok ? undefined : right.refusal.code };
  });
  const allowed = judged.find(({ why }) => why === undefined);
  return (allowed ?? judged.find(({ why }) => why !== "wrong_unit" && why !== "role_missing") ?? judged[0])?.capacity;
}

/** The person acting in that capacity. */
export function doing(staff: Staff, { role, absent }: Capacity): Doing {
  const actor = actorOf(staff, role);
  return absent === undefined ? { actor } : { actor, onBehalfOf: actorOf(absent, role) };
}

function capacitiesOf(command: Command, staff: Staff, registry: Registry): readonly Capacity[] {
  const { may }: Right = RIGHTS[command];
  const roles = [...new Set(may.map(({ role }) => role))];
  const own = roles.filter((role) => staff.roles.includes(role)).map((role) => ({ role }));
  const others = standsInFor(registry, staff).filter(({ role }) => roles.includes(role));
  return [...own, ...others];
}
