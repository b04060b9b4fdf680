import { metersBetween } from "../../src/domain/district/placing/distance.js";
import { toGcj02 } from "../../src/domain/district/placing/gcj02.js";
import { placePoint } from "../../src/domain/district/placing/place-point.js";
import { toWgs84 } from "../../src/domain/district/placing/to-wgs84.js";
import type { Grid, LngLat, Registry } from "../../src/domain/district/registry.js";
import fc from "../support/fast-check.js";
import { sampleRegistry } from "../support/registry.js";

const registry = await sampleRegistry();
const grids = [...registry.grids.values()];
const L_SHAPE = "440112012007001";
const convex = grids.filter(({ code }) => code !== L_SHAPE);

const weight = fc.double({ min: 0.01, max: 1, noNaN: true });

/** A point strictly inside: every corner has a share. */
function insideOf({ polygon }: Grid): fc.Arbitrary<LngLat> {
  return fc.array(weight, { minLength: polygon.length, maxLength: polygon.length }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    const mean = (axis: 0 | 1): number =>
      polygon.reduce((total, corner, i) => total + corner[axis] * (weights[i] ?? 0), 0) / sum;
    return [mean(0), mean(1)];
  });
}

const anywhere: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 113.4, max: 113.61, noNaN: true }),
  fc.double({ min: 23.14, max: 23.3, noNaN: true }),
);

test("a point inside a convex grid is found in it and in no other", () => {
  const placed = fc.constantFrom(...convex).chain((grid) => fc.tuple(fc.constant(grid), insideOf(grid)));
  fc.assert(
    fc.property(placed, ([grid, point]) => {
      expect(placePoint(registry, point)).toEqual({ kind: "inside", grid: grid.code, touching: [] });
    }),
  );
});

function turned(by: number, backwards: boolean): Registry {
  const turn = ({ polygon, ...rest }: Grid): Grid => {
    const corners = [...polygon.slice(by % polygon.length), ...polygon.slice(0, by % polygon.length)];
    return { ...rest, polygon: backwards ? corners.reverse() : corners };
  };
  return { ...registry, grids: new Map([...grids].reverse().map((grid) => [grid.code, turn(grid)])) };
}

test("where a polygon begins, which way it goes, and the order of grids do not matter", () => {
  fc.assert(
    fc.property(anywhere, fc.nat(7), fc.boolean(), (point, by, backwards) => {
      const [a, b] = [placePoint(registry, point), placePoint(turned(by, backwards), point)];
      expect({ ...b, meters: undefined, nearest: undefined }).toEqual({ ...a, meters: undefined, nearest: undefined });
    }),
  );
});

test("what is proposed is near, and what is not placed has nothing near", () => {
  fc.assert(
    fc.property(anywhere, (point) => {
      const placed = placePoint(registry, point);
      if (placed.kind === "near") expect(placed.meters).toBeLessThanOrEqual(registry.rules.gridSnapMeters);
      if (placed.kind === "none") expect(placed.nearest?.meters).toBeGreaterThan(registry.rules.gridSnapMeters);
    }),
  );
});

test("a point that was shifted is put back to within half a metre, anywhere in China", () => {
  const china = fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }));
  fc.assert(
    fc.property(china, (shown) => {
      const real = toWgs84(shown, "GCJ-02");
      expect(metersBetween(toGcj02(real), shown)).toBeLessThan(0.5);
    }),
  );
});
