import { nearFacets, nearFacetsOf } from "../../../../adapters/mongo/near-facets.js";
import { metersBetween } from "../../../../src/domain/district/placing/distance.js";
import type { LngLat } from "../../../../src/domain/district/registry.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { aSummary } from "../../../support/changes.js";
import fc from "../../../support/fast-check.js";

const CATEGORY = asId<never>("E0102");
const GRID = asId<never>("440112014008001");
const asked = { category: CATEGORY, text: "", meters: 50, since: new Date(0) };
const there = (point: LngLat) => nearFacetsOf(aSummary({ category: "E0102", point }));

test("whatever lies within the radius is found, wherever the squares end", () => {
  const district = fc.tuple(
    fc.double({ min: 113.4, max: 113.6, noNaN: true }),
    fc.double({ min: 23.1, max: 23.3, noNaN: true }),
  );
  const step = fc.double({ min: -0.0006, max: 0.0006, noNaN: true });
  fc.assert(
    fc.property(district, step, step, ([lng, lat], east, north) => {
      const other: LngLat = [lng + east, lat + north];
      fc.pre(metersBetween([lng, lat], other) <= 50);
      expect(nearFacets({ ...asked, point: [lng, lat] })).toEqual(expect.arrayContaining(there(other)));
    }),
    { numRuns: 500 },
  );
});

test("a short way touches a handful of squares, not the whole district", () => {
  expect(nearFacets({ ...asked, point: [113.445, 23.192] }).length).toBeLessThanOrEqual(4);
});

test("without a point the words in their grid are looked for, however they are written", () => {
  const said = nearFacetsOf(aSummary({ category: "E0102", place: "科翔路 12号", grid: GRID }));
  expect(nearFacets({ ...asked, text: "科翔路12号", grid: GRID })).toEqual(said);
  expect(nearFacets({ ...asked, text: "", grid: GRID })).toEqual([]);
});

test("what has no class, or ended without being solved, is nothing to join", () => {
  const point: LngLat = [113.445, 23.192];
  expect(nearFacetsOf(aSummary({ point }))).toEqual([]);
  expect(there(point)).toHaveLength(1);
  expect(nearFacetsOf(aSummary({ category: "E0102", point, open: false, state: "CLOSED" }))).toHaveLength(1);
  for (const state of ["WITHDRAWN", "NOT_ACCEPTED", "MERGED"])
    expect(nearFacetsOf(aSummary({ category: "E0102", point, open: false, state }))).toEqual([]);
});
