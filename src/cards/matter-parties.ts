import type { Registry } from "../domain/district/registry.js";
import type { Matter } from "../domain/matter/matter.js";
import type { CardWhat } from "./card-id.js";
import { gridWorkers, type Party, person, post } from "./parties.js";

/** Who decides about new matters: the clerks of the community, the street centre while the grid is unknown. */
export function clerks(registry: Registry, matter: Pick<Matter, "community" | "street">): Party {
  return matter.community === undefined
    ? post(registry, "STREET_CENTER", matter.street)
    : post(registry, "COMMUNITY_CLERK", matter.community);
}

export function streetCenter(registry: Registry, at: Pick<Matter, "street">): Party {
  return post(registry, "STREET_CENTER", at.street);
}

export function reporter(registry: Registry, matter: Pick<Matter, "reporter">): Party {
  const { id, role, unit } = matter.reporter;
  return person(registry, id, role, unit);
}

/** Whoever goes and looks: grid workers of the place, else the clerk, never the one who did the work (M18). */
export function verifiers(registry: Registry, matter: Matter): Party {
  const did = matter.handledBy?.kind === "staff" ? matter.handledBy.id : undefined;
  const walkers = gridWorkers(registry, matter.place.grid, did);
  if (walkers.ids.length > 0) return walkers;
  const desk = clerks(registry, matter);
  const others = { ...desk, ids: desk.ids.filter((id) => id !== did) };
  return others.ids.length > 0 ? others : streetCenter(registry, matter);
}

/** The handler of an assigned matter. */
export function handler(registry: Registry, matter: Matter): Party {
  return "handler" in matter
    ? person(registry, matter.handler, "STREET_CENTER", matter.street)
    : clerks(registry, matter);
}

/** Whom a matter's question is put to. */
export function askedOf(registry: Registry, matter: Matter, what: CardWhat): Party {
  switch (what) {
    case "task":
    case "work":
      return handler(registry, matter);
    case "judge":
      return streetCenter(registry, matter);
    case "verify":
      return verifiers(registry, matter);
    default:
      return clerks(registry, matter);
  }
}

/** Whose move it is in this state; nobody's when it is over. */
export function movers(registry: Registry, matter: Matter): Party {
  switch (matter.state) {
    case "ASSIGNED":
    case "HANDLING":
      return handler(registry, matter);
    case "RAISED":
    case "CALLING":
      return streetCenter(registry, matter);
    case "HANDLED":
      return verifiers(registry, matter);
    case "REPORTED":
    case "REGISTERED":
      return clerks(registry, matter);
    default:
      return { label: "nobody", ids: [] };
  }
}
