import type { GridCode } from "../../shared/ids.js";
import type { LngLat, Registry } from "../registry.js";
import { metersToPolygon } from "./polygon.js";

/**
 * Where a point lies (domain 15.2). `inside`: in the grid or on its edge; of several the one with the smallest code, the
 * others are `touching`. `near`: within the rule book's distance of the grid, which is proposed. `none`: 未落格.
 */
export type Placement =
  | { readonly kind: "inside"; readonly grid: GridCode; readonly touching: readonly GridCode[] }
  | { readonly kind: "near"; readonly grid: GridCode; readonly meters: number }
  | { readonly kind: "none"; readonly nearest?: { readonly grid: GridCode; readonly meters: number } };

/** Finds the grid of a WGS-84 point. The order of grids and of their corners does not matter. */
export function placePoint(registry: Registry, point: LngLat): Placement {
  const distances = [...registry.grids.values()]
    .map(({ code, polygon }) => ({ grid: code, meters: metersToPolygon(point, polygon) }))
    .sort((a, b) => a.meters - b.meters || (a.grid < b.grid ? -1 : 1));
  const [nearest] = distances;
  if (nearest === undefined) return { kind: "none" };
  if (nearest.meters > registry.rules.gridSnapMeters) return { kind: "none", nearest };
  if (nearest.meters > 0) return { kind: "near", ...nearest };
  const touching = distances.slice(1).filter(({ meters }) => meters === 0);
  return { kind: "inside", grid: nearest.grid, touching: touching.map(({ grid }) => grid) };
}
