import type { LngLat } from "../registry.js";

/** Krasovsky 1940, the ellipsoid on which the shift is defined. */
const SEMI_MAJOR_M = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
const RADIANS = Math.PI / 180;

/** The shift is applied inside this box only. */
const CHINA = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 };

/** The map shift of Chinese phones and map services: WGS-84 → GCJ-02 by the public formula; the same point outside China. */
export function toGcj02([lng, lat]: LngLat): LngLat {
  if (lng < CHINA.west || lng > CHINA.east || lat < CHINA.south || lat > CHINA.north) return [lng, lat];
  const [east, north] = shiftMeters(lng - 105, lat - 35);
  const flattening = 1 - ECCENTRICITY_SQUARED * Math.sin(lat * RADIANS) ** 2;
  const metersPerRadianNorth = (SEMI_MAJOR_M * (1 - ECCENTRICITY_SQUARED)) / flattening ** 1.5;
  const metersPerRadianEast = (SEMI_MAJOR_M * Math.cos(lat * RADIANS)) / Math.sqrt(flattening);
  return [lng + east / (metersPerRadianEast * RADIANS), lat + north / (metersPerRadianNorth * RADIANS)];
}

/** Metres by which a point is moved, from its distance in degrees to 105° E, 35° N. */
function shiftMeters(x: number, y: number): readonly [east: number, north: number] {
  const root = Math.sqrt(Math.abs(x));
  const ripple = waves(x, [
    [20, 6],
    [20, 2],
  ]);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root;
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root;
  return [
    east +
      ripple +
      waves(x, [
        [20, 1],
        [40, 1 / 3],
        [150, 1 / 12],
        [300, 1 / 30],
      ]),
    north +
      ripple +
      waves(y, [
        [20, 1],
        [40, 1 / 3],
        [160, 1 / 12],
        [320, 1 / 30],
      ]),
  ];
}

/** Two thirds of a sum of sines: amplitudes in metres, frequencies in half turns a degree. */
function waves(degrees: number, parts: readonly (readonly [amplitude: number, frequency: number])[]): number {
  const sum = parts.map(([amplitude, frequency]) => amplitude * Math.sin(degrees * frequency * Math.PI));
  return (sum.reduce((a, b) => a + b, 0) * 2) / 3;
}
