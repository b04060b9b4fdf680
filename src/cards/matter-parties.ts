import type { Registry } from "../domain/district/registry.js";
import { isAppealed, isCalledBack, waitsForLead } from "../domain/matter/facts.js";
import type { Matter } from "../domain/matter/matter.js";
import { eyesOf } from "../domain/shared/event.js";
import type { CardWhat } from "./card-id.js";
import { gridWorkers, type Party, person, post, together } from "./parties.js";

/** Who decides about new matters: the clerks of the community, the street centre while the grid is unknown. */
export function clerks(registry: Registry, matter: Pick<Matter, "community" | "street">): Party {
  return matter.community === undefined
    ? post(registry, "STREET_CENTER", matter.street)
    : post(registry, "COMMUNITY_CLERK", matter.community);
}

export function streetCenter(registry: Registry, at: Pick<Matter, "street">): Party {
  return post(registry, "STREET_CENTER", at.street);
}

/** Whoever reported it, also by a report that was merged into it (M3). */
export function reporter(
  registry: Registry,
  { reporter: first, followers = [] }: Pick<Matter, "reporter"> & Partial<Pick<Matter, "followers">>,
): Party {
  const own = person(registry, first.id, first.role, first.unit);
  if (followers.length === 0) return own;
  const others = followers.map(({ id, role, unit }) => person(registry, id, role, unit));
  return together(`reporters.${own.label}`, [own, ...others]);
}

/** Who decides whether it is accepted: the clerks, the street centre after an appeal (M5). */
export function deciders(registry: Registry, matter: Matter): Party {
  return isAppealed(matter) ? streetCenter(registry, matter) : clerks(registry, matter);
}

/** Whoever calls back, or goes and looks: grid workers of the place, else the clerk, never the one who did the work (M18). */
export function verifiers(registry: Registry, matter: Matter): Party {
  if (isCalledBack(matter) && registry.staff.has(matter.reporter.id))
    return reporter(registry, { reporter: matter.reporter });
  const did = eyesOf(matter.handledBy);
  const walkers = gridWorkers(registry, matter.place.grid, did);
  if (walkers.ids.length > 0) return walkers;
  const desk = clerks(registry, matter);
  const others = { ...desk, ids: desk.ids.filter((id) => !did.includes(id)) };
  return others.ids.length > 0 ? others : streetCenter(registry, matter);
}

/** The handler of an assigned matter. */
export function handler(registry: Registry, matter: Matter): Party {
  return "handler" in matter && matter.handler !== undefined
    ? person(registry, matter.handler, "STREET_CENTER", matter.street)
    : clerks(registry, matter);
}

/** Who may solve a light thing where he stands (M7): the grid worker who reported it. */
function onTheSpot(registry: Registry, matter: Matter): Party {
  const { reporter: by, category } = matter;
  const light = category !== undefined && registry.categories.get(category)?.onTheSpot === true;
  const ids = light && by.role === "GRID_WORKER" && registry.staff.has(by.id) ? [by.id] : [];
  return { label: `spot.${by.id}`, ids };
}

/** Whom a matter's question is put to. */
export function askedOf(registry: Registry, matter: Matter, what: CardWhat): Party {
  switch (what) {
    case "task":
    case "work":
      return handler(registry, matter);
    case "judge":
      return streetCenter(registry, matter);
    case "lead":
      return post(registry, "DISTRICT_CENTER");
    case "verify":
      return verifiers(registry, matter);
    case "new":
      return deciders(registry, matter);
    case "spot":
      return onTheSpot(registry, matter);
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
    case "ON_HOLD":
      return matter.handler === undefined ? streetCenter(registry, matter) : handler(registry, matter);
    case "RAISED":
      return waitsForLead(matter) ? post(registry, "DISTRICT_CENTER") : streetCenter(registry, matter);
    case "CALLING":
      return streetCenter(registry, matter);
    case "HANDLED":
      return matter.disputed ? post(registry, "STREET_LEADER", matter.street) : verifiers(registry, matter);
    case "REPORTED":
      return deciders(registry, matter);
    case "REGISTERED":
      return clerks(registry, matter);
    default:
      return { label: "nobody", ids: [] };
  }
}
