import type { LngLat } from "../registry.js";

const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** A point of the plane that touches the earth near by; metres east and north. Exact to millimetres over a street. */
export type Planar = readonly [east: number, north: number];

/** The point as seen from `origin`, in metres. */
export function planar([lng, lat]: LngLat, [originLng, originLat]: LngLat): Planar {
  const meters = EARTH_RADIUS_M * RADIANS;
  return [(lng - originLng) * meters * Math.cos(originLat * RADIANS), (lat - originLat) * meters];
}

/** Metres from the origin to the line between two corners. */
export function metersToEdge([ax, ay]: Planar, [bx, by]: Planar): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Metres between two points that are near to each other (a few kilometres). */
export function metersBetween(a: LngLat, b: LngLat): number {
  return Math.hypot(...planar(a, b));
}
