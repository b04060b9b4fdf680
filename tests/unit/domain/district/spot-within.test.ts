import fc from "fast-check";
import { metersToPolygon } from "../../../../src/domain/district/placing/polygon.js";
import { spotWithin } from "../../../../src/domain/district/placing/spot-within.js";
import type { LngLat } from "../../../../src/domain/district/registry.js";

const SQUARE: readonly LngLat[] = [
  [113.44, 23.185],
  [113.45, 23.185],
  [113.45, 23.2],
  [113.44, 23.2],
];
/** Its middle is outside. */
const BENT: readonly LngLat[] = [
  [113.44, 23.185],
  [113.45, 23.185],
  [113.45, 23.187],
  [113.443, 23.187],
  [113.443, 23.2],
  [113.44, 23.2],
];

test("whatever its number, it stands inside, and always at the same spot", () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.constantFrom(SQUARE, BENT), (n, polygon) => {
      const spot = spotWithin(polygon, n);
      expect(spot && metersToPolygon(spot, polygon)).toBe(0);
      expect(spotWithin(polygon, n)).toEqual(spot);
    }),
  );
});

test("things that follow each other stand apart", () => {
  const spots = Array.from({ length: 50 }, (_, n) => spotWithin(SQUARE, n)?.join());
  expect(new Set(spots).size).toBe(50);
});

test("without corners there is no spot", () => {
  expect(spotWithin([], 1)).toBeUndefined();
});
