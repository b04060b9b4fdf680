import type { LngLat } from "../../../../src/domain/district/registry.js";

export type XY = readonly [x: number, y: number];
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** From degrees to the pixels of a box, true to shape: over a district a degree of longitude is as long everywhere. */
export type Projection = {
  readonly toXY: (point: LngLat) => XY;
  readonly pixelsPerKilometre: number;
};

const KILOMETRES_PER_DEGREE = 111.32;

/** Fits `points` into `box`, centred; undefined without a point or without room. */
export function fitInto(points: readonly LngLat[], box: Box): Projection | undefined {
  if (points.length === 0 || box.width <= 0 || box.height <= 0) return undefined;
  const [west, east] = rangeOf(points.map(([lng]) => lng));
  const [south, north] = rangeOf(points.map(([, lat]) => lat));
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const perDegree = Math.min(box.width / ((east - west) * narrowing || 1), box.height / (north - south || 1));
  const [midLng, midLat] = [(west + east) / 2, (south + north) / 2];
  const [midX, midY] = [box.x + box.width / 2, box.y + box.height / 2];
  return {
    toXY: ([lng, lat]) => [midX + (lng - midLng) * narrowing * perDegree, midY - (lat - midLat) * perDegree],
    pixelsPerKilometre: perDegree / KILOMETRES_PER_DEGREE,
  };
}

function rangeOf(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** A round length for the scale bar: at most `most` pixels. */
export function scaleBar({ pixelsPerKilometre }: Projection, most: number): { kilometres: number; pixels: number } {
  const fitting = [50, 20, 10, 5, 2, 1, 0.5, 0.2].find((kilometres) => kilometres * pixelsPerKilometre <= most) ?? 0.1;
  return { kilometres: fitting, pixels: fitting * pixelsPerKilometre };
}

/** Square pixels of polygons that do not overlap. */
export function areaOf(polygons: readonly (readonly XY[])[]): number {
  return polygons.reduce((sum, corners) => sum + Math.abs(signedArea(corners)), 0);
}

function signedArea(corners: readonly XY[]): number {
  return corners.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
