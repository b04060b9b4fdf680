import { facetsOf } from "../../../../adapters/mongo/facets.js";
import { asId } from "../../../../src/domain/shared/ids.js";
import { aSummary } from "../../../support/changes.js";

const NO = "SX-20260310-00017";

test("an open matter is in the lists of its state, units, reporter and short number", () => {
  expect(facetsOf(NO, aSummary()).sort()).toEqual(
    [
      "all",
      "open",
      "state:REPORTED",
      "short:0017",
      "reporter:grid01",
      "unit:440112001",
      "unit:440112001001",
      "open:440112001",
      "open:440112001001",
    ].sort(),
  );
});

test("a closed one is in no list of open ones", () => {
  const facets = facetsOf(NO, aSummary({ open: false, state: "CLOSED" }));
  expect(facets.filter((facet) => facet.startsWith("open"))).toEqual([]);
});

test("an open one without a community is on the list of the unplaced", () => {
  const { community: _, ...unplaced } = aSummary();
  expect(facetsOf(NO, unplaced)).toContain("unplaced");
  expect(facetsOf(NO, { ...unplaced, open: false })).not.toContain("unplaced");
});

test("a light that is not green is a list of its own", () => {
  expect(facetsOf(NO, aSummary({ light: "RED" }))).toContain("light:RED");
  expect(facetsOf(NO, aSummary()).filter((facet) => facet.startsWith("light"))).toEqual([]);
});

test("a unit that has two parts in it is named once", () => {
  const unit = asId<never>("D04");
  const facets = facetsOf(NO, aSummary({ street: unit, department: unit }));
  expect(new Set(facets).size).toBe(facets.length);
});
