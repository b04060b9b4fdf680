import { metersBetween } from "../../../../src/domain/district/placing/distance.js";
import { toGcj02 } from "../../../../src/domain/district/placing/gcj02.js";
import { placePoint } from "../../../../src/domain/district/placing/place-point.js";
import { toWgs84 } from "../../../../src/domain/district/placing/to-wgs84.js";
import type { LngLat } from "../../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../../support/registry.js";

const registry = await sampleRegistry();

describe("the test points of domain 15.2", () => {
  test.each<[string, LngLat, string, string[]]>([
    ["P1 inside", [113.435, 23.19], "440112014001002", []],
    ["P2 shared edge", [113.44, 23.19], "440112014001002", ["440112014008001"]],
    ["P3 arm of the L", [113.495, 23.16], "440112012007001", []],
    ["P4 notch of the L", [113.495, 23.166], "440112012007002", []],
    [
      "P5 corner of four",
      [113.49, 23.17],
      "440112012001001",
      ["440112012001002", "440112012007001", "440112012007002"],
    ],
    ["P7 sloped edge, inside", [113.592, 23.26], "440112101226002", []],
    ["P9 corner of two villages", [113.565, 23.27], "440112101214002", ["440112101226001"]],
  ])("%s lies in its grid, the smallest code of several", (_, point, grid, touching) => {
    expect(placePoint(registry, point)).toEqual({ kind: "inside", grid, touching });
  });

  test("P6 in the gap lies in none, the nearest about 1,020 m away", () => {
    const placed = placePoint(registry, [113.47, 23.175]);
    if (placed.kind !== "none" || !placed.nearest) throw new Error(`placed ${placed.kind}`);
    expect(Math.abs(placed.nearest.meters - 1020)).toBeLessThan(5);
    expect(placed.nearest.grid).toBe("440112012001001");
  });

  test("P8 outside the sloped edge is about 50 m away: its grid is proposed", () => {
    const placed = placePoint(registry, [113.593, 23.26]);
    if (placed.kind !== "near") throw new Error(`placed ${placed.kind}`);
    expect(placed.grid).toBe("440112101226002");
    expect(Math.abs(placed.meters - 50)).toBeLessThan(2);
  });
});

test("a grid is proposed up to the rule book's distance, and not beyond", () => {
  const point: LngLat = [113.593, 23.26];
  const within = (gridSnapMeters: number) =>
    placePoint({ ...registry, rules: { ...registry.rules, gridSnapMeters } }, point).kind;
  expect([within(60), within(40)]).toEqual(["near", "none"]);
});

test("a district without grids places nothing", () => {
  expect(placePoint({ ...registry, grids: new Map() }, [113.435, 23.19])).toEqual({ kind: "none" });
});

describe("the map shift", () => {
  test("moves a point of Beijing as the public formula does", () => {
    const [lng, lat] = toGcj02([116.404, 39.915]);
    expect(lng).toBeCloseTo(116.410_244_5, 6);
    expect(lat).toBeCloseTo(39.916_404_3, 6);
  });

  test("moves a point of the sample district by several hundred metres, into another grid", () => {
    const real: LngLat = [113.4375, 23.19];
    const shown = toGcj02(real);
    expect(metersBetween(real, shown)).toBeGreaterThan(300);
    const seen = [real, toWgs84(shown, "GCJ-02"), toWgs84(shown, "WGS-84")].map((point) => placePoint(registry, point));
    expect(seen.map((placed) => placed.kind === "inside" && placed.grid)).toEqual([
      "440112014001002",
      "440112014001002",
      "440112014008001",
    ]);
  });

  test("leaves points outside China where they are", () => {
    expect(toGcj02([2.35, 48.85])).toEqual([2.35, 48.85]);
    expect(toWgs84([2.35, 48.85], "GCJ-02")).toEqual([2.35, 48.85]);
  });
});
