import { linesOf, pointsOf, unplacedOf } from "../../../../src/app/figures/screen-map.js";
import { placePoint } from "../../../../src/domain/district/placing/place-point.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { shownOfMatter } from "../../../../src/domain/figures/matter-figures.js";
import { asId, type GridCode, type UnitCode } from "../../../../src/domain/shared/ids.js";
import type { PlacedMark } from "../../../../src/ports/figures.js";
import { matterIn } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const street = asId<UnitCode>("440112014");
const grid = asId<GridCode>("440112014008001");
const mark = (
  n: number,
  where: Pick<PlacedMark, "point" | "grid" | "spot">,
  light: PlacedMark["light"] = "GREEN",
): PlacedMark => ({
  ...{ kind: "matter", n, street, light },
  ...where,
});

test("a point stands where it was given; of a grid alone it stands inside the grid and says so", () => {
  const [given, within, ...more] = pointsOf(
    [mark(1, { point: [113.441, 23.19] }), mark(2, { grid, spot: 7 }, "RED")],
    registry,
  );
  expect(given).toEqual({ id: "1", lng: 113.441, lat: 23.19, light: "green" });
  expect(within).toMatchObject({ id: "2", light: "red", byGrid: true });
  expect(within && placePoint(registry, [within.lng, within.lat])).toMatchObject({ kind: "inside", grid });
  expect(more).toEqual([]);
});

test("every open matter is on the map or counted as unplaced", () => {
  const marks = [mark(1, {}, "YELLOW"), mark(2, { grid: asId("440112014008999") }), mark(3, { grid })];
  expect(pointsOf(marks, registry)).toHaveLength(1);
  expect(unplacedOf(marks, registry)).toEqual({ green: 1, yellow: 1, red: 0 });
});

test("open it has a mark, with its point or else its grid; over it has none", () => {
  const markOf = (state: Parameters<typeof matterIn>[0], place?: object) =>
    shownOfMatter(matterIn(state, registry, place ? { place: place as never } : {}).events).mark;
  expect(markOf("REPORTED")).toEqual({ kind: "matter", street, grid, spot: expect.any(Number), light: "GREEN" });
  const point = [113.441, 23.19] as const;
  expect(markOf("REPORTED", { text: "科翔路12号", grid, point, by: "point" })).toEqual({
    ...{ kind: "matter", street, point, light: "GREEN" },
  });
  expect(markOf("CLOSED")).toBeUndefined();
});

test("a call begins where its matter stands", () => {
  const where = { grid, spot: 26_017 };
  const call: PlacedMark = { kind: "call", n: 9, street, department: asId("D04"), light: "RED", ...where };
  const [point] = pointsOf([mark(2, where)], registry);
  expect(linesOf([call], registry)).toEqual([
    { id: "9", from: [point?.lng, point?.lat], department: "D04", light: "red" },
  ]);
});
