import type { LngLat } from "../registry.js";

/** The middle of the smallest rectangle around some points, six digits; undefined when there is none. */
export function middleOf(points: readonly LngLat[]): LngLat | undefined {
  if (points.length === 0) return undefined;
  return [between(points.map(([lng]) => lng)), between(points.map(([, lat]) => lat))];
}

function between(values: readonly number[]): number {
  return Number(((Math.min(...values) + Math.max(...values)) / 2).toFixed(6));
}
