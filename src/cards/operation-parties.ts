import type { Registry } from "../domain/district/registry.js";
import type { Operation } from "../domain/operation/operation.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { type Party, person, post, together } from "./parties.js";

/** Who tells a body's people: its liaison. */
export function liaison(registry: Registry, body: UnitCode): Party {
  return post(registry, "DEPT_LIAISON", body);
}

/** Liaison and deputy head, who answers for it (domain 7.3); a body stationed in the street has no deputy head. */
export function bodyParty(registry: Registry, body: UnitCode): Party {
  const stationed = registry.units.get(body)?.kind === "STATIONED";
  const heads = stationed ? [] : [post(registry, "DEPT_LEADER", body)];
  return together(`body.${body}`, [liaison(registry, body), ...heads]);
}

export function desk(registry: Registry, { street }: Operation): Party {
  return post(registry, "STREET_CENTER", street);
}

export function leaders(registry: Registry, { street }: Operation): Party {
  return together(`leaders.${street}`, [
    post(registry, "STREET_LEADER", street),
    post(registry, "STREET_CHIEF", street),
  ]);
}

/** 现场指挥; the leaders while nobody is named. */
export function commander(registry: Registry, operation: Operation): Party {
  const who = operation.commander;
  return who ? person(registry, who.id, who.role, who.unit) : leaders(registry, operation);
}

/** Commander and desk. */
export function runners(registry: Registry, operation: Operation): Party {
  return together(`runners.${operation.street}`, [commander(registry, operation), desk(registry, operation)]);
}
