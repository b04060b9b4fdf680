/** Krasovsky 1940: semi-major axis in metres and first eccentricity squared. */
const AXIS = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

type Point = { readonly lng: number; readonly lat: number };

/** What a phone in mainland China reports for a point given in WGS-84 (domain 15.2); elsewhere the point itself. */
export function gcj02FromWgs84(point: Point): Point {
  if (!inMainland(point)) return point;
  const x = point.lng - 105;
  const y = point.lat - 35;
  const latitude = (point.lat * Math.PI) / 180;
  const w = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) ** 2;
  const metresPerRadianNorth = (AXIS * (1 - ECCENTRICITY_SQUARED)) / w ** 1.5;
  const metresPerRadianEast = (AXIS / Math.sqrt(w)) * Math.cos(latitude);
  return {
    lng: point.lng + degrees(eastShift(x, y) / metresPerRadianEast),
    lat: point.lat + degrees(northShift(x, y) / metresPerRadianNorth),
  };
}

/** The rectangle within which maps are shifted. */
function inMainland({ lng, lat }: Point): boolean {
  return lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

function eastShift(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return base + ripple(x) + (2 / 3) * (20 * wave(x, 1) + 40 * wave(x, 3) + 150 * wave(x, 12) + 300 * wave(x, 30));
}

function northShift(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return base + ripple(x) + (2 / 3) * (20 * wave(y, 1) + 40 * wave(y, 3) + 160 * wave(y, 12) + 320 * wave(y, 30));
}

function ripple(x: number): number {
  return (2 / 3) * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI));
}

function wave(value: number, period: number): number {
  return Math.sin((value / period) * Math.PI);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
