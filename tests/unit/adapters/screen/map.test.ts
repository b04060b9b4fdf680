import { departmentNodes } from "../../../../adapters/screen/page/map/department-nodes.js";
import { labelsInside, placeLabels } from "../../../../adapters/screen/page/map/labels.js";
import { outlineOf } from "../../../../adapters/screen/page/map/outline.js";
import { areaOf, fitInto, scaleBar } from "../../../../adapters/screen/page/map/projection.js";
import type { LngLat } from "../../../../src/domain/district/registry.js";
import { sampleRegistry } from "../../../support/registry.js";

const BOX = { x: 10, y: 20, width: 400, height: 300 };
const square = (lng: number, lat: number, side = 1): LngLat[] => [
  [lng, lat],
  [lng + side, lat],
  [lng + side, lat + side],
  [lng, lat + side],
];

test("the district lies centred in its box, north above, and true to shape", () => {
  const view = fitInto(square(113, 23, 0.1), BOX);
  if (!view) throw new Error("there is room");
  const [[west, south], [east, north]] = [view.toXY([113, 23]), view.toXY([113.1, 23.1])];
  expect(south).toBeCloseTo(320);
  expect(north).toBeCloseTo(20);
  expect((east - west) / (south - north)).toBeCloseTo(Math.cos((23.05 * Math.PI) / 180));
  expect((west + east) / 2).toBeCloseTo(210);
});

test("without a point, or without room, there is no map", () => {
  expect(fitInto([], BOX)).toBeUndefined();
  expect(fitInto(square(113, 23), { ...BOX, width: 0 })).toBeUndefined();
});

test("one point alone does not blow the map up", () => {
  expect(fitInto([[113, 23]], BOX)?.toXY([113, 23])).toEqual([210, 170]);
});

test("the scale bar is a round length that fits", () => {
  const view = { toXY: () => [0, 0] as const, pixelsPerKilometre: 30 };
  expect(scaleBar(view, 100)).toEqual({ kilometres: 2, pixels: 60 });
  expect(scaleBar(view, 1)).toEqual({ kilometres: 0.1, pixels: 3 });
});

const lengthOf = (segments: readonly (readonly [LngLat, LngLat])[]) =>
  segments.reduce((sum, [[x, y], [u, v]]) => sum + Math.hypot(u - x, v - y), 0);

test("an edge that two grids share is no border, also where they share it in part only", () => {
  const [left, right, half] = [square(0, 0), square(1, 0), square(1, 0, 0.5)];
  expect(lengthOf(outlineOf([left]))).toBeCloseTo(4);
  expect(lengthOf(outlineOf([left, right]))).toBeCloseTo(6);
  expect(lengthOf(outlineOf([left, half]))).toBeCloseTo(4 + 2 - 2 * 0.5);
});

test("the border of 萝岗街道 with its L-shaped grid is the one around all four grids", async () => {
  const { grids } = await sampleRegistry();
  const polygons = [...grids.values()].filter(({ code }) => code.startsWith("440112012")).map(({ polygon }) => polygon);
  expect(polygons.length).toBe(4);
  expect(lengthOf(outlineOf(polygons))).toBeCloseTo(2 * 0.02 + 2 * 0.03, 6);
});

test("areas add up, whichever way round their corners go", () => {
  const corners = square(0, 0, 10).map(([x, y]) => [x, y] as const);
  expect(areaOf([corners, corners.toReversed()])).toBe(200);
});

const area = (name: string, lng: number, lat: number) => ({ key: name, name, polygons: [square(lng, lat)] });
/** One degree is 100 pixels. */
const VIEW = { toXY: ([lng, lat]: LngLat) => [lng * 100, 600 - lat * 100] as const, pixelsPerKilometre: 1 };
const BOUNDS = { x: 0, y: 0, width: 600, height: 600 };

test("a name stands over its area, and in the middle where another area is above", () => {
  const placed = placeLabels([area("甲", 1, 1), area("乙", 1, 2)], VIEW, 20, BOUNDS);
  expect(placed.map(({ name, at }) => [name, ...at])).toEqual([
    ["甲", 150, 450],
    ["乙", 150, 285],
  ]);
});

test("a name that would run into another is left out", () => {
  const above = { key: "上", name: "上", polygons: [square(1, 2, 2)] };
  const placed = placeLabels([area("很长的一个名字", 1, 1), area("也很长的名字", 2, 1), above], VIEW, 20, BOUNDS);
  expect(placed.map(({ name }) => name)).toEqual(["很长的一个名字", "上"]);
});

test("grids are named where their name fits", () => {
  expect(labelsInside([area("第一网格", 1, 1), area("很长的一个名字", 3, 1)], VIEW, 20)).toEqual([
    { key: "第一网格", name: "第一网格", at: [150, 420] },
  ]);
});

const DEPARTMENTS = ["D01", "D02", "D03", "D04"].map((code) => ({ code, short: `${code}局` }));
const lineTo = (department: string) => ({ id: department, from: [0, 0] as const, department, light: "green" as const });
const rest = (count: number) => `其他${count}家`;

test("with room for all, departments stand in the registry's order, called or not", () => {
  const nodes = departmentNodes(DEPARTMENTS, [lineTo("D03")], 4, rest);
  expect(nodes.map(({ name, busy }) => [name, busy])).toEqual([
    ["D01局", false],
    ["D02局", false],
    ["D03局", true],
    ["D04局", false],
  ]);
});

test("with less room those without a call go first, then the last ones share a node", () => {
  const lines = ["D01", "D03", "D04"].map(lineTo);
  expect(departmentNodes(DEPARTMENTS, lines, 3, rest).map(({ name }) => name)).toEqual(["D01局", "D03局", "D04局"]);
  expect(departmentNodes(DEPARTMENTS, lines, 2, rest)).toEqual([
    { name: "D01局", codes: ["D01"], busy: true },
    { name: "其他2家", codes: ["D03", "D04"], busy: true },
  ]);
});
