import type { mongo } from "mongoose";
import type { OpenFilter } from "../../src/ports/records.js";
import { FACET } from "./facets.js";

/**
 * The query of an {@link OpenFilter}. Each part has a short stretch of an index: parties and lights their own, a unit or a
 * state its facet; the database takes the shortest, so the cost follows what is open there, never what is stored.
 */
export function openQuery(filter: OpenFilter): mongo.Document {
  const { unit, grids, waitsFor, light, dueFrom, dueBefore, unplaced, raised, unconfirmed } = filter;
  const facets = [
    ...(unplaced ? [FACET.unplaced] : []),
    ...(raised ? [FACET.raised] : []),
    ...(unconfirmed ? [FACET.unconfirmed] : []),
    ...(light ? [FACET.light(light)] : []),
    ...(unit === undefined ? [] : [FACET.openIn(unit)]),
  ];
  return {
    "summary.open": true,
    ...(waitsFor ? { "summary.waitsFor": { $in: waitsFor } } : {}),
    ...(grids ? { "summary.grid": { $in: grids } } : {}),
    ...(dueFrom || dueBefore
      ? { pressAt: { ...(dueFrom ? { $gte: dueFrom } : {}), ...(dueBefore ? { $lt: dueBefore } : {}) } }
      : {}),
    ...withFacets([...facets.map((facet) => ({ facets: facet })), ...statesOf(filter, facets.length > 0)]),
  };
}

/** States are looked up by their facet only where nothing else leads into an index. */
function statesOf({ state, waitsFor, grids }: OpenFilter, led: boolean): mongo.Document[] {
  if (!state) return led || waitsFor || grids ? [] : [{ facets: FACET.open }];
  if (led || waitsFor || grids) return [{ "summary.state": { $in: state } }];
  return [{ facets: { $in: state.map(FACET.state) } }];
}

function withFacets(parts: readonly mongo.Document[]): mongo.Document {
  return parts.length === 0 ? {} : { $and: parts };
}
