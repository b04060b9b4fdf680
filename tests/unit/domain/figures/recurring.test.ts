import type { Registry } from "../../../../src/domain/district/registry.js";
import { addCounts, PLACES, sheetKey, type Tally } from "../../../../src/domain/figures/counts.js";
import { shownOfMatter } from "../../../../src/domain/figures/matter-figures.js";
import { placeName, recurringIn } from "../../../../src/domain/figures/recurring.js";
import type { MatterState } from "../../../../src/domain/matter/matter.js";
import { asId, type CategoryCode, type GridCode } from "../../../../src/domain/shared/ids.js";
import { matterIn } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const [one, other] = [asId<GridCode>("440112014008001"), asId<GridCode>("440112014008002")];
const [rubbish, drain] = [asId<CategoryCode>("E0102"), asId<CategoryCode>("E0404")];

function placesAfter(...states: MatterState[]) {
  const tally: Tally = new Map();
  for (const state of states) addCounts(tally, shownOfMatter(matterIn(state, registry).events).counts, 1);
  return (period: string) => tally.get(sheetKey(PLACES, period)) ?? new Map<string, number>();
}

test("a report counts at its place and class, on its day and in its month, also when it is over", () => {
  const places = placesAfter("REPORTED", "HANDLING", "CLOSED");
  for (const period of ["2026-03-10", "2026-03"])
    expect(recurringIn(places(period), 3, 10)).toEqual([{ grid: one, category: rubbish, count: 3 }]);
});

test("what was withdrawn or merged is no further report", () => {
  expect(placesAfter("REPORTED", "WITHDRAWN", "MERGED")("2026-03").get(placeName(one, rubbish))).toBe(1);
});

test("most often first, no more than asked for, none below the number", () => {
  const counts = new Map([
    [placeName(one, rubbish), 2],
    [placeName(other, rubbish), 3],
    [placeName(one, drain), 3],
    [placeName(other, drain), 1],
  ]);
  const found = (atLeast: number, limit: number) =>
    recurringIn(counts, atLeast, limit).map(({ grid, category, count }) => [grid, category, count]);
  expect(found(2, 10)).toEqual([
    [one, drain, 3],
    [other, rubbish, 3],
    [one, rubbish, 2],
  ]);
  expect(found(2, 1)).toEqual([[one, drain, 3]]);
  expect(found(4, 10)).toEqual([]);
});
