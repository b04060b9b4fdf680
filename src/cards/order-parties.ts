import type { Registry } from "../domain/district/registry.js";
import type { Order, Receiver } from "../domain/order/order.js";
import { answersFor, issuerDesk } from "../domain/order/people.js";
import { gridWorkers, type Party, person, post, together } from "./parties.js";

/** Who answers for a line: those who walk the grid, else its desk. */
export function receiverParty(registry: Registry, receiver: Receiver): Party {
  const who = answersFor(receiver, registry);
  return "role" in who ? post(registry, who.role, who.unit) : gridWorkers(registry, receiver.grid);
}

/** The drafter and the desk of whoever issued it. */
export function issuerParty(registry: Registry, order: Order): Party {
  const { role, unit } = issuerDesk(order);
  const { id, role: asWhat, unit: of } = order.drafter;
  return together(`issuer.${unit}`, [person(registry, id, asWhat, of), post(registry, role, unit)]);
}

/** The district centre releases what a department proposes. */
export function districtCenter(registry: Registry): Party {
  return post(registry, "DISTRICT_CENTER");
}

/** Those of the party whom an event names. */
export function onlyThose(party: Party, ids: readonly Party["ids"][number][]): Party {
  return { ...party, ids: party.ids.filter((id) => ids.includes(id)) };
}
