import type { LngLat } from "../registry.js";
import { metersToEdge, type Planar, planar } from "./distance.js";

/** Coordinates are given to seven digits at best (a centimetre): what is this near to an edge is on it. */
const ON_EDGE_M = 0.02;

/** Metres from the point to the polygon; 0 when it is inside or on the edge. */
export function metersToPolygon(point: LngLat, polygon: readonly LngLat[]): number {
  const corners = polygon.map((corner) => planar(corner, point));
  const edges = corners.map((corner, i) => [corner, corners[(i + 1) % corners.length] ?? corner] as const);
  const meters = Math.min(...edges.map(([from, to]) => metersToEdge(from, to)));
  return meters <= ON_EDGE_M || surroundsOrigin(edges) ? 0 : meters;
}

/** A ray to the east crosses an odd number of edges. */
function surroundsOrigin(edges: readonly (readonly [Planar, Planar])[]): boolean {
  const crossed = edges.filter(([[ax, ay], [bx, by]]) => ay > 0 !== by > 0 && ax - (ay * (bx - ax)) / (by - ay) > 0);
  return crossed.length % 2 === 1;
}
