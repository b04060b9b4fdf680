import type { LngLat } from "../registry.js";
import { middleOf } from "./middle.js";
import { metersToPolygon } from "./polygon.js";

/** Steps of an even spread in two directions: no two of many fall together. */
const STEPS = [0.754_877_666_246_693, 0.569_840_290_998_053] as const;
/** Of the box around the polygon: away from its edges, where it would look like the neighbour's. */
const INNER = 0.7;
const TRIES = 32;

/**
 * A spot inside a polygon for the `n`th thing of which only the polygon is known: always the same one, whatever else is there.
 * Undefined without corners.
 */
export function spotWithin(polygon: readonly LngLat[], n: number): LngLat | undefined {
  const middle = middleOf(polygon);
  if (!middle) return undefined;
  const [width, height] = [extent(polygon, 0), extent(polygon, 1)];
  for (let at = n; at < n + TRIES; at += 1) {
    const spot = [
      rounded(middle[0] + INNER * width * (fraction(at * STEPS[0]) - 0.5)),
      rounded(middle[1] + INNER * height * (fraction(at * STEPS[1]) - 0.5)),
    ] as const;
    if (metersToPolygon(spot, polygon) === 0) return spot;
  }
  return middle;
}

function extent(polygon: readonly LngLat[], axis: 0 | 1): number {
  const values = polygon.map((corner) => corner[axis]);
  return Math.max(...values) - Math.min(...values);
}

function fraction(value: number): number {
  return value - Math.floor(value);
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}
